import type { Lexicon, PartyRow } from '../lexicon/load.ts';
import { keyOf } from './tokens.ts';

const compiled = new WeakMap<Lexicon, RegExp>();
const escaped = (words: string): string =>
  words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');

/** One pattern of all trigger words: text without any of them tells no interaction and is not read further. */
export function gateOf(lexicon: Lexicon): RegExp {
  const known = compiled.get(lexicon);
  if (known) return known;
  const words = new Set(lexicon.triggers.flatMap((row) => row.words.split('|').map((word) => word.trim())));
  const gate = new RegExp(`\\b(?:${[...words].filter(Boolean).sort().map(escaped).join('|')})\\b`, 'i');
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
