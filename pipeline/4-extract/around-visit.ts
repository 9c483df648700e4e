import type { Mention } from '../records.ts';
import type { Standing } from './draft.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** "arrived on Monday for an official visit": the visit is what the journey before it is; null when none leads to it. */
export function standingOfJourney(view: View, governor: number): Standing | null {
  if (view.key(governor) !== 'for' && view.key(governor) !== 'on') return null;
  const journey = view.triggers.findLast(
    ({ row, first, last }) => row.frame === 'go' && last <= governor && view.isVerb(first),
  );
  const isNear = journey && governor - journey.last < JOURNEY_REACH;
  const isParted =
    journey &&
    view.tokens.slice(journey.last, governor).some((_, n) => view.is('clause-break', journey.last + n));
  return isNear && !isParted ? verbStanding(view, journey.first) : null;
}

/** Tokens between a verb of motion and what it is for. */
const JOURNEY_REACH = 14;

/** "Gore, here on a two-day visit": the person before the comma; null in other phrases. */
export function hereOn(view: View, governor: number): Mention | null {
  const isHere = view.key(governor - 1) === 'here' && view.tokens[governor - 2]?.text === ',';
  const guest = isHere ? view.mentionAt(governor - 3) : null;
  return guest?.kind === 'person' && !guest.possessive ? guest : null;
}

/** "his departure" is of another place than the dateline's. */
export const isReturn = (view: View, { first }: Trigger): boolean => view.key(first).startsWith('departure');

/** "is expected on Tuesday for a private visit": nothing but a day before what he comes for. */
export function comesHere(view: View, governor: number): boolean {
  if (view.key(governor) !== 'for' && view.key(governor) !== 'on') return false;
  let i = governor - 1;
  while (i > 0 && (view.inDate(i) || view.is('before-day', i) || view.is('adverb-pass', i))) i -= 1;
  return ['due', 'expected', 'awaited'].includes(view.key(i)) && view.is('being', i - 1);
}

/** "her visit began here on Tuesday". */
export const beginsHere = (view: View, last: number): boolean =>
  view.isVerb(last) && (view.key(last + 1) === 'here' || view.key(last + 2) === 'here');
