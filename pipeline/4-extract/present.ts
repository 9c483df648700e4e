import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { delegates, included, isEnd, speakerBehind } from './listing.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, isPersonal, partiesOf, partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { isMouthpiece } from './speakers.ts';
import { theMany } from './the-three.ts';
import type { Trigger, View } from './view.ts';

/** Tokens in which an opening phrase begins, whose subject stands behind it. */
const OPENING = 3;

const isNoun = (view: View, i: number): boolean => view.is('article', i - 1);
const leads = (view: View, i: number): boolean =>
  view.is('preposition', i) || view.isVerb(i) || (view.is('attending-verb', i) && !isNoun(view, i));

/** Parts of a gathering named one within the other, at most. */
const PARTS = 3;

/** "opened the Lisbon phase of": no side, but a word of the gathering's name. */
function isPassed(view: View, i: number): boolean {
  const mention = view.mentionAt(i);
  return (
    mention === null ||
    (mention.place?.name != null && !mention.possessive && !view.is('preposition', mention.first - 1))
  );
}

/** The verb or preposition that governs a gathering, over its parts: "the opening ceremony of", "the sidelines of". */
export function governorOver(view: View, governor: number): number {
  let at = governor;
  for (let n = 0; n < PARTS && view.key(at) === 'of'; n++) {
    if (!view.is('gathering-part', at - 1)) return at;
    at -= 2;
    while (at >= 0 && !leads(view, at) && isPassed(view, at) && !isEnd(view, at)) at -= 1;
  }
  return at;
}

/** Partners of those who meet on the sidelines: "met Wang on the sidelines of". */
function partners(view: View, governor: number): Mention[] {
  const named = view.sentence.mentions.filter(
    (mention) =>
      mention.last <= governor &&
      isPersonal(view, mention) &&
      isSide(view, mention) &&
      mention.kind === 'person',
  );
  const met = named.filter(
    ({ first }) => view.is('partner-cue', first - 1) || ['and', 'counterpart'].includes(view.key(first - 1)),
  );
  const [first] = met;
  const listed = first ? joinedRight(view, first, false) : [];
  return [...met, ...listed.filter((side) => named.includes(side) && !met.includes(side))];
}

/** Tokens between "must" and what is to be done at a gathering. */
const DEMAND = 5;

/** "progress must be made at the conference, she said": those who ask for it need not be there. */
const isDemanded = (view: View, governor: number): boolean =>
  view.tokens
    .slice(Math.max(0, governor - DEMAND), Math.max(0, governor))
    .some(({ key }) => key === 'must' || key === 'should');

/** Tokens from "leads" to "delegation". */
const LED = 8;

/** "leads his country's delegation to the summit": who leads it; empty where nobody is told to. */
function leaderOf(view: View, governor: number): readonly Mention[] {
  const team = view.mentionAt(governor - 1);
  if (view.key(governor) !== 'to' || team?.role_class !== 'delegation') return [];
  for (let i = team.first - 1; i > Math.max(-1, team.first - LED); i--)
    if (view.is('heading-verb', i)) return subjectOf(view, i);
  return [];
}

/** Who is told to be there: the subject of "attend", "told the", "arrived for", "said at". */
function present(view: View, sides: NounSides): readonly Mention[] {
  const governor = governorOver(view, sides.governor);
  const leader = leaderOf(view, governor);
  if (leader.length > 0) return leader;
  const own = governor === sides.governor ? sides.subject : subjectOf(view, governor);
  const subject =
    own.length === 0 && /ing$/.test(view.key(governor)) && view.is('clause-break', governor - 1)
      ? subjectOf(view, governor - 1)
      : own;
  const isThere =
    view.is('attending-verb', governor) ||
    view.is('light-verb', governor) ||
    view.is('hosting-verb', governor) ||
    // "A, B and C postponed a summit"
    (view.is('cancel-cue', governor) &&
      !view.is('staying-away', governor) &&
      partiesOf(view, subject).size > 1);
  const unnamed =
    view.is('attending-verb', governor) && subject.every((side) => partyOf(view, side) === null)
      ? [...included(view, governor), ...delegates(view, governor)]
      : [];
  if (unnamed.length > 0) return unnamed;
  if (isThere || (view.key(governor) === 'in' && view.key(governor - 1) === 'part'))
    return subject.length > 0 ? subject : delegates(view, governor);
  if (!view.is('attending-preposition', governor) && governor === sides.governor) return [];
  if (isDemanded(view, governor)) return [];
  const sidelines =
    governor !== sides.governor || view.key(governor) === 'at' ? partners(view, governor) : [];
  // "the ministers of Peru and Chile": of the second only the state is named
  const isLed = subject[0]?.kind === 'group' && subject[0].plural;
  const before = subject.filter(
    (side) => (isLed || isPersonal(view, side)) && (side.first < governor || governor < OPENING),
  );
  return [...before, ...sidelines];
}

/** Those who are there, "the two presidents" by their names. */
export function attendees(view: View, trigger: Trigger, sides: NounSides): Mention[] {
  const there = [...present(view, sides), ...speakerBehind(view, trigger, sides.governor)].filter(
    (mention) => !isMouthpiece(view, mention.role),
  );
  const [group, ...more] = there;
  const all = group && more.length === 0 ? theMany(view, group) : [];
  if (all.length > 0) return all;
  const isBackward =
    there.length > 0 &&
    there.every(
      (mention) =>
        isAnaphor(view, mention) &&
        view.tokens
          .slice(mention.first, mention.last)
          .some(({ key }) => ['two', 'both', 'they'].includes(key)),
    );
  return isBackward ? antecedentsOf(view, trigger.first) : there;
}
