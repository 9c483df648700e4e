import type { Mention } from '../records.ts';
import { countedAt } from './assembly.ts';
import { subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { metElsewhere } from './further.ts';
import { isMeetingNoun } from './gerund.ts';
import { metWithin } from './members.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { isPersonal, partiesOf } from './participation.ts';
import { groupBefore, isSide } from './sides.ts';
import { between } from './sitting.ts';
import { isOfTeams } from './sport.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const WITH = new Set(['with']);
const BY = new Set(['by']);

/** "ahead of his meeting with X": a noun of what is to come or is off, told by the rule of talks. */
const isOwnPlan = (view: View, trigger: Trigger): boolean =>
  view.key(trigger.first) === 'meeting' &&
  view.is('possessive', trigger.first - 1) &&
  nounStanding(view, trigger.first, trigger.last, nounSides(view, trigger).governor).status !== 'occurred';

export const met: Rule = {
  id: 'meeting/met',
  frames: ['meet'],
  examples: [
    {
      text: 'French Foreign Minister Hubert Vedrine met with German Chancellor Helmut Kohl in Bonn.',
      found: ['meeting Hubert Vedrine / Helmut Kohl'],
    },
    {
      text: 'Leaders of Norway, Peru and Kenya gathered in Lima for two days.',
      found: ['conference PER / NOR'],
    },
    {
      text: 'German Chancellor Helmut Kohl, whom French Foreign Minister Hubert Vedrine met on Monday, is ill.',
      found: ['meeting Hubert Vedrine / Helmut Kohl'],
    },
    { text: 'Thousands of Peruvians gathered in Lima for a concert.', found: [] },
    { text: 'Kenya has met its target for school places.', found: [] },
    { text: 'Benin and Gabon meet in Cotonou in the second leg.', found: [] },
  ],
  find(view, trigger) {
    const isNoun = isMeetingNoun(view, trigger);
    const standing = isNoun
      ? nounStanding(view, trigger.first, trigger.last, nounSides(view, trigger).governor)
      : verbStanding(view, trigger.first);
    if (isOwnPlan(view, trigger)) return [];
    const subject = subjectOf(view, trigger.first);
    const behind = objectsOf(view, trigger.last, isPassive(view, trigger.first) ? BY : WITH).sides;
    const sides = behind.length > 0 ? behind : whomBefore(view, subject);
    const isTalk = view.tokens.some((token) => view.has('talk-word', token.key));
    // "meet a NATO request", "met EU standards"
    if (sides.some((side) => [0, 1].some((n) => view.is('met-thing', side.last + n)))) return [];
    const within = metWithin(view, trigger, standing, subject);
    if (within.length > 0 || isNoun) return within;
    if (isOfTeams(view, [...subject, ...sides])) return [];
    const isOfPeople = [...subject, ...sides].some(
      (side) => isPersonal(view, side) || groupBefore(view, side),
    );
    if (!isOfPeople && !isTalk) return [];
    return [
      ...between(view, trigger, standing, subject, sides),
      ...metElsewhere(view, sides).flatMap((host) => between(view, trigger, standing, subject, [host])),
    ];
  },
};

/** "Kohl, whom Vedrine met on Monday": the object stands before the subject. */
function whomBefore(view: View, [subject]: readonly Mention[]): Mention[] {
  if (!subject || view.key(subject.first - 1) !== 'whom') return [];
  const object = view.mentionAt(subject.first - (view.key(subject.first - 2) === ',' ? 3 : 2));
  return isSide(view, object) ? [object] : [];
}

export const conferred: Rule = {
  id: 'meeting/conferred',
  frames: ['with'],
  examples: [
    {
      text: 'Egyptian President Hosni Mubarak conferred with King Hussein of Jordan in Cairo.',
      found: ['meeting Hosni Mubarak / Hussein'],
    },
    {
      text: 'Egypt and Jordan conferred in Cairo on Tuesday on the sharing of water.',
      found: ['meeting EGY / JOR'],
    },
    { text: 'The minister consulted his notes.', found: [] },
  ],
  find(view, trigger) {
    const { sides, by } = objectsOf(view, trigger.last, WITH);
    const subject = subjectOf(view, trigger.first);
    const isRemote = view.tokens.some((token) => view.has('remote-word', token.key));
    const isConferring = trigger.row.id === 'meeting/confer' && view.sentence.source === 'text' && !isRemote;
    const isTogether =
      (trigger.row.id === 'meeting/see' || isConferring) &&
      (subject.length > 1 || subject.some(({ plural }) => plural));
    if (by !== 'with' && !isTogether) return [];
    return between(view, trigger, verbStanding(view, trigger.first), subject, by === 'with' ? sides : []);
  },
};

/** "was received by": the guest stands first, the host behind `by`. */
export function isPassive(view: View, verb: number): boolean {
  if (/ing$/.test(view.key(verb))) return false;
  for (let i = verb - 1; i > verb - 4; i--) {
    if (view.is('being', i)) return true;
    if (!view.is('adverb-pass', i)) return false;
  }
  return false;
}

export const received: Rule = {
  id: 'meeting/received',
  frames: ['receive'],
  examples: [
    {
      text: 'King Hassan II of Morocco received Spanish Prime Minister Jose Maria Aznar in Rabat.',
      found: ['meeting Hassan II / Jose Maria Aznar'],
    },
    {
      text: 'Spanish Prime Minister Jose Maria Aznar was received by King Hassan II of Morocco.',
      found: ['meeting Jose Maria Aznar / Hassan II'],
    },
    {
      text: 'Tonga will receive the fisheries ministers of Fiji, Samoa and Tuvalu in May.',
      found: ['conference TON / FJI'],
    },
    { text: 'Morocco received 30 million dollars in aid from Spain.', found: [] },
    { text: 'Morocco and Spain also host thousands of students.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const { sides, by } = objectsOf(view, trigger.last, passive ? new Set(['by']) : new Set());
    if (sides.length === 0 || (passive && by !== 'by')) return [];
    const isOfPeople = sides.every((side) => isPersonal(view, side)) || sides[0]?.plural === true;
    if (!isOfPeople) return [];
    if (trigger.row.id === 'meeting/host' && !sides.every((side) => side.kind === 'person')) return [];
    const [standing, subject] = [verbStanding(view, trigger.first), subjectOf(view, trigger.first)];
    // "will host B and C for a three-way summit": told by the gathering
    const isRound = view.triggers.some(({ first }) => first > trigger.last && countedAt(view, first) >= 0);
    if (isRound && sides.length > 1)
      return [
        draft(view, trigger, standing, {
          type: 'conference',
          cameo: '040',
          actors: subject,
          counterparts: sides,
        }),
      ];
    return [sides, ...metElsewhere(view, sides).map((host) => [host])].flatMap((hosts) =>
      between(view, trigger, standing, subject, hosts),
    );
  },
};

export const discussed: Rule = {
  id: 'meeting/discussed',
  frames: ['discuss'],
  examples: [
    {
      text: 'Danish Prime Minister Poul Schlueter discussed herring with Icelandic President Vigdis Finnbogadottir in Reykjavik.',
      found: ['meeting Poul Schlueter / Vigdis Finnbogadottir'],
    },
    {
      text: 'The herring dispute was discussed on Monday by Danish Prime Minister Poul Schlueter and Icelandic President Vigdis Finnbogadottir.',
      found: ['meeting Poul Schlueter / Vigdis Finnbogadottir'],
    },
    { text: 'Greek Prime Minister Costas Karamanlis discussed the budget with voters.', found: [] },
  ],
  find(view, trigger) {
    if (view.tokens.some((token) => view.has('remote-word', token.key))) return [];
    const isTold = isPassive(view, trigger.first);
    const [first, ...rest] = isTold ? objectsOf(view, trigger.last, BY).sides : [];
    const subject = first ? [first] : subjectOf(view, trigger.first);
    const partners = first ? rest : partnersOf(view, trigger.last);
    const sides = [...subject, ...partners];
    // "will raise the raids with the United Nations": only somebody named is raised it with
    if (trigger.row.id === 'meeting/raise' && !partners.every(({ kind }) => kind === 'person')) return [];
    const isPair = sides.length > 1 && (partners.length > 0 || isSpokenPair(view, trigger, subject));
    if (!isPair || !sides.every((side) => isPersonal(view, side))) return [];
    return between(view, trigger, verbStanding(view, trigger.first), subject, partners);
  },
};

/** "He and King Abdullah had discussed": two people who did, not two ministers of one cabinet. */
const isSpokenPair = (view: View, { first, row }: Trigger, subject: readonly Mention[]): boolean =>
  row.id !== 'meeting/raise' &&
  subject.length === 2 &&
  partiesOf(view, subject).size === 2 &&
  (/ed$/.test(view.key(first)) || view.is('irregular-past', first)) &&
  subject.every((side) => side.kind === 'person' || (side.kind === 'pronoun' && !side.plural));

/** Whom something was discussed with, behind whatever was discussed: "discussed the crisis with King Abdullah". */
function partnersOf(view: View, from: number): readonly Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + 16); i++) {
    if (view.key(i) === 'with') {
      const { sides } = objectsOf(view, i, WITH);
      if (sides.length > 0) return sides.filter((side) => isPersonal(view, side));
    }
    if (view.is('clause-break', i) || /^[.;:“”"]$/.test(view.tokens[i]?.text ?? '')) break;
  }
  return [];
}
