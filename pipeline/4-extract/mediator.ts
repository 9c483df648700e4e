import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { BY } from './links.ts';
import type { NounSides } from './noun-sides.ts';
import { objectsOf } from './objects.ts';
import { isAnaphor, isOrganisation, partiesOf, partyOf } from './participation.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between talks and who brings them about: "talks in Doha next week brokered by". */
const BEHIND = 20;
/** Words between "UN-brokered" and the talks: "UN-brokered peace talks". */
const BEFORE = 6;
const OF = new Set(['of', 'from']);

/** "UN-brokered talks", "an AU-sponsored round of talks": the third party before the hyphen. */
function prefixed(view: View, noun: number): Mention | null {
  for (let i = noun - 1; i > Math.max(1, noun - BEFORE); i--)
    if (view.is('mediating', i) && view.tokens[i - 1]?.text === '-') return sideBefore(view, i - 2);
  return null;
}

/** Who ends at a token, over his short name in brackets: "the African Union (AU)". */
function sideBefore(view: View, at: number): Mention | null {
  const isBracket = view.tokens[at]?.text === ')' && view.tokens[at - 2]?.text === '(';
  return isBracket ? (view.mentionAt(at - 3) ?? view.mentionAt(at - 1)) : view.mentionAt(at);
}

/** "through Egyptian mediators": people of the third party, at token `i`. */
function mediatorsAt(view: View, i: number): Mention | null {
  const people = view.mentionAt(i);
  const isThird = people?.first === i && isMediatorRole(view, people) && view.is('third-party-link', i - 1);
  return isThird ? people : null;
}

/** "with Egypt as mediator": the third party before "as" at token `i`. */
function servingAt(view: View, i: number): Mention | null {
  const isRole = [1, 2, 3].some((n) => view.is('mediator-role', i + n));
  return view.key(i) === 'as' && isRole ? view.mentionAt(i - 1) : null;
}

/** "Egyptian mediation", "UN auspices": the third party right before token `noun`. */
export function thirdBefore(view: View, noun: number): Mention | null {
  const before = view.mentionAt(noun - 1);
  return before !== null && before.party !== null && before.place?.name == null ? before : null;
}

/** "talks brokered by Qatar", "under the auspices of the OAS", "under UN auspices". */
function behind(view: View, last: number): Mention | null {
  for (let i = last; i < Math.min(view.tokens.length, last + BEHIND) && !endsClause(view, i); i++) {
    if (view.is('mediating', i) && view.key(i + 1) === 'by')
      return objectsOf(view, i + 1, BY).sides[0] ?? null;
    const people = mediatorsAt(view, i) ?? servingAt(view, i);
    if (people) return people;
    if (!view.is('mediating-noun', i)) continue;
    return thirdBefore(view, i) ?? objectsOf(view, i + 1, OF).sides[0] ?? null;
  }
  return null;
}

/** "Malaysia is hosting the talks", "Mandela is to preside over talks": who stands before the verb that governs them. */
export function hostsOf(view: View, { governor, subject }: NounSides): readonly Mention[] {
  if (view.is('hosting-others', governor)) return subject;
  const isPresiding = view.key(governor) === 'over' && view.is('presiding', governor - 1);
  return isPresiding ? subjectOf(view, governor - 1) : [];
}

/** Tokens from "which" to the verb of those who host talks. */
const CLAUSE = 8;

/** "the negotiations, which Malaysia has hosted since 2001": the subject of the relative clause. */
function relativeHost(view: View, { last }: Trigger): Mention | null {
  const relative = view.tokens[last]?.text === ',' ? last + 1 : last;
  if (!['which', 'that'].includes(view.key(relative))) return null;
  for (let i = relative + 1; i < relative + CLAUSE && !endsClause(view, i); i++)
    if (view.is('hosting-others', i) || view.is('mediating', i)) {
      const [subject] = subjectOf(view, i);
      return subject && subject.first > relative ? subject : null;
    }
  return null;
}

const isMediatorRole = (view: View, { role }: Mention): boolean =>
  (role ?? '').split(' ').some((word) => view.has('mediator-role', word));

/** Words of what somebody is told to be behind his name: "Mbeki, the African Union mediator in the Ivorian conflict,". */
const APPOSED = 9;

/** Whether somebody is called a mediator behind his name, which may end with that word. */
function isCalledMediator(view: View, { first, last }: Mention): boolean {
  for (let i = first; i < last; i++) if (view.is('mediator-role', i)) return true;
  if (view.tokens[last]?.text !== ',') return false;
  for (let i = last + 1; i < last + APPOSED; i++) {
    if (view.is('mediator-role', i)) return true;
    if (/^[,.;:]$/.test(view.tokens[i]?.text ?? '') || view.isVerb(i)) return false;
  }
  return false;
}

/** "the UN envoy for Western Sahara": whom an organisation sends between the sides of a conflict. */
const isSentBetween = (view: View, side: Mention, others: readonly Mention[]): boolean =>
  side.kind === 'person' &&
  partiesOf(view, others).size === 2 &&
  !others.some((other) => isOrganisation(view, other)) &&
  isOrganisation(view, side) &&
  (view.entity(side)?.role ?? '').split(' ').some((word) => view.has('envoy-role', word));

/** "in a bid to broker a deal": what a visitor of both sides is there for. */
export const isForPeace = (view: View): boolean =>
  view.tokens.some(
    ({ key }, i) =>
      view.key(i - 1) === 'to' &&
      (view.has('mediating-verb', key) ||
        (view.has('ending-conflict', key) && [1, 2, 3, 4].some((n) => view.is('conflict', i + n)))),
  );

/** Whether the first of those who meet stands between the others. */
export function standsBetween(view: View, sides: readonly Mention[]): boolean {
  const [first, ...others] = sides;
  if (!first || isAnaphor(view, first) || partiesOf(view, others).size < 2) return false;
  if (others.some((side) => partyOf(view, side) === partyOf(view, first))) return false;
  return (
    isMediatorRole(view, first) ||
    isCalledMediator(view, first) ||
    isSentBetween(view, first, others) ||
    (['person', 'group'].includes(first.kind) && isForPeace(view))
  );
}

/** The nearest person of the article who is called a mediator; null when it names none. */
export function namedMediator(view: View): Mention | null {
  const { number } = view.sentence;
  const far = (one: View): number => Math.abs(one.sentence.number - number);
  for (const one of [...view.around()].sort((a, b) => far(a) - far(b))) {
    const mediator = one.sentence.mentions.find(
      (mention) =>
        mention.kind === 'person' && !mention.plural && isMediatorRole(one, mention) && partyOf(one, mention),
    );
    if (mediator) return mediator;
  }
  return null;
}

/** Third parties that the sentence of talks tells to bring them about, or to host them; empty when it tells none. */
export function mediatorsOf(view: View, trigger: Trigger, sides: NounSides): readonly Mention[] {
  const told = prefixed(view, trigger.first) ?? behind(view, trigger.last) ?? relativeHost(view, trigger);
  return (told ? [told] : hostsOf(view, sides)).filter(
    (side) => !side.possessive && side.kind !== 'pronoun' && partyOf(view, side) !== null,
  );
}
