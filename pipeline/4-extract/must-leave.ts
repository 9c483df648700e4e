import { subjectOf } from './clause.ts';
import { diplomatsAmong, foreignSide } from './diplomats.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { against, hostState, leftState, REACH } from './sent-away.ts';
import type { View } from './view.ts';

/** "gave the envoy 72 hours to leave": who gives the time is told by another rule. */
const isGranted = (view: View, at: number): boolean =>
  Array.from({ length: REACH }, (_, n) => at - 1 - n).some((i) => view.is('granting', i));

export const mustLeave: Rule = {
  id: 'protest/must-leave',
  frames: ['must-leave'],
  examples: [
    { text: 'The Nicaraguan ambassador has 72 hours to leave Colombia.', found: ['protest COL / NIC'] },
    {
      text: 'Nicaragua’s president gave the Colombian ambassador 72 hours to leave.',
      found: ['protest NIC / COL'],
    },
    { text: 'The Nicaraguan tourists have two days to leave Colombia.', found: [] },
  ],
  find(view, trigger) {
    if (isGranted(view, trigger.first)) return [];
    const diplomats = diplomatsAmong(view, subjectOf(view, trigger.first));
    if (!diplomats || diplomats.isOwn) return [];
    const actor = leftState(view, trigger.last) ?? hostState(view, diplomats.party);
    return against(
      view,
      trigger,
      OCCURRED,
      actor,
      foreignSide(view, diplomats, actor && partyOf(view, actor)),
    );
  },
};
