import type { Mention } from '../records.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Words between "his" and "friend": "his close Chadian friend". */
const BETWEEN = 3;

/** Whether "his" stands before a nationality, or "his close". */
const opensBefore = (view: View, i: number): boolean =>
  view.is('possessive', i - 1) || view.is('possessive', i - 2);

/** "his Chadian ally X", "Chadian ally X", "her friend, X": the token of "his" or of the nationality before somebody who is then named at token `first`; null when no such phrase stands there. */
export function relationBefore(view: View, first: number): number | null {
  const noun = view.tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  if (!view.is('relation-noun', noun)) return null;
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - BETWEEN); i--) {
    if (view.is('possessive', i)) return i;
    const kind = view.mentionAt(i)?.kind;
    if (kind === 'adjective' && view.mentionAt(i)?.party && !opensBefore(view, i)) return i;
    if ((kind && kind !== 'adjective') || view.is('preposition', i) || view.isVerb(i)) return null;
  }
  return null;
}

/** Who is named behind "his ally" that begins at token `from`; null when nobody is. */
export function relationNamed(view: View, from: number): Mention | null {
  if (!view.is('possessive', from) && view.mentionAt(from)?.kind !== 'adjective') return null;
  for (let i = from + 2; i <= from + BETWEEN + 3; i++) {
    const mention = view.mentionAt(i);
    if (mention?.kind === 'person' && mention.first === i)
      return isSide(view, mention) && !mention.possessive && relationBefore(view, i) === from
        ? mention
        : null;
  }
  return null;
}
