import type { Mention } from '../records.ts';
import { isOfBoth } from './both.ts';
import { listedBehind } from './listing.ts';
import { namedPair } from './named-pair.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, partiesOf } from './participation.ts';
import { toldWithin } from './told-within.ts';
import type { View } from './view.ts';

/** Tokens between talks and the list of who was there: "talks attended by". */
const NEAR = 14;
/** Tokens between the two leaders and the preposition before their talks. */
const BESIDE = 5;

/** "between the two ministers", "between both", unlike "between nations". */
const isTheTwo = (view: View, side: Mention): boolean =>
  isAnaphor(view, side) &&
  (side.kind === 'pronoun' ||
    view.tokens.slice(side.first, side.last).some(({ key }) => key === 'two' || key === 'both'));

/** Sides of talks, wherever they stand around the noun. */
export function talkers(
  view: View,
  sides: NounSides,
): { subject: readonly Mention[]; object: readonly Mention[] } {
  const { owner, before, subject, governor } = sides;
  const partners = sides.with;
  const isHeld = governor >= 0 && view.is('light-verb', governor);
  const isTopic = partners.length > 0 || (isHeld && subject.length > 0);
  const pair = sides.between.length > 0 || isTopic ? sides.between : sides.topic;
  if (pair.length > 1)
    return partiesOf(view, pair).size > 2
      ? { subject: pair, object: [] }
      : { subject: pair.slice(0, 1), object: pair.slice(1) };
  if (
    pair.some((side) => pair === sides.between && isTheTwo(view, side)) ||
    pair.some((side) => isOfBoth(view, side))
  )
    return { subject: pair, object: [] };
  if (owner.length > 0 && partners.length > 0) return { subject: owner, object: partners };
  if (partners.length > 0) return { subject: before.length === 1 ? before : subject, object: partners };
  if (before.length > 1) return { subject: before.slice(0, 1), object: before.slice(1) };
  if (sides.of.length > 1) return { subject: sides.of.slice(0, 1), object: sides.of.slice(1) };
  if (view.is('preposition', governor)) {
    const told = toldWithin(view, governor, sides.noun);
    if (told) return { subject: told.speakers ?? subject, object: told.hearers };
    // "A and B agreed at a meeting", not "A and B spoke after the meeting"
    const isTheirs =
      view.is('within-noun', governor) &&
      subject.every((side) => side.first < governor) &&
      !isPointedAt(view, governor, sides.noun);
    if (isTheirs && partiesOf(view, subject).size > 1)
      return { subject: subject.slice(0, 1), object: subject.slice(1) };
    // "the two leaders emerged from a closed-door meeting"
    const isBeside = subject.every((side) => governor - side.last < BESIDE && isAnaphor(view, side));
    if (isTheirs && subject.length > 0 && isBeside) return { subject, object: [] };
  }
  const named = namedPair(view, sides.noun);
  if (named.length > 0) return { subject: named, object: [] };
  if (owner.length > 1) return { subject: owner, object: [] };
  const present = listedBehind(view, sides.noun + 1);
  const isNear =
    sides.topic.length === 0 &&
    view.key((present[0]?.first ?? 0) - 1) !== 'with' &&
    (present[0]?.first ?? view.tokens.length) < sides.noun + NEAR;
  if (isNear && partiesOf(view, present).size > 1) return { subject: present, object: [] };
  return { subject: isHeld ? subject : [], object: [] };
}

/** "after the talks", "at this meeting", "at their last meeting": told of before. */
const isPointedAt = (view: View, governor: number, noun: number): boolean =>
  view.tokens.slice(governor + 1, noun).some((_, n) => {
    const i = governor + 1 + n;
    return (view.is('pointing', i) || view.mentionAt(i) !== null) && !view.is('portion', i + 1);
  });
