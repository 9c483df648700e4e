import { butOff, cancelledBehind, droppedBehind, isNeverHeld, laterCancel } from './called-off.ts';
import { endsClause } from './clause-end.ts';
import { cancelled, NOTHING, OCCURRED, type Standing, scheduled } from './draft.ts';
import type { View } from './view.ts';

/** Words that open an aside on when something was to be. */
const isTold = (view: View, i: number): boolean =>
  view.is('set-for', i) || view.is('relative', i) || view.key(i) === 'originally';

/** Tokens of an aside at most. */
const ASIDE = 14;

/** The comma that closes an aside; -1 when none does. */
function closingComma(view: View, from: number): number {
  for (let i = from; i < from + ASIDE; i++) if (view.key(i) === ',') return i;
  return -1;
}

/** "a visit that was to have begun on Monday", "his trip, to have taken place in May,". */
function wasToHave(view: View, i: number, last: number): boolean {
  const to = view.is('relative', i) && ['was', 'were'].includes(view.key(i + 1)) ? i + 2 : i;
  const isNear = to > i || to === last || (to === last + 1 && view.key(last) === ',');
  return isNear && view.key(to) === 'to' && view.key(to + 1) === 'have';
}

/** Tokens between a noun and its predicate. */
const REACH = 22;

/** "the committee held its session", "the commission met": not "the talks were held". */
const holds = (view: View, i: number): boolean =>
  ['held', 'met', 'convened'].includes(view.key(i)) && !view.is('being', i - 1) && view.key(i - 1) !== 'be';

/** "the talks ended Tuesday", "the visit began Monday": not "the meeting planned for Tuesday". */
const isDone = (view: View, i: number): boolean =>
  view.sentence.source === 'text' &&
  (view.is('ending-cue', i) || view.is('opening-cue', i) || holds(view, i)) &&
  (/ed$/.test(view.key(i)) || view.is('irregular-past', i));

/** The predicate of a noun that stands as subject: "talks will begin", "the visit was postponed". */
export function predicateStanding(view: View, last: number, isObject: boolean): Standing | null {
  let isPredicated = false;
  for (let i = last; i < Math.min(view.tokens.length, last + REACH); i++) {
    if (view.mentionAt(i) || view.inDate(i)) continue;
    const key = view.key(i);
    // "a visit to Peru, due to start on Monday, was put off"
    const aside = key === ',' && isTold(view, i + 1) ? closingComma(view, i + 1) : -1;
    if (aside > 0) {
      i = aside;
      continue;
    }
    // "the visit was fruitful and would help": the second predicate tells of what came after
    if (key === 'and' && isPredicated) return null;
    isPredicated ||= view.is('being', i);
    if (view.is('opening-soon', i) && view.sentence.source === 'text') return scheduled(i);
    if (view.is('relative', i) && view.is('opening-soon', i + 1)) continue;
    if (wasToHave(view, i, last)) return cancelled(i);
    if (endsClause(view, i) || view.is('relative', i)) return null;
    // "who has chaired talks, delayed his plan": behind the comma goes on what governs the noun
    if (isObject && key === ',' && !view.is('relative', i + 1)) return null;
    if (isNeverHeld(view, i)) return cancelled(i);
    if (key === 'did' && view.is('negation', i + 1)) continue;
    if (key === 'being' && view.is('arranging', i + 1)) return scheduled(i + 1);
    if (key === 'to' && view.mentionAt(i + 1)) continue;
    if (key === 'will' || key === 'would' || key === 'shall')
      return laterCancel(view, i) ?? (view.is('negation', i + 1) ? cancelled(i + 1) : scheduled(i));
    if (view.is('possible-cue', i)) return NOTHING;
    // "ended a visit without agreeing to halt the works"
    if (key === 'without') return null;
    if (view.is('cancel-cue', i)) return cancelled(i);
    if (view.isVerb(i) && (view.is('set-for', i + 1) || view.key(i + 1) === 'expected'))
      return butOff(view, i) ?? scheduled(i + 1);
    // "talks scheduled for Friday have been put off"
    if (view.is('set-for', i)) return cancelledBehind(view, i) ?? butOff(view, i) ?? scheduled(i);
    if (view.is('being', i) || ['has', 'had', 'have'].includes(key)) {
      const cancel = laterCancel(view, i);
      if (cancel) return cancel;
      if (view.key(i + 1) === 'to') return droppedBehind(view, i + 2) ?? scheduled(i);
      continue;
    }
    if (view.isVerb(i) && (key !== 'to' || view.isVerb(i + 1))) return isDone(view, i) ? OCCURRED : null;
  }
  return null;
}
