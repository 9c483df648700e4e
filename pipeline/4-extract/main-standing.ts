import { endsClause } from './clause-end.ts';
import { type Standing, scheduled } from './draft.ts';
import type { View } from './view.ts';

/** Tokens in which the verb of the main clause stands before or behind what hangs on it. */
const REACH = 25;
/** Tokens from the comma that closes an opening phrase to its subject's verb: "During her visit, Foreign Minister X will". */
const SUBJECT = 14;

const isFuture = (view: View, i: number): boolean =>
  ['will', 'would', 'shall'].includes(view.key(i)) &&
  !view.is('negation', i + 1) &&
  !view.is('before-would', i - 1) &&
  !view.is('behind-would', i + 1);
/** "is to", "is due to", "was scheduled to", "is expected in Rome". */
const isArranged = (view: View, i: number): boolean =>
  view.is('being', i) &&
  (view.key(i + 1) === 'to' ||
    ((view.is('set-for', i + 1) || view.key(i + 1) === 'expected') &&
      ['to', 'in', 'here'].includes(view.key(i + 2))));
/** Not the participle of "will be told". */
export const isOver = (view: View, i: number): boolean =>
  view.key(i - 1) !== 'be' &&
  (view.is('reporting-verb', i) ||
    view.is('irregular-past', i) ||
    (view.isVerb(i) && /ed$/.test(view.key(i))));

/** What the verb before token `from` says; null when it tells of what happened, or stands in another clause. */
function futureBefore(view: View, from: number): Standing | null {
  for (let i = from - 1; i > Math.max(-1, from - REACH); i--) {
    if (endsClause(view, i) || view.is('clause-break', i)) return null;
    if (view.mentionAt(i)) continue;
    if (isFuture(view, i) || isArranged(view, i) || isArranged(view, i - 1)) return scheduled(i);
    if (isOver(view, i)) return null;
  }
  return null;
}

/** The same behind an opening phrase: "During her visit to Peru, she will …". */
function futureBehind(view: View, from: number): Standing | null {
  const comma = view.tokens.findIndex(({ text }, i) => i > from && text === ',');
  if (comma < 0 || comma > from + REACH) return null;
  for (let i = comma + 1; i < Math.min(view.tokens.length, comma + SUBJECT); i++) {
    if (endsClause(view, i)) return null;
    if (view.mentionAt(i)) continue;
    if (isFuture(view, i) || isArranged(view, i)) return scheduled(i);
    if (view.isVerb(i)) return null;
  }
  return null;
}

/** Words before an opening phrase at most: "And during". */
const OPENING = 1;

/** Whether the clause on which the phrase at token `at` hangs tells of what is to come; null when it does not. */
export const mainStanding = (view: View, at: number): Standing | null =>
  at <= OPENING ? futureBehind(view, at) : futureBefore(view, at);
