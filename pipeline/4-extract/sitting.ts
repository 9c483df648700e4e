import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { bothStates, isOfBoth } from './both.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { leaderOf } from './leader.ts';
import { standsBetween } from './mediator.ts';
import { isAnaphor, partiesOf, partyOf, split } from './participation.ts';
import { joinedLeft } from './sides.ts';
import { isOfAthletes } from './sport.ts';
import { isOfMany, theMany } from './the-three.ts';
import type { Trigger, View } from './view.ts';
import { whoIsMet } from './who-is-met.ts';

/** Who met whom, in drafts: one for each object, since hosts named together are usually met one by one. */
export function between(
  view: View,
  trigger: Trigger,
  standing: Standing,
  subjects: readonly Mention[],
  objects: readonly Mention[],
): Draft[] {
  const [own, far] = [subjects, objects].map((side) => side.map((one) => leaderOf(view, one))) as [
    Mention[],
    Mention[],
  ];
  const [first] = own;
  const object = first ? far.flatMap((side) => whoIsMet(view, side, first)) : far;
  const [group] = own;
  const isBoth = own.length === 1 && object.length === 0 && group && isOfBoth(view, group);
  const subject = isBoth ? bothStates(view, group) : own;
  const sides = [...subject, ...object];
  if (object.length === 0 && group && isOfMany(view, group)) {
    const all = theMany(view, group);
    return all.length > 0 ? [draft(view, trigger, standing, together(view, all))] : [];
  }
  if (isOfAthletes(view, sides)) return [];
  if (sides.length > 0 && sides.every((side) => isAnaphor(view, side))) {
    const [actor, ...rest] = antecedentsOf(view, (subject[0] ?? object[0])?.first ?? trigger.first);
    return actor && rest.length > 0
      ? [draft(view, trigger, standing, together(view, [actor, ...rest]))]
      : [draft(view, trigger, standing, { isAnaphoric: true })];
  }
  const met = subject.filter((side) => !isAnaphor(view, side));
  const actors = object.length === 0 ? withRelative(view, met) : met;
  if (object.length === 0)
    return actors.length > 1 ? [draft(view, trigger, standing, together(view, actors))] : [];
  if (actors.length === 0)
    return visitorBefore(view, object).map((actor) =>
      draft(view, trigger, standing, { actors: [actor], counterparts: object.slice(0, 1) }),
    );
  // "a series of meetings with A of one state and B of another"
  const isSeveral =
    trigger.row.part === 'noun' &&
    view.is('meetings', trigger.last - 1) &&
    view.key(trigger.first - 2) !== 'round' &&
    object.every(({ kind }) => kind === 'person');
  const isApart =
    isSeveral ||
    trigger.row.frame === 'see' ||
    view.tokens.some((token) => view.has('apart', token.key)) ||
    isInTurn(view, object) ||
    isAside(view, trigger, actors, object) ||
    object.length > far.length;
  // "a meeting with the president and the prime minister" is one, "met the president and the prime minister" as often two
  const isOne = trigger.row.part === 'noun' && !/s$/.test(view.key(trigger.last - 1));
  // "Premier A and Speaker B met the guest respectively"
  if (isApart && actors.length > 1 && partiesOf(view, actors).size === 1)
    return actors.flatMap((actor) =>
      draft(view, trigger, standing, { actors: [actor], counterparts: object }),
    );
  const team = teamOf(view, object);
  if (team && !isApart) return [draft(view, trigger, standing, { actors, counterparts: team })];
  if (isOne && !isApart && partiesOf(view, object).size === 1)
    return [draft(view, trigger, standing, { actors, counterparts: object })];
  if (partiesOf(view, object).size > 1 && !isApart)
    return [draft(view, trigger, standing, together(view, [...actors, ...object]))];
  return object.map((counterpart) => draft(view, trigger, standing, { actors, counterparts: [counterpart] }));
}

/** "A and B, who wound up talks": both, where the clause names nobody else. */
function withRelative(view: View, sides: readonly Mention[]): readonly Mention[] {
  const [side] = sides;
  const behind = side && view.tokens[side.last]?.text === ',' ? side.last + 1 : (side?.last ?? -1);
  if (!side || sides.length > 1 || view.key(behind) !== 'who') return sides;
  const pair = joinedLeft(view, side);
  return pair.length === 2 && partiesOf(view, pair).size === 2 ? pair : sides;
}

/** "received A, then B", "met A, followed by B": one after the other. */
const isInTurn = (view: View, object: readonly Mention[]): boolean =>
  object
    .slice(1)
    .some(
      ({ first }) =>
        ['in-turn', 'repeated-link'].some((list) => view.is(list, first - 1)) ||
        (view.key(first - 1) === 'also' && view.key(first - 2) === 'but') ||
        view.key(first - 2) === 'followed',
    );

/** "will meet A, B and C on the sidelines": one guest of a gathering and several others, whom he sees one by one. */
const isAside = (
  view: View,
  { last, row }: Trigger,
  subject: readonly Mention[],
  object: readonly Mention[],
): boolean =>
  row.part === 'verb' &&
  subject.length === 1 &&
  partiesOf(view, object).size > 1 &&
  object.every(({ kind }) => kind === 'person') &&
  view.tokens.some((_, i) => i > last && view.is('sideline', i));

/** "met members of the coalition, A, B and C": several of one party who are named without an office, and sit together. */
function teamOf(view: View, object: readonly Mention[]): readonly Mention[] | null {
  const named = object.filter((side) => view.entity(side)?.name);
  const isBare = named.every((side) => !view.entity(side)?.role);
  const isListed = object.every((side) => named.includes(side) || side.kind === 'group');
  return named.length > 1 && isBare && isListed && partiesOf(view, object).size === 1 ? named : null;
}

/** "A meeting with Prime Minister Olmert was scheduled for Monday": of the one whom the sentence before is about. */
function visitorBefore(view: View, object: readonly Mention[]): Mention[] {
  const before = view.previous();
  const [host] = object;
  const visitor = before?.sentence.mentions.find(
    (mention) => before.entity(mention)?.kind === 'person' && !mention.possessive && !mention.plural,
  );
  const isOther =
    before &&
    visitor &&
    host &&
    partyOf(before, visitor) !== null &&
    partyOf(before, visitor) !== partyOf(view, host);
  return isOther && host.kind === 'person' ? [visitor] : [];
}

/** "A, B and C held talks": three parties in one room are a conference, or a mediation when the first stands between the others. */
function together(view: View, sides: readonly Mention[]): Partial<Draft> {
  if (standsBetween(view, sides)) return { ...split(sides), type: 'mediation', cameo: '045' };
  const isConference = partiesOf(view, sides).size > 2;
  return { ...split(sides), ...(isConference ? { type: 'conference' as const, cameo: '040' } : {}) };
}
