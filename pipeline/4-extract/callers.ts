import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { linkedSide } from './linked.ts';
import { isAnaphor } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import type { Trigger, View } from './view.ts';

export const REACH = 16;

export const WITH = new Set(['with', 'to']);

export const ENDS = /^[.;:“"”]$/;

/** One call: the first side calls the second; "the two leaders" are those told of before, else it tells more of the call before. */
export function callOf(
  view: View,
  trigger: Trigger,
  standing: Standing,
  callers: readonly Mention[],
  called: readonly Mention[],
): Draft[] {
  const sides = [...callers, ...called];
  if (sides.length === 0) return [];
  if (
    sides.some((side) => isAnaphor(view, side)) &&
    sides.every((side) => isAnaphor(view, side) || side.kind === 'pronoun')
  ) {
    const [actor, ...rest] = antecedentsOf(view, sides[0]?.first ?? trigger.first);
    return actor && rest.length > 0
      ? [draft(view, trigger, standing, { actors: [actor], counterparts: rest.slice(0, 1) })]
      : [draft(view, trigger, standing, { isAnaphoric: true })];
  }
  const [actor, ...further] = callers.filter((side) => !isAnaphor(view, side));
  const [counterpart] = called.length > 0 ? called : further;
  return actor && counterpart
    ? [draft(view, trigger, standing, { actors: [actor], counterparts: [counterpart] })]
    : [];
}

/** Somebody who is spoken to: the object right behind the verb, or behind "with" or "to" within the clause. */
export function spokenTo(view: View, from: number): Mention[] {
  const direct = view.mentionAt(from);
  if (
    isSide(view, direct) &&
    !direct.possessive &&
    (direct.kind !== 'pronoun' || ['him', 'her'].includes(view.key(from)))
  )
    return joinedRight(view, direct, true).slice(0, 1);
  const linked = linkedSide(view, from, WITH, REACH);
  return linked ? [linked] : [];
}
