import { plainLetters } from '../whole-letters.ts';

/** Words that make another office of one: a former minister is no minister. */
const QUALIFIERS = ['former', 'ex', 'deputy', 'vice', 'acting', 'interim', 'assistant', 'elect'] as const;
/** A last name shorter than this (in letters) must be equal, not close. */
const MIN_CLOSE_LETTERS = 4;
/** One edit is allowed for so many letters of the longer name. */
const LETTERS_PER_EDIT = 4;
/** Share of two roles' words that must be common to both. */
const MIN_SHARED_ROLE_WORDS = 0.5;

/** Lower case, without marks and punctuation, one space between words; '' for null. */
export function fold(text: string | null | undefined): string {
  return plainLetters((text ?? '').toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Levenshtein distance, in single-letter edits. */
export function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const line = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      line.push(Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, change));
    }
    above = line;
  }
  return above[right.length] ?? 0;
}

function isClose(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.min(left.length, right.length) < MIN_CLOSE_LETTERS) return false;
  return editDistance(left, right) <= Math.floor(Math.max(left.length, right.length) / LETTERS_PER_EDIT);
}

/** The same person: equal; one name's words all in the other's; or close last names with first names that agree in their initial. */
export function isSameName(wanted: string | null | undefined, got: string | null | undefined): boolean {
  const left = fold(wanted).split(' ').filter(Boolean);
  const right = fold(got).split(' ').filter(Boolean);
  const [first, other] = [left[0], right[0]];
  if (first === undefined || other === undefined) return false;
  if (left.every((word) => right.includes(word)) || right.every((word) => left.includes(word))) return true;
  if (left.length < 2 || right.length < 2) return false;
  return isClose(left.at(-1) ?? '', right.at(-1) ?? '') && first[0] === other[0];
}

/** The same office: half of the words in common, and the same qualifiers. */
export function isSameRole(wanted: string | null | undefined, got: string | null | undefined): boolean {
  if (!fold(got)) return false;
  const left = fold(wanted).split(' ');
  const right = fold(got).split(' ');
  if (QUALIFIERS.some((word) => left.includes(word) !== right.includes(word))) return false;
  const shared = left.filter((word) => right.includes(word)).length;
  return (2 * shared) / (left.length + right.length) >= MIN_SHARED_ROLE_WORDS;
}
