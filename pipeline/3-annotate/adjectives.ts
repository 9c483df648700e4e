import type { Token } from '../records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word in lower case that may be a noun. */
export const NOUN_NEXT = /^[\p{Ll}-]{4,}$/u;

/** Offices and ranks that are adjectives before a noun. */
const ADJECTIVES = new Set([
  'major',
  'general',
  'chief',
  'royal',
  'principal',
  'senior',
  'private',
  'cardinal',
]);

const NO_NOUNS = [
  'verb',
  'reporting-verb',
  'light-verb',
  'auxiliary',
  'motion',
  'preposition',
  'adverb-pass',
  'clause-break',
];

/** "a major confrontation", "the royal wedding": an office's word that only tells of the noun behind it. */
export function isAdjective(word: Token, next: Token | undefined, vocabulary: Vocabulary): boolean {
  const key = next?.key ?? '';
  return (
    ADJECTIVES.has(word.key) &&
    NOUN_NEXT.test(next?.text ?? '') &&
    !/ed$/.test(key) &&
    !NO_NOUNS.some((list) => vocabulary.isWord(list, key))
  );
}
