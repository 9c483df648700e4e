import type { NormalisedArticle, Span } from '../records.ts';

/** The parts of the text that tell the story: without furniture, dateline and title. */
export function segmentsOf({ article, furniture, dateline, title_span }: NormalisedArticle): Span[] {
  const skipped: Span[] = [...furniture];
  if (dateline?.span) skipped.push(dateline.span);
  if (title_span) skipped.push(title_span);
  skipped.sort((a, b) => a.start - b.start);
  const segments: Span[] = [];
  let start = 0;
  for (const skip of skipped) {
    if (skip.start > start) segments.push({ start, end: skip.start });
    start = Math.max(start, skip.end);
  }
  if (start < article.text.length) segments.push({ start, end: article.text.length });
  return segments;
}
