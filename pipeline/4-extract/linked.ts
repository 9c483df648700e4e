import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

const startsVerb = (view: View, i: number): boolean =>
  view.isVerb(i) ||
  view.is('reporting-verb', i) ||
  view.is('wish-cue', i) ||
  view.is('adverb-pass', i) ||
  view.tokens[i]?.text === ',';

/** Whose act follows an opening phrase: "In a letter to B, A said". */
export function introduced(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + 30); i++) {
    const mention = view.mentionAt(i);
    const comma = mention ? view.key(mention.last - 1) === ',' : view.tokens[i]?.text === ',';
    const next = mention ? mention.last : i + 1;
    const side = comma ? view.mentionAt(next) : null;
    if (
      isSide(view, side) &&
      side.first === next &&
      !side.possessive &&
      partyOf(view, side) !== null &&
      startsVerb(view, side.last)
    )
      return [side];
    if (mention) i = mention.last - 1;
  }
  return [];
}

/** "from his father, King X": the preposition before somebody who is then named; null when there is no such phrase. */
function appositionBefore(view: View, first: number): number | null {
  if (view.tokens[first - 1]?.text !== ',') return null;
  const owner = [2, 3, 4].map((n) => first - n).find((i) => view.is('possessive', i));
  return owner !== undefined && view.is('preposition', owner - 1) ? owner - 1 : null;
}

/** The preposition of a phrase: right before it, or before "the people of". */
function linkBefore(view: View, first: number): number {
  const owned = appositionBefore(view, first);
  if (owned !== null) return owned;
  if (view.key(first - 1) !== 'of' || !view.is('people-of', first - 2)) return first - 1;
  return view.key(first - 3) === 'the' ? first - 4 : first - 3;
}

const STOPS = /^[.;:“"”()—]$/;

/**
 * The first side that one of the prepositions links to what stands before token `from`, over other phrases of the clause:
 * "a message of sympathy over the flood to B".
 */
export function linkedSide(
  view: View,
  from: number,
  links: ReadonlySet<string>,
  reach: number,
): Mention | null {
  for (let i = from; i < Math.min(view.tokens.length, from + reach); ) {
    if (STOPS.test(view.tokens[i]?.text ?? '') || view.is('clause-break', i)) return null;
    const mention = view.mentionAt(i);
    const isObject = mention?.kind !== 'pronoun' || ['him', 'her', 'them'].includes(view.key(i));
    if (
      isSide(view, mention) &&
      isObject &&
      !mention.possessive &&
      links.has(view.key(linkBefore(view, mention.first)))
    )
      return mention;
    i = mention ? mention.last : i + 1;
  }
  return null;
}
