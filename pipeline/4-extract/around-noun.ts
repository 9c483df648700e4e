import { cancelled, NOTHING, type Standing, scheduled } from './draft.ts';
import type { View } from './view.ts';

/** Words between a noun and what governs it: "a planned three-day official visit". */
export function modifierStanding(view: View, first: number, from: number): Standing | null {
  for (let i = first - 1; i > from; i--) {
    if (view.is('cancel-cue', i)) return cancelled(i);
    // "will hold further talks on Monday" is a plan
    const isDated = view.key(i) === 'further' && view.sentence.dates.length > 0;
    if (view.is('unsettled', i) && !isDated) return NOTHING;
    if (view.is('plan-cue', i)) return scheduled(i);
  }
  return null;
}

/** Tokens behind a noun in which its own phrase says that it is to come. */
const BEHIND = 7;

/** "the meeting to be held here", "talks due next week": said right behind the noun, whatever governs it. */
export function comingStanding(view: View, last: number): Standing | null {
  for (let i = last; i < last + BEHIND; i++) {
    if (view.key(i) === 'to' && view.key(i + 1) === 'be') return scheduled(i);
    if (['due', 'scheduled', 'slated'].includes(view.key(i))) return scheduled(i);
    if (view.isVerb(i) || view.is('clause-break', i) || /^[.;:,“”"]$/.test(view.tokens[i]?.text ?? ''))
      return null;
  }
  return null;
}
