import type { Mention } from '../records.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between "to attend" and the gathering. */
const NEAR = 10;
/** Words of a day between a place and "to attend". */
const DAY = 4;

/** "left for Oslo on Monday to attend the summit", "flew to Oslo to take part in": the goal of the journey is where the gathering is. */
export function goalBefore(view: View, trigger: Trigger): Mention | null {
  if (trigger.row.type !== 'conference') return null;
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - NEAR); i--) {
    if (view.key(i) !== 'to' || !(view.is('attending-verb', i + 1) || view.key(i + 1) === 'take')) continue;
    let at = i - 1;
    while (at > i - DAY && (view.inDate(at) || view.key(at) === 'on')) at -= 1;
    const goal = view.mentionAt(at);
    const isGoal = goal?.place?.name != null && ['for', 'to', 'in'].includes(view.key(goal.first - 1));
    return isGoal && !goal.possessive ? goal : null;
  }
  return null;
}
