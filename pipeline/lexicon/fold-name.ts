import { plainLetters } from '../whole-letters.ts';

/** Rarer letters, in which tables of cities differ. */
const RARE_LETTERS: Readonly<Record<string, string>> = { ħ: 'h', ə: 'a' };
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘‛`´ʻʼʽʾʿˈ.]/gu;
const GAPS = /[\s\-‐‑‒–—_,/]+/gu;

/**
 * The key under which a name is looked up: lower case, no marks, no apostrophes or full stops, one space for
 * hyphens, commas and runs of spaces ("Port-au-Prince" and "Port au Prince" share `port au prince`).
 */
export function foldName(name: string): string {
  const bare = name.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase();
  return plainLetters(bare)
    .replace(/[ħə]/g, (letter) => RARE_LETTERS[letter] ?? letter)
    .replace(GAPS, ' ')
    .trim();
}
