import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { diplomatsAmong, foreignSides } from './diplomats.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { partyOf } from './participation.ts';
import { against, hostState, leftState, REACH } from './sent-away.ts';
import { stateOf } from './state.ts';
import type { Trigger, View } from './view.ts';

/** "gave the envoy 72 hours to leave": who gives the time is told by another rule. */
const isGranted = (view: View, at: number): boolean =>
  Array.from({ length: REACH }, (_, n) => at - 1 - n).some((i) => view.is('granting', i));

const IN = new Set(['in']);

/** "no longer wanted in Colombia": the state where they are not. */
const wantedIn = (view: View, { last }: Trigger): Mention | null => {
  const at = view.key(last) === 'in' ? linkedSide(view, last, IN, 3) : null;
  return at && stateOf(view, partyOf(view, at));
};

/** "is to leave for Gaza on Tuesday", but "must leave for spying": a journey. */
const isJourney = (view: View, { last }: Trigger): boolean =>
  view.key(last) === 'for' && view.key(last + 1) !== 'home' && !view.key(last + 1).endsWith('ing');

export const mustLeave: Rule = {
  id: 'protest/must-leave',
  frames: ['must-leave'],
  examples: [
    { text: 'The Nicaraguan ambassador has 72 hours to leave Colombia.', found: ['protest COL / NIC'] },
    {
      text: 'Nicaragua’s president gave the Colombian ambassador 72 hours to leave.',
      found: ['protest NIC / COL'],
    },
    {
      text: 'Diplomats from Nicaragua and Honduras are no longer wanted in Colombia.',
      found: ['protest COL / NIC', 'protest COL / HND'],
    },
    { text: 'The Nicaraguan tourists have two days to leave Colombia.', found: [] },
    {
      text: 'The Nicaraguan envoy is to leave for Colombia on Tuesday to see the rebels.',
      found: ['visit NIC / COL'],
    },
  ],
  find(view, trigger) {
    if (isGranted(view, trigger.first) || isJourney(view, trigger)) return [];
    const diplomats = diplomatsAmong(view, subjectOf(view, trigger.first));
    if (!diplomats || diplomats.isOwn) return [];
    const actor =
      leftState(view, trigger.last) ?? wantedIn(view, trigger) ?? hostState(view, diplomats.party);
    return foreignSides(view, diplomats, actor && partyOf(view, actor)).flatMap((target) =>
      against(view, trigger, OCCURRED, actor, target),
    );
  },
};
