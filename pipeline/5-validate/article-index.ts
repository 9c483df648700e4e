import type { Article } from '../records.ts';
import { check } from '../schema.ts';
import { linesOf, textAt, textOf } from './files.ts';

/** Where each article stands in its file: memory holds ids and offsets, no text. */
export interface ArticleIndex {
  /** Null when the file has no valid article of that id. */
  find(document_id: string): Promise<Article | null>;
}

/** The record of a line; null for what is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isArticle(record: unknown): record is Article {
  return check('article', record).length === 0;
}

/** Reads `articles.ndjson` once. Lines that are no articles are left out: checking the file itself tells them. */
export async function indexArticles(file: string): Promise<ArticleIndex> {
  const places = new Map<string, { readonly offset: number; readonly length: number }>();
  for await (const line of linesOf(file)) {
    const record = parsed(textOf(line) ?? '');
    if (isArticle(record)) places.set(record.document_id, { offset: line.offset, length: line.bytes.length });
  }
  // Reports stand in the order of their articles: the last one is mostly the next one.
  let last: Article | null = null;
  return {
    async find(document_id) {
      if (last?.document_id === document_id) return last;
      const place = places.get(document_id);
      if (place === undefined) return null;
      last = parsed(await textAt(file, place.offset, place.length)) as Article;
      return last;
    },
  };
}
