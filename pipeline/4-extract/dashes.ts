import type { Mention } from '../records.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** Tokens back in which an aside has begun. */
const FURTHEST = 45;

/** The dash that opens the aside which the dash at `i` closes; null when it closes none. */
export function openingDash(view: View, i: number): number | null {
  for (let k = i - 1; k > Math.max(0, i - FURTHEST); k--) {
    if (view.tokens[k]?.text === '—') return k;
    if (/^[;:“"]$/.test(view.tokens[k]?.text ?? '')) return null;
  }
  return null;
}

/** Words before the first of a list: "including OPEC heavyweights A and B". */
const CALLED = 3;

const personFrom = (view: View, from: number): Mention | null =>
  Array.from({ length: CALLED }, (_, n) => view.mentionAt(from + n)).find((one) => one?.kind === 'person') ??
  null;

/** Sides that alone fill an aside: "the donors — A, B and C — met", "ministers — including A and B — met". */
export function listedBetween(view: View, open: number, close: number): Mention[] {
  const first = view.is('membership-word', open + 1) ? personFrom(view, open + 2) : view.mentionAt(open + 1);
  const sides = isSide(view, first) ? joinedRight(view, first, false) : [];
  return sides.at(-1)?.last === close ? sides : [];
}
