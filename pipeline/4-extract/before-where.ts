import type { Mention } from '../records.ts';
import { capitalAt } from './lands.ts';
import type { View } from './view.ts';

/** Tokens from "where" to what happened there, and from a place to "where". */
const CLAUSE = 12;

/** "goes to Oslo on Sunday, where he is to be received by B": the place on which the clause of token `at` hangs. */
export function beforeWhere(view: View, at: number): Mention | null {
  let where = at - 1;
  while (where > at - CLAUSE && view.key(where) !== 'where') {
    if (view.is('clause-break', where) || /^[.;:—“"]$/.test(view.tokens[where]?.text ?? '')) return null;
    where -= 1;
  }
  if (view.key(where) !== 'where') return null;
  for (let i = where - 1; i > Math.max(-1, where - CLAUSE); i--) {
    const found = view.mentionAt(i);
    const mention = found && (capitalAt(view, found.first) ?? found);
    if (mention?.place && !mention.possessive) return mention;
    const isTime =
      view.inDate(i) || view.is('preposition', i) || view.is('adverb-pass', i) || view.key(i) === ',';
    if (mention || !isTime) return null;
  }
  return null;
}

/** "arrived on Monday from Oslo, where he had met her": the place that was left before, where token `at` stands; null without it. */
export function leftBefore(view: View, at: number): Mention | null {
  const place = beforeWhere(view, at);
  return place && view.key(place.first - 1) === 'from' ? place : null;
}
