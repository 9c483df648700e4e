import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { metBesides, metElsewhere } from './further.ts';
import { isMeetingNoun } from './gerund.ts';
import { BY, WITH } from './links.ts';
import { metWithin } from './members.ts';
import { isJointBody } from './named-gathering.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { isPersonal } from './participation.ts';
import { isPassive } from './passive.ts';
import { groupBefore, isSide } from './sides.ts';
import { between } from './sitting.ts';
import { isOfTeams } from './sport.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';
import { withWhom } from './with-whom.ts';

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
    {
      text: 'Chilean Foreign Minister Luis Soto will fly to Riga, where he will meet the president.',
      found: ['meeting Luis Soto / LVA', 'visit Luis Soto / LVA'],
    },
    {
      text: "Chilean Foreign Minister Luis Soto flew to Riga and met the country's leaders.",
      found: ['visit Luis Soto / LVA', 'meeting Luis Soto / LVA'],
    },
    {
      text: 'In addition to Latvian President Guntis Ulmanis, Chilean Foreign Minister Luis Soto met Latvian Prime Minister Guntars Krasts.',
      found: ['meeting Luis Soto / Guntars Krasts', 'meeting Luis Soto / Guntis Ulmanis'],
    },
    {
      text: 'Chilean Foreign Minister Luis Soto -- who met, among others, Latvian President Guntis Ulmanis -- flew home.',
      found: ['meeting Luis Soto / Guntis Ulmanis'],
    },
    {
      text: 'Chilean Foreign Minister Ana Soto was tired. After meeting her, Latvian President Guntis Ulmanis was, too.',
      found: ['meeting Guntis Ulmanis / Ana Soto'],
    },
    {
      text: 'The Dalai Lama met Latvian President Guntis Ulmanis and opposition leaders.',
      found: ['meeting Dalai Lama / Guntis Ulmanis'],
    },
    {
      text: "Latvian Foreign Minister Valdis Birkavs met Yasser Arafat's adviser Nabil Shaath.",
      found: ['meeting Valdis Birkavs / Nabil Shaath'],
    },
    {
      text: 'Chilean Foreign Minister Luis Soto flew to Riga after meeting the president.',
      found: ['visit Luis Soto / LVA'],
    },
    {
      text: 'Chilean Foreign Minister Luis Soto led a delegation that met Latvian President Guntis Ulmanis.',
      found: ['meeting Luis Soto / Guntis Ulmanis'],
    },
    {
      text: 'Chilean Foreign Minister Luis Soto will meet Latvian President Guntis Ulmanis and Kenyan President Daniel Mutua on the sidelines.',
      found: ['meeting Luis Soto / Guntis Ulmanis', 'meeting Luis Soto / Daniel Mutua'],
    },
    {
      text: 'Kenya, Uganda and Tanzania share a lake. Ministers of the three countries met in Arusha on Monday.',
      found: ['conference TZA / KEN'],
    },
    {
      text: 'The European Union is divided over herring. Its finance ministers meet in Riga on June 20.',
      found: ['conference LVA / EU'],
    },
    { text: 'Kenya and Uganda share a lake. Ministers of the three countries met in Arusha.', found: [] },
    { text: 'The two Koreas met in Riga on Monday.', found: ['meeting KOR / PRK'] },
    {
      text: "Chilean Foreign Minister Luis Soto met Latvian President Guntis Ulmanis on Monday. The two countries' defence ministers met in Riga last year.",
      found: ['meeting Luis Soto / Guntis Ulmanis', 'meeting CHL / LVA'],
    },
    { text: 'Latvian Foreign Minister Valdis Birkavs met opposition to the plan.', found: [] },
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
    // "the joint commission met": told by the gathering
    if (subject.some((side) => isJointBody(view, side))) return [];
    const behind = objectsOf(view, trigger.last, isPassive(view, trigger.first) ? BY : WITH).sides;
    const sides = [behind, whomBefore(view, subject), withWhom(view, trigger.first)].find(isTold) ?? [];
    const isTalk = view.tokens.some((token) => view.has('talk-word', token.key));
    // "meet a NATO request", "met EU standards"
    const isThing = (i: number): boolean => view.is('met-thing', i) && view.mentionAt(i) === null;
    if (sides.some((side) => [0, 1].some((n) => isThing(side.last + n)))) return [];
    const within = metWithin(view, trigger, standing, subject);
    if (within.length > 0 || isNoun) return within;
    if (isOfTeams(view, [...subject, ...sides])) return [];
    const isOfPeople = [...subject, ...sides].some(
      (side) => isPersonal(view, side) || groupBefore(view, side),
    );
    if (!isOfPeople && !isTalk) return [];
    return [
      ...between(view, trigger, standing, subject, sides),
      ...[...metElsewhere(view, sides), ...(sides.length > 0 ? metBesides(view) : [])].flatMap((host) =>
        between(view, trigger, standing, subject, [host]),
      ),
    ];
  },
};

const isTold = (sides: readonly Mention[]): boolean => sides.length > 0;

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
