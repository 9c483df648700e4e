import type { Evidence } from '../records.ts';
import type { View } from './view.ts';

/** The words at a span of the passage that the view's sentence stands in. */
export function quoted(view: View, field: string, start: number, end: number): Evidence {
  const { article } = view.article.normalised;
  const source = view.sentence.source;
  const passage = source === 'title' ? (article.title ?? '') : article.text;
  return { field, document_id: article.document_id, source, start, end, quote: passage.slice(start, end) };
}
