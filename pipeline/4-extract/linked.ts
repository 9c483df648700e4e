import type { Mention } from '../records.ts';
import { relationBefore } from './friend-of.ts';
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
  const friend = relationBefore(view, first);
  if (friend !== null) return friend - 1;
  if (view.key(first - 1) !== 'of' || !view.is('people-of', first - 2)) return first - 1;
  return view.key(first - 3) === 'the' ? first - 4 : first - 3;
}

/** Tokens of a few words in quotation marks, which end no phrase. */
const SCARE = 6;

/** "a letter \"very warm in tone\" from A": the token behind a few quoted words that open at `i`; null when none do. */
function quoteEnd(view: View, i: number): number | null {
  if (!/^["“]$/.test(view.tokens[i]?.text ?? '')) return null;
  for (let k = i + 2; k <= i + SCARE; k++) if (/^["”]$/.test(view.tokens[k]?.text ?? '')) return k + 1;
  return null;
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
    const closed = quoteEnd(view, i);
    if (closed !== null) {
      i = closed;
      continue;
    }
    const isTime = view.key(i) === 'that' && (view.is('time-noun', i + 1) || view.inDate(i + 1));
    if (STOPS.test(view.tokens[i]?.text ?? '') || (view.is('clause-break', i) && !isTime)) return null;
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
