import type { Lexicon, PartyRow } from '../lexicon/load.ts';
import { keyOf } from './tokens.ts';

const compiled = new WeakMap<Lexicon, RegExp>();

const SPECIAL = /[.*+?^${}()|[\]\\]/;
const escaped = (character: string): string =>
  character === ' ' ? '\\s+' : character.replace(SPECIAL, '\\$&');

/** A pattern of all words in which those of one beginning share it, so that few letters are tried twice: `accord(?:s)?`. */
function branching(words: readonly string[]): string {
  const behind = new Map<string, string[]>();
  for (const [first, ...rest] of words)
    if (first) behind.set(first, [...(behind.get(first) ?? []), rest.join('')]);
  if (behind.size === 0) return '';
  const branches = [...behind].map(([first, rest]) => `${escaped(first)}${branching(rest)}`);
  return `(?:${branches.join('|')})${words.includes('') ? '?' : ''}`;
}

/** Whether a phrase holds another trigger, which lets its text pass already: "signed off on" holds "signed". */
const isCovered = (phrase: string, words: ReadonlySet<string>): boolean =>
  phrase.includes(' ') && phrase.split(' ').some((word) => words.has(word));

/** One pattern of all trigger words: text without any of them tells no interaction and is not read further. */
export function gateOf(lexicon: Lexicon): RegExp {
  const known = compiled.get(lexicon);
  if (known) return known;
  const words = new Set(lexicon.triggers.flatMap((row) => row.words.split('|').map((word) => word.trim())));
  const needed = [...words].filter((word) => word !== '' && !isCovered(word, words)).sort();
  const gate = new RegExp(`\\b${branching(needed)}\\b`, 'i');
  compiled.set(lexicon, gate);
  return gate;
}

/** How a word must be written to open the name of a side: abbreviations as in the table ("US" is no "us"), names with a capital. */
type Writing = 'exact' | 'capital' | 'any';

/** A first word and its writing, to the words that may come second; `''` when it names a side alone. */
type Openings = ReadonlyMap<string, ReadonlySet<string>>;

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+/gu;
const openings = new WeakMap<Lexicon, Openings>();

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function writingOf({ form, name }: PartyRow): Writing {
  if (form === 'abbreviation' || name === name.toUpperCase()) return 'exact';
  return isCapital(name) ? 'capital' : 'any';
}

function openingOf(word: string, writing: Writing): string {
  return `${writing} ${writing === 'exact' ? word.replaceAll('.', '') : keyOf(word)}`;
}

function openingsOf(lexicon: Lexicon): Openings {
  const known = openings.get(lexicon);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const add = (phrase: string, writing: Writing): void => {
    const [first = '', second = ''] = phrase.match(WORD) ?? [];
    const opening = openingOf(first, writing);
    const seconds = found.get(opening) ?? new Set<string>();
    found.set(opening, seconds.add(keyOf(second)));
  };
  for (const row of lexicon.parties) add(row.name, writingOf(row));
  for (const { part, phrase } of lexicon.offices) if (part === 'head') add(phrase, 'any');
  openings.set(lexicon, found);
  return found;
}

/** The words that would complete the name of a side after `word`; `''` among them when it stands alone. */
function secondsOf(word: string, known: Openings): ReadonlySet<string>[] {
  const writings: readonly Writing[] = isCapital(word) ? ['any', 'capital', 'exact'] : ['any'];
  return writings.flatMap((writing) => known.get(openingOf(word, writing)) ?? []);
}

/**
 * Whether the text may name a party or the holder of an office: a report needs one, and most news names none. Groups
 * ("council", "front") don't count: without a party anywhere they are nobody's. Stops at the first.
 */
export function namesSides(lexicon: Lexicon, text: string): boolean {
  const known = openingsOf(lexicon);
  let expected: ReadonlySet<string>[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const key = keyOf(word);
    if (expected.some((seconds) => seconds.has(key))) return true;
    expected = secondsOf(word, known);
    if (expected.some((seconds) => seconds.has(''))) return true;
  }
  return false;
}
