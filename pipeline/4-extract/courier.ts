import { ENDS, REACH } from './correspondents.ts';
import { isPassive } from './passive.ts';
import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between somebody and the verb of his clause. */
const NEAR = 3;

/** "the letter which A received from B", "the letter A sent to B": the verb of a clause that opens right behind; -1 when none does. */
export function courierBehind(view: View, { last }: Trigger): number {
  const writer = view.key(last) === 'from' ? view.mentionAt(last + 1) : null;
  const open = writer?.last ?? last;
  const isOpened = view.is('relative', open) || view.key(open) === 'that';
  if (writer && !isOpened) return -1;
  const from = isOpened ? open + 1 : open;
  const side = view.mentionAt(from);
  if (!isSide(view, side) || side.first !== from) return -1;
  for (let i = side.last; i < side.last + NEAR; i++) {
    if (view.is('sending', i) || view.is('receiving', i)) return i;
    if (!view.is('auxiliary', i) && !view.is('adverb-pass', i) && view.mentionAt(i) === null) return -1;
  }
  return -1;
}

/** "hoped in a note to A, that roads would follow": what is behind "that" is told in the letter. */
const isOtherClause = (view: View, i: number): boolean =>
  view.key(i) === 'that' && view.tokens[i - 1]?.text === ',';

/** The verb that sends, brings or takes the writing, to its left or (passive) to its right; -1 when none does. */
export function courier(view: View, trigger: Trigger): number {
  const relative = courierBehind(view, trigger);
  if (relative >= 0) return relative;
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) break;
    if (view.key(0) === 'from' && view.is('arriving', i) && i > 0) return i;
    // "received a written message"
    if (view.is('written', i)) continue;
    if (view.key(i + 1) === 'back') return -1;
    if ((view.is('sending', i) || view.is('receiving', i)) && view.mentionAt(i) === null) return i;
  }
  for (let i = trigger.last; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    if (ENDS.test(view.tokens[i]?.text ?? '') || isOtherClause(view, i)) break;
    if (
      view.is('arriving', i) ||
      (view.is('sending', i) &&
        (isPassive(view, i) || (view.mentionAt(i - 1) === null && view.key(i - 1) !== 'to')))
    )
      return i;
  }
  return -1;
}
