import { endsClause } from './clause-end.ts';
import { cancelled, type Standing } from './draft.ts';
import type { View } from './view.ts';

/** "put off", "called off", "put back", "is off". */
export const isPutOff = (view: View, i: number): boolean =>
  (view.is('before-off', i) && ['off', 'back'].includes(view.key(i + 1))) ||
  (view.is('before-back', i) && view.key(i + 1) === 'back') ||
  (view.key(i) === 'off' && view.is('being', i - 1));

/** "did not take place", "never happened", "fell through". */
export const isNeverHeld = (view: View, i: number): boolean =>
  (view.is('negation', i) && (view.is('happening', i + 1) || view.key(i + 2) === 'place')) ||
  (view.is('failing-through', i) && view.key(i + 1) === 'through');

/** Tokens between an auxiliary and what says that it came to nothing. */
const LATER = 5;

/** "has been put off", "was later cancelled". */
export function laterCancel(view: View, from: number): Standing | null {
  for (let i = from + 1; i < from + LATER; i++) {
    if (view.is('cancel-cue', i)) return cancelled(i);
    if (isPutOff(view, i)) return cancelled(i);
  }
  return null;
}

/** Tokens between a participle and the predicate behind it. */
const BEHIND = 12;

/** "planned for Monday, fell through": the predicate behind the participle. */
export function cancelledBehind(view: View, from: number): Standing | null {
  for (let i = from + 1; i < Math.min(view.tokens.length, from + BEHIND); i++) {
    if (view.mentionAt(i) || view.inDate(i)) continue;
    if (view.is('clause-break', i) || endsClause(view, i)) return null;
    if (view.is('cancel-cue', i) || isPutOff(view, i) || isNeverHeld(view, i)) return cancelled(i);
  }
  return null;
}

/** Tokens between a plan and what became of it. */
const DROPPED = 16;

/** "was to have been held in January, but was put off": the plan that the same sentence takes back. */
export function droppedBehind(view: View, from: number): Standing | null {
  for (let i = from; i < Math.min(view.tokens.length, from + DROPPED); i++)
    if (view.key(i) === 'but') return laterCancel(view, i);
  return null;
}

/** Tokens between a plan and the "but" behind it. */
const BUT = 14;

/** "had been fixed for March but was put off": what was planned and came to nothing. */
export function butOff(view: View, from: number): Standing | null {
  for (let i = from; i < from + BUT; i++) {
    if (view.tokens[i]?.text === '.') return null;
    if (view.key(i) === 'but') return laterCancel(view, i);
  }
  return null;
}
