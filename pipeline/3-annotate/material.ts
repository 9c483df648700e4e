import type { AnnotatedArticle, NormalisedArticle, Span } from '../records.ts';
import type { Passage } from './describe.ts';
import { hereOf } from './here.ts';
import type { Item } from './items.ts';
import { whole } from './parsed.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article cut into what is read. */
export interface Material {
  readonly normalised: NormalisedArticle;
  /** How long it is, in UTF-16 code units. */
  readonly characters: number;
  readonly vocabulary: Vocabulary;
  /** Of publication; null when it is not known. */
  readonly year: number | null;
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  /** The sentences of the title, each with the passage that it stands in. */
  readonly heading: readonly { readonly at: Passage; readonly sentence: Sentence }[];
  /** The place of the dateline. */
  readonly here: Pick<AnnotatedArticle, 'here' | 'here_at'>;
}

/** The title stands inside the text of a page, else in a field of its own. */
function headingOf(
  { article, title_span }: NormalisedArticle,
  cut: (text: string, start: number, end: number) => readonly Sentence[],
): Material['heading'] {
  const { document_id, title, text } = article;
  const at: Passage = title_span
    ? { document_id, source: 'text', text }
    : { document_id, source: 'title', text: title ?? '' };
  const { start, end } = title_span ?? { start: 0, end: at.text.length };
  return cut(at.text, start, end).map((sentence) => ({ at, sentence }));
}

/** `segments` are the parts of the text that tell the story; `longest` is that of a sentence, in UTF-16 code units. */
export function materialOf(
  { normalised, characters }: Item,
  segments: readonly Span[],
  vocabulary: Vocabulary,
  longest: number,
): Material {
  const { document_id, text, published_at } = normalised.article;
  const year = published_at ? Number(published_at.slice(0, 4)) : null;
  const cut = (from: string, start: number, end: number): readonly Sentence[] =>
    sentencesOf(from, start, end, longest, vocabulary).map((sentence) => whole(sentence, vocabulary, year));
  return {
    normalised,
    characters,
    vocabulary,
    year,
    passage: { document_id, source: 'text', text },
    sentences: segments.flatMap(({ start, end }) => cut(text, start, end)),
    heading: headingOf(normalised, cut),
    here: hereOf(normalised, vocabulary, year),
  };
}
