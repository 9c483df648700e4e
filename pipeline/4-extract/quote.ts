import type { Evidence } from '../records.ts';
import type { View } from './view.ts';

/** The words at a span of the article's text or title. */
export function quotedFrom(
  view: View,
  source: Evidence['source'],
  field: string,
  start: number,
  end: number,
): Evidence {
  const { article } = view.article.normalised;
  const passage = source === 'title' ? (article.title ?? '') : article.text;
  return { field, document_id: article.document_id, source, start, end, quote: passage.slice(start, end) };
}

/** The words at a span of the passage that the view's sentence stands in. */
export const quoted = (view: View, field: string, start: number, end: number): Evidence =>
  quotedFrom(view, view.sentence.source, field, start, end);
