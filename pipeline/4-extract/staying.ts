import { subjectOf } from './clause.ts';
import { destinations } from './destination.ts';
import { draft, type Rule, type Standing } from './draft.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens behind "stay" in which its last day stands: "will stay in the southern city until Sunday". */
const REACH = 8;

/** Whether the words behind a stay tell its last day. */
function hasLastDay(view: View, last: number): boolean {
  for (let i = last; i < last + REACH; i++)
    if (['until', 'till', 'through'].includes(view.key(i)) && view.inDate(i + 1)) return true;
  return false;
}

/** "He will stay until Sunday": the last day of the visit told before. */
export const staying: Rule = {
  id: 'visit/staying',
  frames: ['stay-on'],
  examples: [
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs arrived in Romania on Monday. He will stay until Sunday.',
      found: ['visit Laszlo Kovacs / ROU'],
    },
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs is staying in Bucharest until Sunday.',
      found: ['visit Laszlo Kovacs / ROU'],
    },
    { text: 'Shops stay open until Sunday in Romania.', found: [] },
  ],
  find(view, trigger) {
    const before = trigger.first - 1;
    const isVerb =
      view.isVerb(trigger.first) ||
      view.is('being', before) ||
      view.is('modal', before) ||
      view.key(before) === 'to';
    if (!isVerb || !hasLastDay(view, trigger.last)) return [];
    const [traveller] = subjectOf(view, trigger.first).filter((side) => isTraveller(view, side));
    if (!traveller) return [];
    const [destination] = destinations(view, trigger.last, 2);
    const told = verbStanding(view, trigger.first);
    // "is staying until Friday": he is there
    const isNow = told.status === 'occurred' && told.tense === 'present';
    const standing: Standing = isNow ? { ...told, tense: 'future' } : told;
    return [
      draft(view, trigger, standing, {
        actors: [traveller],
        destination: destination ?? null,
        // "is staying in Oslo until Sunday" tells the visit itself
        isAnaphoric: destination === undefined,
        day: 'last',
      }),
    ];
  },
};
