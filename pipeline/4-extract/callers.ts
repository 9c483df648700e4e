import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { notSelf } from './correspondents.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { relationNamed } from './friend-of.ts';
import { linkedSide } from './linked.ts';
import { bearerOf } from './office-bearer.ts';
import { isAnaphor, partyOf } from './participation.ts';
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
  // "A, B and C held a three-way call"
  const [partner, ...others] = called.length > 0 ? called : further;
  const counterpart = actor && partner ? notSelf(view, actor, partner) : partner;
  return actor && counterpart
    ? [draft(view, trigger, standing, { actors: [actor], counterparts: [counterpart, ...others] })]
    : [];
}

/** A call to each of several: "telephoned A and B" is two. */
export function callsOf(
  view: View,
  trigger: Trigger,
  standing: Standing,
  callers: readonly Mention[],
  told: readonly Mention[],
): Draft[] {
  const called = [...new Set(told.map((side) => bearerOf(view, side)))];
  const isShared = view.tokens.slice(trigger.first, trigger.last).some(({ key }) => /^\w+-way$/.test(key));
  const isSeveral =
    !isShared &&
    called.length > 1 &&
    callers.length === 1 &&
    (called.every((side) => isOne(view, side)) || areOffices(view, called));
  return isSeveral
    ? called.flatMap((side) => callOf(view, trigger, standing, callers, [side]))
    : callOf(view, trigger, standing, callers, called);
}

/** "telephoned the presidents of A and B": one office each of different states. */
const areOffices = (view: View, sides: readonly Mention[]): boolean =>
  sides.every((side) => view.entity(side)?.role != null || side.kind === 'party') &&
  sides.some((side) => view.entity(side)?.plural === true) &&
  new Set(sides.map((side) => partyOf(view, side))).size === sides.length;

/** "A and B telephoned C": each calls, where they are leaders of different parties. */
export function callsOfEach(
  view: View,
  trigger: Trigger,
  standing: Standing,
  callers: readonly Mention[],
  called: readonly Mention[],
): Draft[] {
  const parties = new Set(callers.map((side) => partyOf(view, side)));
  const areSeveral =
    called.length > 0 &&
    callers.length > 1 &&
    parties.size === callers.length &&
    !parties.has(null) &&
    callers.every((side) => isOne(view, side));
  return areSeveral
    ? callers.flatMap((caller) => callsOf(view, trigger, standing, [caller], called))
    : callsOf(view, trigger, standing, callers, called);
}

const isOne = (view: View, side: Mention): boolean => view.entity(side)?.kind === 'person' && !side.plural;

/** Somebody who is spoken to: the object right behind the verb, or behind "with" or "to" within the clause. */
export function spokenTo(view: View, from: number): Mention[] {
  const direct = relationNamed(view, from) ?? view.mentionAt(from);
  if (
    isSide(view, direct) &&
    !direct.possessive &&
    (direct.kind !== 'pronoun' || ['him', 'her'].includes(view.key(from)))
  )
    return withGapped(view, joinedRight(view, direct, true));
  return linkedTo(view, from);
}

/** Words of "and, later on Tuesday," at most. */
const GAP = 6;

const LENGTHS = new Set(['minute', 'minutes', 'hour', 'hours']);

/** "for 15", "for half an hour": how long somebody was spoken to. */
const isLength = (view: View, i: number): boolean =>
  view.key(i) === 'for' && (/^\d+$/.test(view.key(i + 1)) || behindLength(view, i) > i);

/** The token behind how long somebody was spoken to; `i` where no length stands. */
function behindLength(view: View, i: number): number {
  const unit = view.key(i) === 'for' ? [2, 3, 4].find((n) => LENGTHS.has(view.key(i + n))) : undefined;
  return unit === undefined ? i : i + unit + 1;
}

/** "called A on Monday and B on Tuesday", "A, then B": who is called next, behind the day of the first, with a day or the end of the clause behind. */
export function withGapped(view: View, sides: Mention[]): Mention[] {
  const from = sides.at(-1)?.last ?? -1;
  let i = behindLength(view, from);
  while (i >= 0 && i < from + GAP && view.key(i) !== 'then' && (view.is('article', i) || isBetween(view, i)))
    i += 1;
  const isNext = view.key(i) === 'and' || (view.key(i) === 'then' && view.tokens[i - 1]?.text === ',');
  if (!isNext || (view.key(i) === 'and' && i === from)) return sides;
  // "then US President B": "then" may stand in the phrase of his office
  let next = view.key(i) === 'then' && view.mentionAt(i)?.first === i ? i : i + 1;
  while (next > i && next < i + GAP && (isBetween(view, next) || view.is('gap-word', next))) next += 1;
  const side = view.mentionAt(next);
  const isSole = isSide(view, side) && side.kind === 'person' && !side.possessive && side.first === next;
  const behind = side?.last ?? next;
  const isClosed =
    view.inDate(behind) ||
    view.inDate(behind + 1) ||
    view.tokens[behind]?.kind !== 'word' ||
    isLength(view, behind);
  return isSole && isClosed && !view.isVerb(behind) ? withGapped(view, [...sides, side]) : sides;
}

/** "with A and, on Thursday, with B", "with A, who is abroad, and with B": the token of the second "with"; null without one. */
function withAgain(view: View, last: number): number | null {
  for (let i = last; i < last + REACH; i++) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return null;
    if (view.key(i) !== 'and') continue;
    const again = [1, 2, 3, 4, 5, 6].map((n) => i + n).find((k) => WITH.has(view.key(k)));
    return again !== undefined && view.tokens.slice(i + 1, again).every((_, n) => isBetween(view, i + 1 + n))
      ? again
      : null;
  }
  return null;
}

const isBetween = (view: View, i: number): boolean =>
  view.is('time-noun', i) ||
  view.tokens[i]?.text === ',' ||
  view.inDate(i) ||
  view.is('preposition', i) ||
  view.is('adverb-pass', i);

/** Behind "with" or "to": "with A and B", "with A and, on Thursday, with B". */
export function linkedTo(view: View, from: number): Mention[] {
  const linked = linkedSide(view, from, WITH, REACH);
  if (!linked) return [];
  const sides = withGapped(view, joinedRight(view, linked, true));
  const last = sides.at(-1)?.last ?? linked.last;
  const again = withAgain(view, last);
  const further = again === null ? null : view.mentionAt(again + 1);
  return isSide(view, further) && !further.possessive ? [...sides, further] : sides;
}
