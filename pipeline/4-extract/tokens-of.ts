import type { Span } from '../records.ts';
import type { View } from './view.ts';

/** Token numbers of a span, half-open; -1 when it covers none. */
export function tokensOf(view: View, phrase: Span): { first: number; last: number } {
  let first = -1;
  let last = -1;
  view.tokens.forEach((token, i) => {
    if (token.end <= phrase.start || token.start >= phrase.end) return;
    if (first < 0) first = i;
    last = i + 1;
  });
  return { first, last };
}
