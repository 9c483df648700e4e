import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { messages, REACH } from './correspondents.ts';
import type { Rule } from './draft.ts';
import { isInWriting } from './in-writing.ts';
import { linkedSide } from './linked.ts';
import { TO } from './links.ts';
import { isSide, joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens from "wrote" to its purpose. */
const PURPOSE = 5;

/** "wrote on Monday to thank B": whom the purpose names. */
function thanked(view: View, from: number): Mention | null {
  for (let i = from; i < from + PURPOSE; i++) {
    if (view.mentionAt(i)) return null;
    const isPurpose = view.key(i) === 'to' && view.mentionAt(i + 1) === null;
    const object = isPurpose ? view.mentionAt(i + 2) : null;
    if (isSide(view, object) && !object.possessive) return object;
  }
  return null;
}

export const wrote: Rule = {
  id: 'message/wrote',
  frames: ['write'],
  examples: [
    {
      text: 'Indian President Shankar Dayal Sharma wrote to Nepalese King Birendra about water.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    {
      text: 'Indian President Shankar Dayal Sharma wrote on Monday to thank Nepalese King Birendra.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    { text: 'The poet wrote to his publisher.', found: [] },
  ],
  find(view, trigger) {
    if (isInWriting(view, trigger.first)) return [];
    const object = view.is('wiring', trigger.first) ? view.mentionAt(trigger.last) : null;
    const direct = isSide(view, object) && !object.possessive ? object : null;
    const to = direct ?? linkedSide(view, trigger.last, TO, REACH) ?? thanked(view, trigger.last);
    return messages(
      view,
      trigger,
      verbStanding(view, trigger.first),
      subjectOf(view, trigger.first),
      to ? joinedRight(view, to, true) : [],
    );
  },
};
