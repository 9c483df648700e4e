import { diplomatsWithin, foreignSides } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { against, protestStanding } from './sent-away.ts';
import type { View } from './view.ts';

/** Tokens from "had" over the diplomat to "come to his office". */
const REACH = 14;
const MAKING = new Set(['had', 'made', 'has', 'have', 'having', 'makes']);

/** "had the ambassador come to his office": the verb right before the diplomat; -1 when there is none. */
function makingBefore(view: View, at: number): number {
  for (let i = at - 2; i > Math.max(-1, at - REACH); i--) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return -1;
    const object = MAKING.has(view.key(i)) ? view.mentionAt(view.is('article', i + 1) ? i + 2 : i + 1) : null;
    if (object) return i;
  }
  return -1;
}

/** A diplomat who is made to come to the ministry. */
export const madeCome: Rule = {
  id: 'protest/made-come',
  frames: ['come-in'],
  examples: [
    {
      text: 'The Togolese foreign minister had the Ghanaian ambassador come to his office on Friday.',
      found: ['protest TGO / GHA'],
    },
    { text: 'Togo made the Ghanaian consul come to the foreign ministry.', found: ['protest TGO / GHA'] },
    { text: 'The Ghanaian ambassador to Togo had come to the ministry to take his leave.', found: [] },
  ],
  find(view, trigger) {
    const verb = makingBefore(view, trigger.first);
    const diplomats = verb < 0 ? null : diplomatsWithin(view, verb + 1, trigger.first);
    if (!diplomats || diplomats.isOwn) return [];
    return doersOf(view, verb).flatMap((actor) =>
      foreignSides(view, diplomats, actor && partyOf(view, actor)).flatMap((target) =>
        against(view, trigger, protestStanding(view, verb), actor, target, '114'),
      ),
    );
  },
};
