import type { Mention } from '../records.ts';
import { countedAt } from './assembly.ts';
import { subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { metElsewhere } from './further.ts';
import { BY } from './links.ts';
import { objectsOf } from './objects.ts';
import { isPersonal } from './participation.ts';
import { isPassive } from './passive.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';

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
    { text: 'Morocco received 30 million dollars in aid from Spain.', found: [] },
    { text: 'Morocco and Spain also host thousands of students.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const { sides, by } = objectsOf(view, trigger.last, passive ? BY : new Set());
    if (sides.length === 0 || (passive && by !== 'by')) return [];
    const isOfPeople = sides.every((side) => isPersonal(view, side)) || sides[0]?.plural === true;
    if (!isOfPeople) return [];
    const isState = subjectOf(view, trigger.first).every(({ kind }) => kind === 'party' || kind === 'group');
    const isTalk = view.tokens.some(({ key }) => view.has('talk-word', key));
    const mayBeHosted = ({ kind }: Mention): boolean =>
      kind === 'person' || (kind === 'office' && !isState) || (kind === 'group' && isTalk && !isState);
    if (trigger.row.id === 'meeting/host' && !sides.every(mayBeHosted)) return [];
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
