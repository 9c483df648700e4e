import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { against, protestStanding } from './sent-away.ts';
import { actingState, otherState } from './state.ts';
import type { View } from './view.ts';

/** Frames of what can be done in return. */
const DONE = new Set(['expel', 'expulsion', 'order-out', 'unwelcome', 'must-leave', 'recall', 'sever']);

/** Whether a sentence tells that diplomats were sent away, or ties cut. */
const tellsProtest = (view: View): boolean =>
  view.triggers.some(({ row }) => DONE.has(row.frame)) &&
  view.tokens.some((_, i) => view.is('diplomat', i) || view.is('ties', i));

export const retaliated: Rule = {
  id: 'protest/retaliated',
  frames: ['retaliate'],
  examples: [
    {
      text: 'Chile expelled two Bolivian diplomats. Bolivia retaliated in kind on Monday.',
      found: ['protest CHL / BOL', 'protest BOL / CHL'],
    },
    { text: 'Chile raised its tariffs. Bolivia retaliated in kind on Monday.', found: [] },
  ],
  find(view, trigger) {
    const before = view.previous();
    const isTold = view.triggers.some(({ row, first }) => DONE.has(row.frame) && first > trigger.first);
    const isAnswer = tellsProtest(view) || (before !== null && tellsProtest(before));
    if (isTold || !isAnswer) return [];
    const actor = actingState(view, subjectOf(view, trigger.first), trigger.first);
    const target = actor && otherState(view, partyOf(view, actor));
    return against(view, trigger, protestStanding(view, trigger.first), actor, target);
  },
};
