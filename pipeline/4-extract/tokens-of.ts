import type { Span } from '../records.ts';
import type { View } from './view.ts';

/** Token numbers of a span, half-open; -1 when it covers none. */
export function tokensOf(view: View, phrase: Span): { first: number; last: number } {
  const first = view.tokens.findIndex(({ end }) => end > phrase.start);
  let last = first;
  while (first >= 0 && (view.tokens[last]?.start ?? phrase.end) < phrase.end) last += 1;
  return last > first ? { first, last } : { first: -1, last: -1 };
}
