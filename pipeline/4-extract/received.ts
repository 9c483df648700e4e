import type { Mention } from '../records.ts';
import { countedAt } from './assembly.ts';
import { subjectOf } from './clause.ts';
import { type Draft, draft, type Rule } from './draft.ts';
import { metElsewhere } from './further.ts';
import { BY } from './links.ts';
import { mediated } from './mediated.ts';
import { objectsOf } from './objects.ts';
import { isPersonal, partiesOf, partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { rivalsOf } from './rivals.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between those who are hosted and their talks. */
const NEAR = 5;

/** "hosted A and B for talks", who are in conflict: a third party's mediation. */
function hostedForTalks(view: View, trigger: Trigger, sides: readonly Mention[]): Draft[] {
  const [host] = subjectOf(view, trigger.first);
  const last = sides.at(-1)?.last ?? trigger.last;
  const isForTalks = view.triggers.some(
    ({ row, first }) =>
      row.frame === 'talks' && first > last && view.key(last) === 'for' && first < last + NEAR,
  );
  if (!host || !isForTalks || partiesOf(view, sides).size !== 2) return [];
  const rivals = rivalsOf(view, partyOf(view, host), sides);
  return rivals.length > 1 ? mediated(view, trigger, verbStanding(view, trigger.first), host, sides) : [];
}

/** "hosted the leaders of B, C and D", "will host B and C for talks": several who come together; not "hosts thousands of students". */
function areGuests(view: View, sides: readonly Mention[]): boolean {
  const [first] = sides;
  const last = sides.at(-1)?.last ?? 0;
  const isOfOffice =
    first?.kind === 'group' && first.role !== null && view.is('gathering-member', first.first + 1);
  const isForTalks =
    view.key(last) === 'for' &&
    view.triggers.some((other) => other.first > last && other.row.frame === 'talks');
  return partiesOf(view, sides).size > 1 && (isOfOffice || isForTalks);
}

/** "at the White House": where a state receives. */
function houseAt(view: View, i: number): Mention | null {
  const house = view.key(i) === 'at' ? (view.mentionAt(i + 1) ?? view.mentionAt(i + 2)) : null;
  return house?.place?.name != null && house.party !== null && !house.possessive ? house : null;
}

/** "was received at the White House": by the state whose house it is. */
function receivedAt(view: View, trigger: Trigger, house: Mention): Draft[] {
  const guests = subjectOf(view, trigger.first).filter((guest) => isPersonal(view, guest));
  const standing = verbStanding(view, trigger.first);
  return guests.length > 0 ? between(view, trigger, standing, guests, [house]) : [];
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
    {
      text: 'King Hassan II of Morocco hosted his Spanish counterpart for talks in Rabat.',
      found: ['meeting Hassan II / ESP'],
    },
    {
      text: 'Kenya hosted the leaders of Rwanda, Uganda and Burundi in Mombasa on Tuesday.',
      found: ['conference KEN / RWA'],
    },
    {
      text: 'Spanish Prime Minister Jose Maria Aznar was received at the White House.',
      found: ['meeting Jose Maria Aznar / USA'],
    },
    { text: 'Morocco received 30 million dollars in aid from Spain.', found: [] },
    { text: 'Morocco and Spain also host thousands of students.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const { sides, by } = objectsOf(view, trigger.last, passive ? BY : new Set());
    const house = passive && sides.length === 0 ? houseAt(view, trigger.last) : null;
    if (house) return receivedAt(view, trigger, house);
    if (sides.length === 0 || (passive && by !== 'by')) return [];
    const hosted = hostedForTalks(view, trigger, sides);
    if (hosted.length > 0) return hosted;
    const isOfPeople = sides.every((side) => isPersonal(view, side)) || sides[0]?.plural === true;
    const isGathering = trigger.row.id === 'meeting/host' && areGuests(view, sides);
    if (!isOfPeople && !isGathering) return [];
    const isState = subjectOf(view, trigger.first).every(({ kind }) => kind === 'party' || kind === 'group');
    const isTalk = view.tokens.some(({ key }) => view.has('talk-word', key));
    const mayBeHosted = ({ kind }: Mention): boolean =>
      kind === 'person' || (kind === 'office' && !isState) || (kind === 'group' && isTalk && !isState);
    if (trigger.row.id === 'meeting/host' && !isGathering && !sides.every(mayBeHosted)) return [];
    const [standing, subject] = [verbStanding(view, trigger.first), subjectOf(view, trigger.first)];
    // "will host B and C for a three-way summit": told by the gathering
    const isRound = view.triggers.some(({ first }) => first > trigger.last && countedAt(view, first) >= 0);
    if (isGathering || (isRound && sides.length > 1))
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
