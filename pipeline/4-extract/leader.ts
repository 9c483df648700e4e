import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import type { View } from './view.ts';

/** Words between a group and "led by": "a delegation of Ugandan members of parliament led by". */
const REACH = 6;

/** Who leads a group, where he is named beside it and is of its party: "a Ugandan delegation led by Eriya Kategaya"; else the group. */
export function leaderOf(view: View, group: Mention): Mention {
  if (group.kind !== 'group') return group;
  for (let i = group.last; i < group.last + REACH; i++) {
    if (view.is('led-by', i) && view.key(i + 1) === 'by') {
      const leader = view.mentionAt(i + 2);
      const party = leader && partyOf(view, leader);
      const isOwn = party !== null && [null, party].includes(partyOf(view, group));
      return leader?.kind === 'person' && isOwn ? leader : group;
    }
    const isPause = view.key(i) === ',' && view.is('led-by', i + 1);
    const isEnd = /^[.;,:]$/.test(view.tokens[i]?.text ?? '') && !isPause;
    if (view.mentionAt(i)?.kind === 'person' || view.isVerb(i) || isEnd) return group;
  }
  return group;
}
