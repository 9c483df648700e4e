import { spokenTo } from './callers.ts';
import { subjectOf } from './clause.ts';
import { all, ENDS, messages, REACH } from './correspondents.ts';
import type { Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { TO } from './links.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** "thanked B in writing on Monday": the verb that is done in writing; -1 when none is near. */
function verbBefore(view: View, writing: number): number {
  for (let i = writing - 2; i > Math.max(-1, writing - REACH); i--) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return -1;
    if (view.mentionAt(i) || view.inDate(i)) continue;
    if (view.isVerb(i) || view.is('reporting-verb', i) || view.is('answering', i)) return i;
  }
  return -1;
}

export const isInWriting = (view: View, at: number): boolean =>
  view.key(at) === 'writing' && view.key(at - 1) === 'in';

/** "A thanked B in writing", "A apologised in writing to B". A protest in writing is told by its own rule. */
export const inWriting: Rule = {
  id: 'message/in-writing',
  frames: ['write'],
  examples: [
    {
      text: 'Indian President Shankar Dayal Sharma thanked Nepalese King Birendra in writing for the gift.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    {
      text: 'Indian President Shankar Dayal Sharma apologised in writing on Monday to Nepalese King Birendra.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    { text: 'India told the United States in writing that it would wait.', found: ['message IND / USA'] },
    { text: 'Nepalese King Birendra wants the offer of India in writing.', found: [] },
    { text: 'India protested in writing to Nepal.', found: ['protest IND / NPL'] },
  ],
  find(view, trigger) {
    if (!isInWriting(view, trigger.first)) return [];
    const verb = verbBefore(view, trigger.first);
    const isProtest = view.triggers.some(({ row, first }) => row.frame === 'protested' && first === verb);
    if (verb < 0 || isProtest || view.is('wish-cue', verb)) return [];
    // "told the North in writing"
    const told = spokenTo(view, view.is('article', verb + 1) ? verb + 2 : verb + 1);
    return messages(
      view,
      trigger,
      verbStanding(view, verb),
      subjectOf(view, verb).slice(0, 1),
      told.length > 0 ? told : all(view, linkedSide(view, trigger.last, TO, REACH)),
    );
  },
};
