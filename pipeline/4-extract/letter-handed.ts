import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { REACH } from './correspondents.ts';
import { courier } from './courier.ts';
import { draft, type Rule } from './draft.ts';
import { carried } from './letter-carried.ts';
import { linkedSide } from './linked.ts';
import { BY } from './links.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import type { View } from './view.ts';

const isNamed = (view: View, side: Mention | undefined): side is Mention => {
  const entity = side ? view.entity(side) : null;
  return entity?.kind === 'person' && entity.name !== null && entity.party !== null;
};

/** Whoever hands a letter to a leader in person has met him. */

export const handedOver: Rule = {
  id: 'message/handed-over',
  frames: ['letter'],
  examples: [
    {
      text: 'Togolese Foreign Minister Koffi Panou handed Ghanaian President John Kufuor a letter from Togolese President Gnassingbe Eyadema.',
      found: ['message Gnassingbe Eyadema / John Kufuor', 'meeting Koffi Panou / John Kufuor'],
    },
    {
      text: 'Togolese President Gnassingbe Eyadema sent Ghanaian President John Kufuor a letter.',
      found: ['message Gnassingbe Eyadema / John Kufuor'],
    },
    { text: 'Togolese Foreign Minister Koffi Panou handed a letter to the postman.', found: [] },
  ],
  find(view, trigger) {
    const verb = courier(view, trigger);
    if (verb < 0 || !view.is('in-person', verb)) return [];
    const passive = isPassive(view, verb);
    if (verb > trigger.first && !passive) return [];
    const by = passive ? linkedSide(view, verb, BY, REACH) : null;
    const [envoy] = passive ? (by ? [by] : []) : subjectOf(view, verb);
    const { receivers, standing } = carried(view, trigger, verb);
    const [host] = receivers;
    if (receivers.length !== 1 || !isNamed(view, envoy) || !isNamed(view, host)) return [];
    if (partyOf(view, envoy) === partyOf(view, host) || standing.status === null) return [];
    return [
      draft(view, trigger, standing, {
        type: 'meeting',
        cameo: '040',
        actors: [envoy],
        counterparts: [host],
      }),
    ];
  },
};
