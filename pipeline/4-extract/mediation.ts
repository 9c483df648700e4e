import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Draft, OCCURRED, type Rule } from './draft.ts';
import { BY } from './links.ts';
import { contactIn, mediated, mediatedIn, rivals } from './mediated.ts';
import { nounSides } from './noun-sides.ts';
import { objectsOf } from './objects.ts';
import { boundBehind } from './pacts.ts';
import { isPassive } from './passive.ts';
import { isSide, joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const REACH = 10;
/** Tokens between "brokered" and what was brokered, right behind it. */
const NEAR = 4;

/** "UN-brokered talks": told by the talks. */
const isOfTalks = (view: View, { first, last }: Trigger): boolean =>
  view.tokens[first - 1]?.text === '-' &&
  view.triggers.some((other) => other.row.frame === 'talks' && other.first >= last && other.first < last + 3);

/** "Under a deal brokered by Libya, Chad and Sudan will": who stands behind the opening phrase. */
function behindComma(view: View, { last }: Mention): readonly Mention[] {
  const side = view.tokens[last]?.text === ',' ? view.mentionAt(last + 1) : null;
  return isSide(view, side) && view.is('preposition', 0) ? joinedRight(view, side, false) : [];
}

/** "talks between A and B that Libya brokered": the sides of the talks before the relative clause. */
function ofTalksBefore(view: View, { first }: Trigger): readonly Mention[] {
  const contact = contactIn(view, first - REACH, first);
  const isRelative = view.tokens
    .slice(contact ?? first, first)
    .some(({ key }) => key === 'that' || key === 'which');
  if (contact === null || !isRelative) return [];
  const { between } = boundBehind(view, contact);
  if (between.length > 1) return between;
  const talks = view.triggers.find(({ row, last }) => row.part === 'noun' && last === contact + 1);
  return talks ? nounSides(view, talks).subject : [];
}

/** "an Egyptian-brokered truce": who stands before the hyphen, and the two sides. */
function hyphened(view: View, trigger: Trigger): Draft[] {
  const third = view.mentionAt(trigger.first - 2);
  const contact = contactIn(view, trigger.last, trigger.last + NEAR);
  if (view.tokens[trigger.first - 1]?.text !== '-' || contact === null || third?.party == null) return [];
  const noun = view.triggers.find(({ first, last }) => first <= contact && contact < last);
  const subject = noun ? nounSides(view, noun).subject : [];
  const between = rivals(view, contact + 1, contact, third);
  return mediated(view, trigger, OCCURRED, third, between.length > 1 ? between : subject);
}

/** "A and B signed a truce, brokered by C": who signed the pact before. */
function signersOf(view: View, contact: number): readonly Mention[] {
  const pact = view.triggers.find(
    ({ row, first, last }) => row.frame === 'pact' && first <= contact && contact < last,
  );
  return pact ? nounSides(view, pact).subject : [];
}

/** "by the Geneva-based Community of X": the third party over the words before its name. */
function agentBehind(view: View, by: number): Mention | undefined {
  if (view.key(by) !== 'by') return undefined;
  const found = [1, 2, 3, 4]
    .map((n) => view.mentionAt(by + n))
    .find((one) => isSide(view, one) && !one.possessive);
  return found ?? undefined;
}

export const brokered: Rule = {
  id: 'mediation/brokered',
  frames: ['broker'],
  examples: [
    { text: 'Qatar brokered a meeting between Chad and Sudan in Doha.', found: ['mediation QAT / TCD'] },
    { text: 'Norway is mediating between Ethiopia and Eritrea.', found: ['mediation NOR / ETH'] },
    { text: 'The dispute between Chad and Sudan was mediated by Libya.', found: ['mediation LBY / TCD'] },
    { text: 'Gabon has been mediating in the Chadian crisis.', found: ['mediation GAB / TCD'] },
    { text: 'Kenya is trying to mediate in the dispute between Chad and Sudan.', found: [] },
    {
      text: 'Talks between Chad and Sudan that Libya brokered ended on Monday.',
      found: ['mediation LBY / TCD'],
    },
    {
      text: 'Under a deal brokered by Qatar, Eritrea and Djibouti will free prisoners.',
      found: ['agreement ERI / DJI', 'mediation QAT / ERI'],
    },
    { text: 'Kenya urged Chad and Sudan to keep the truce that it had brokered.', found: [] },
    {
      text: 'Chad and Sudan signed a truce in Tripoli on Monday, brokered by Libya.',
      found: ['agreement TCD / SDN', 'mediation LBY / TCD'],
    },
    {
      text: 'Libyan troops watch a Libyan-brokered truce between Chad and Sudan.',
      found: ['agreement TCD / SDN', 'mediation LBY / TCD'],
    },
    { text: 'The bank facilitated the payment.', found: [] },
  ],
  find(view, trigger) {
    if (isOfTalks(view, trigger)) return [];
    const prefixed = hyphened(view, trigger);
    if (prefixed.length > 0) return prefixed;
    const isBy = view.key(trigger.last) === 'by';
    const passive = isBy || (/ed$/.test(view.key(trigger.first)) && isPassive(view, trigger.first));
    const standing = verbStanding(view, trigger.first);
    if (passive) {
      const contact = contactIn(view, trigger.first - 2 * REACH, trigger.first);
      const actor = objectsOf(view, trigger.last, BY).sides[0] ?? agentBehind(view, trigger.last);
      if (contact === null || !actor) return [];
      const named = [...rivals(view, contact + 1, contact, actor), ...behindComma(view, actor)];
      return mediated(view, trigger, standing, actor, named.length > 0 ? named : signersOf(view, contact));
    }
    const [actor] = subjectOf(view, trigger.first);
    if (!actor) return [];
    const contact = contactIn(view, trigger.last, trigger.last + REACH);
    const sides = rivals(view, trigger.last, contact, actor);
    const told = mediated(
      view,
      trigger,
      standing,
      actor,
      sides.length > 0 ? sides : ofTalksBefore(view, trigger),
    );
    return told.length > 0 ? told : mediatedIn(view, trigger, standing, actor, contact);
  },
};
