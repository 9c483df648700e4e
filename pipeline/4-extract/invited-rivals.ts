import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { draft, type Rule, scheduled } from './draft.ts';
import { objectsOf } from './objects.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import type { View } from './view.ts';

const NONE: ReadonlySet<string> = new Set();
/** Tokens from the guests to what they are invited for. */
const REACH = 24;

/** "to work out a solution", "for talks on ending their feud", "for peace talks": what two who are at odds are invited for. */
function isForPeace(view: View, from: number): boolean {
  for (let i = from; i < from + REACH && !endsClause(view, i); i++)
    if (view.is('peace-aim', i) || (view.is('peace-word', i) && view.mentionAt(i) === null)) return true;
  return false;
}

/** "Norway has invited A and B to Oslo for peace talks": a third party that asks two to come to terms. */
export const invitedRivals: Rule = {
  id: 'mediation/invited',
  frames: ['order-out'],
  examples: [
    {
      text: 'Libya has invited Chad and Sudan to Tripoli for peace talks next month.',
      found: ['mediation LBY / TCD'],
    },
    {
      text: 'Libyan Foreign Minister Omar Muntasser has invited his Chadian and Sudanese counterparts to Tripoli to work out a solution.',
      found: ['mediation Omar Muntasser / TCD'],
    },
    { text: 'Libya has invited Chad and Sudan to a football match in Tripoli.', found: [] },
    { text: 'Libya has invited Chad to Tripoli for peace talks.', found: [] },
  ],
  find(view, trigger) {
    if (!view.key(trigger.first).startsWith('invit')) return [];
    const [host] = subjectOf(view, trigger.first);
    if (!host || isAnaphor(view, host) || partyOf(view, host) === null) return [];
    const guests = objectsOf(view, trigger.last, NONE).sides.filter((side) => partyOf(view, side) !== null);
    const parties = partiesOf(view, guests);
    const last = guests.at(-1)?.last ?? trigger.last;
    if (parties.size !== 2 || parties.has(partyOf(view, host) ?? '') || !isForPeace(view, last)) return [];
    return [
      draft(view, trigger, scheduled(trigger.first), {
        type: 'mediation',
        cameo: '045',
        actors: [host],
        counterparts: guests,
      }),
    ];
  },
};
