import type { Mention } from '../records.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between "to attend" and the gathering. */
const NEAR = 10;
/** Words of a day between a place and "to attend". */
const DAY = 4;

/** The place right before token `i`, days between them aside. */
function placeBefore(view: View, i: number): Mention | null {
  let at = i - 1;
  while (at > i - DAY && (view.inDate(at) || (view.is('before-day', at) && view.inDate(at + 1)))) at -= 1;
  const place = view.mentionAt(at);
  return place?.place?.name != null && !place.possessive ? place : null;
}

/** "flew to Oslo on Monday for a summit", "left Oslo after a summit": where the journey went, or what it left. */
function ofJourney(view: View, { first }: Trigger): Mention | null {
  for (let i = first - 1; i > Math.max(0, first - NEAR); i--) {
    if (view.isVerb(i) || view.key(i) === ',') return null;
    const isGoal = view.key(i) === 'for' && !view.inDate(i + 1);
    if (!isGoal && view.key(i) !== 'after') continue;
    const place = placeBefore(view, i);
    const verb =
      place &&
      view.triggers.find(({ row, last }) => row.type === 'visit' && [0, 1].includes(place.first - last));
    return place && verb && isGoal !== view.is('departing', verb.first) ? place : null;
  }
  return null;
}

/** "left for Oslo on Monday to attend the summit", "flew to Oslo to take part in": the goal of the journey is where the gathering is. */
export function goalBefore(view: View, trigger: Trigger): Mention | null {
  if (trigger.row.type !== 'conference') return null;
  const journey = ofJourney(view, trigger);
  if (journey) return journey;
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - NEAR); i--) {
    if (view.key(i) !== 'to' || !(view.is('attending-verb', i + 1) || view.key(i + 1) === 'take')) continue;
    const goal = placeBefore(view, i);
    return goal && ['for', 'to', 'in'].includes(view.key(goal.first - 1)) ? goal : null;
  }
  return null;
}
