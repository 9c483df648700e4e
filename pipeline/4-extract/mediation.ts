import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { isPassive } from './meeting.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { boundBehind } from './pacts.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import { rivalsOf } from './rivals.ts';
import { isSide, joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const BETWEEN = new Set(['between', 'among', 'with']);
const BY = new Set(['by']);
const REACH = 10;

/** Token of the contact or conflict in a range that a third party deals with; null when there is none. */
function contactIn(view: View, from: number, to: number): number | null {
  for (let i = Math.max(0, from); i < Math.min(view.tokens.length, to); i++)
    if (view.is('contact', i) && view.mentionAt(i) === null) return i;
  return null;
}

/** "the talks", "both sides": those of whom the sentences before tell, without the mediator. */
function antecedents(view: View, at: number, actor: Mention): Mention[] {
  return antecedentsOf(view, at).filter((side) => partyOf(view, side) !== partyOf(view, actor));
}

/** The two sides of what is mediated. */
function rivals(view: View, from: number, contact: number | null, actor: Mention): readonly Mention[] {
  const between = boundBehind(view, contact ?? from).between;
  const direct = between.length > 0 ? between : objectsOf(view, from, BETWEEN).sides;
  const told = direct.filter((side) => !isAnaphor(view, side));
  if (told.length > 0) return told;
  const isBackward =
    direct.length > 0 || (contact !== null && ['the', 'these', 'their'].includes(view.key(contact - 1)));
  return isBackward ? antecedents(view, from, actor) : [];
}

/** A third party and two others, all different. */
function mediated(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actor: Mention | undefined,
  sides: readonly Mention[],
): Draft[] {
  if (!actor || isAnaphor(view, actor)) return [];
  const rivals = partiesOf(view, sides).size > 1 ? sides : rivalsOf(view, partyOf(view, actor), sides);
  if (rivals.length === 0 || rivals.some((side) => partyOf(view, side) === partyOf(view, actor))) return [];
  return [
    draft(view, trigger, standing, {
      type: 'mediation',
      cameo: '045',
      actors: [actor],
      counterparts: rivals,
    }),
  ];
}

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

export const brokered: Rule = {
  id: 'mediation/brokered',
  frames: ['broker'],
  examples: [
    { text: 'Qatar brokered a meeting between Chad and Sudan in Doha.', found: ['mediation QAT / TCD'] },
    { text: 'Norway is mediating between Ethiopia and Eritrea.', found: ['mediation NOR / ETH'] },
    { text: 'The dispute between Chad and Sudan was mediated by Libya.', found: ['mediation LBY / TCD'] },
    { text: 'Kenya is trying to mediate in the dispute between Chad and Sudan.', found: [] },
    {
      text: 'Talks between Chad and Sudan that Libya brokered ended on Monday.',
      found: ['mediation LBY / TCD'],
    },
    {
      text: 'Under a deal brokered by Qatar, Eritrea and Djibouti will free prisoners.',
      found: ['mediation QAT / ERI'],
    },
    { text: 'Kenya urged Chad and Sudan to keep the truce that it had brokered.', found: [] },
    { text: 'The bank facilitated the payment.', found: [] },
  ],
  find(view, trigger) {
    if (isOfTalks(view, trigger)) return [];
    const isBy = view.key(trigger.last) === 'by';
    const passive = isBy || (/ed$/.test(view.key(trigger.first)) && isPassive(view, trigger.first));
    const standing = verbStanding(view, trigger.first);
    if (passive) {
      const contact = contactIn(view, trigger.first - 2 * REACH, trigger.first);
      const [actor] = objectsOf(view, trigger.last, BY).sides;
      return contact === null || !actor
        ? []
        : mediated(view, trigger, standing, actor, [
            ...rivals(view, contact + 1, contact, actor),
            ...behindComma(view, actor),
          ]);
    }
    const [actor] = subjectOf(view, trigger.first);
    if (!actor) return [];
    const contact = contactIn(view, trigger.last, trigger.last + REACH);
    const sides = rivals(view, trigger.last, contact, actor);
    return mediated(view, trigger, standing, actor, sides.length > 0 ? sides : ofTalksBefore(view, trigger));
  },
};

/** "acted as a go-between", "is to take over as mediator": the verb before "as" tells whether it happened. */
function roleStanding(view: View, governor: number): Standing {
  const verb =
    view.key(governor) === 'as' ? [1, 2, 3].map((n) => governor - n).find((i) => view.isVerb(i)) : undefined;
  return verb === undefined ? { status: 'occurred', cue: null, tense: 'past' } : verbStanding(view, verb);
}

export const goodOffices: Rule = {
  id: 'mediation/noun',
  frames: ['mediation'],
  examples: [
    { text: 'Under Algerian mediation, Mali and the Tuareg rebels met.', found: [] },
    { text: 'Libya told the mediator that Chad and Sudan were at war.', found: [] },
    { text: 'Algeria began its mediation between Ethiopia and Eritrea.', found: ['mediation DZA / ETH'] },
    {
      text: 'Clashes went on between Chad and Sudan. Libya has acted as a go-between since May.',
      found: ['mediation LBY / TCD'],
    },
  ],
  find(view, trigger) {
    const first = view.mentionAt(trigger.first)?.first ?? trigger.first;
    const { owner, subject, by, of, between, governor } = nounSides(view, { ...trigger, first });
    const isRole = view.is('mediator-role', trigger.first);
    const served = !isRole || view.key(governor) === 'as' ? subject : [];
    const doer = (isRole ? [served] : [owner, by, of, served]).find((sides) =>
      sides.some((side) => !isAnaphor(view, side)),
    );
    const [actor] = doer ?? [];
    if (!actor || view.is('wish-cue', governor)) return [];
    const standing = roleStanding(view, governor);
    const sides =
      between.length > 1
        ? between
        : rivals(view, trigger.last, contactIn(view, trigger.last, trigger.last + REACH), actor);
    return mediated(view, trigger, standing, actor, sides);
  },
};

/** The talks before token `before` that stand under somebody's auspices; null when there are none. */
const talksBefore = (view: View, before: number): Trigger | null =>
  view.triggers.find(({ row, last }) => row.frame === 'talks' && last <= before) ?? null;

/** "talks between A and B under the auspices of C": the third party behind the talks. */
export const auspices: Rule = {
  id: 'mediation/auspices',
  frames: ['auspices'],
  examples: [
    {
      text: 'Talks between Chad and Sudan were held in Tripoli under the auspices of Libya.',
      found: ['mediation LBY / TCD'],
    },
    { text: 'The games are held under the auspices of the United Nations.', found: [] },
  ],
  find(view, trigger) {
    const { of, before } = nounSides(view, trigger);
    const [actor] = of.length > 0 ? of : before;
    const contact = contactIn(view, 0, trigger.first);
    const talks = talksBefore(view, trigger.first);
    if (!actor || contact === null || !talks) return [];
    const { between } = boundBehind(view, contact);
    const { subject, governor } = nounSides(view, talks);
    const sides = between.length > 1 ? between : subject;
    const standing = nounStanding(view, talks.first, talks.last, governor);
    return partiesOf(view, sides).size > 1 ? mediated(view, trigger, standing, actor, sides) : [];
  },
};
