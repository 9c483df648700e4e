import type { Mention } from '../records.ts';
import { ENDS, REACH } from './correspondents.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** "a letter inviting B": whom the words right behind a writing address. */
export function addressed(view: View, from: number): Mention | null {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return null;
    const side = view.is('inviting', i) ? view.mentionAt(i + 1) : null;
    if (isSide(view, side) && !side.possessive) return side;
  }
  return null;
}
