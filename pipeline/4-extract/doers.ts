import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { actingState } from './state.ts';
import type { View } from './view.ts';

/** Tokens between "joined" and what was done together. */
const REACH = 14;

/** "A joined B on Tuesday in throwing out": whoever joins does it too, and so do those whom he joins; null in other clauses. */
function joinedIn(view: View, verb: number): Mention[] | null {
  if (view.key(verb - 1) !== 'in' || !/ing$/.test(view.key(verb))) return null;
  for (let i = verb - 2; i > Math.max(-1, verb - REACH); i--) {
    if (!view.is('joining-in', i) || view.mentionAt(i)) continue;
    const partner = view.mentionAt(i + 1);
    return [...subjectOf(view, i), ...(isSide(view, partner) ? joinedRight(view, partner, true) : [])];
  }
  return null;
}

/** Several of different parties; "they" where these were named together. */
function severalOf(view: View, subject: readonly Mention[]): readonly Mention[] {
  const [only] = subject;
  const isThey = subject.length === 1 && only?.kind === 'pronoun' && only.plural;
  const sides = isThey ? antecedentsOf(view, only.first) : subject;
  const parties = new Set(sides.map((side) => partyOf(view, side)));
  return sides.length > 1 && parties.size === sides.length && !parties.has(null) ? sides : [];
}

/** Who does for a state what a verb tells: each of several, else the one state that acts; empty when nobody is told. */
export function doersOf(view: View, verb: number): Mention[] {
  const subject = joinedIn(view, verb) ?? subjectOf(view, verb);
  const several = severalOf(view, subject);
  if (several.length > 0) return several.map((side) => actingState(view, [side], verb) ?? side);
  const actor = actingState(view, subject, verb);
  return actor ? [actor] : [];
}
