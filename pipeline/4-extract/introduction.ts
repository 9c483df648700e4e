import type { Mention } from '../records.ts';
import { FURTHEST } from './commas.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** "After meeting Lee, Gingrich flew to Tokyo": the subject of an opening phrase stands after its comma. */
export function afterIntroduction(view: View, verb: number): Mention[] {
  // "is to leave for Hanoi, Vietnam": no opening phrase
  if (view.key(verb - 1) === 'to' && verb > 1) return [];
  if (
    !/ing$/.test(view.key(verb)) &&
    !view.is('preposition', verb) &&
    !view.is('preposition', verb - 1) &&
    !['the', 'having'].includes(view.key(verb - 1))
  )
    return [];
  for (let i = verb + 1; i < Math.min(view.tokens.length, verb + FURTHEST); i++) {
    if (view.tokens[i]?.text !== ',') continue;
    const mention =
      view.mentionAt(i + 1) ??
      (/^["”’]$/.test(view.tokens[i + 1]?.text ?? '') ? view.mentionAt(i + 2) : null);
    if (isSide(view, mention) && !mention.possessive) return joinedRight(view, mention, false);
  }
  return [];
}
