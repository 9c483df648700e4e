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

/** First words of what names a side; a text without any of them names neither a party nor an office. */
interface SideWords {
  /** As written: abbreviations, since "US" is no "us". */
  readonly exact: ReadonlySet<string>;
  /** Keys of words that must have a capital: "Turkey". */
  readonly capital: ReadonlySet<string>;
  /** Keys of words in any case: "minister". */
  readonly any: ReadonlySet<string>;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+/gu;
const sideWords = new WeakMap<Lexicon, SideWords>();

function firstWord(phrase: string): string {
  return phrase.match(WORD)?.[0] ?? '';
}

function isExact({ form, name }: PartyRow): boolean {
  return form === 'abbreviation' || name === name.toUpperCase();
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function sideWordsOf(lexicon: Lexicon): SideWords {
  const known = sideWords.get(lexicon);
  if (known) return known;
  const exact = new Set<string>();
  const capital = new Set<string>();
  const any = new Set<string>();
  for (const row of lexicon.parties) {
    const word = firstWord(row.name);
    if (isExact(row)) exact.add(word.replaceAll('.', ''));
    else (isCapital(row.name) ? capital : any).add(keyOf(word));
  }
  for (const { part, phrase } of lexicon.offices) {
    if (part === 'head' || part === 'group') any.add(keyOf(firstWord(phrase)));
  }
  const words: SideWords = { exact, capital, any };
  sideWords.set(lexicon, words);
  return words;
}

/** Whether the text may name a party or an office: a report needs one, and most news names none. Stops at the first. */
export function namesSides(lexicon: Lexicon, text: string): boolean {
  const { exact, capital, any } = sideWordsOf(lexicon);
  for (const [word] of text.matchAll(WORD)) {
    const key = keyOf(word);
    if (any.has(key) || (isCapital(word) && (capital.has(key) || exact.has(word.replaceAll('.', ''))))) return true;
  }
  return false;
}
