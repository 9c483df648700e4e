import type { Dateline, Furniture, NormalisedArticle } from '../records.ts';

/** A stretch of an article that is read by itself, and its length in UTF-16 code units. */
export interface Item {
  readonly normalised: NormalisedArticle;
  readonly characters: number;
}

/** What lies outside an item is no part of its story. */
function within(furniture: readonly Furniture[], start: number, end: number, length: number): Furniture[] {
  return [
    { kind: 'item', start: 0, end: start },
    ...furniture.filter((part) => part.start >= start && part.end <= end),
    { kind: 'item', start: end, end: length },
  ];
}

/** An article as it is, or the items of a digest, each under its own dateline: what stands before the first keeps that of the article. */
export function itemsOf(normalised: NormalisedArticle): Item[] {
  const { article, furniture, items } = normalised;
  const { length } = article.text;
  if (items.length === 0) return [{ normalised, characters: length }];
  const starts = items.map(({ span }) => span?.start ?? 0);
  const read = (dateline: Dateline | null, start: number, end: number, title: string | null): Item => ({
    normalised: {
      ...normalised,
      article: { ...article, title },
      dateline,
      furniture: within(furniture, start, end, length),
      title_span: start === 0 ? normalised.title_span : null,
      items: [],
    },
    characters: end - start,
  });
  return [
    read(normalised.dateline, 0, starts[0] ?? length, article.title),
    ...items.map((dateline, i) => read(dateline, starts[i] ?? 0, starts[i + 1] ?? length, null)),
  ];
}
