import type { Lexicon } from '../lexicon/load.ts';

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

/** A phrase that begins with a comma stands in nearly every text, so it opens no gate. */
const BEGINS = /^[\p{L}\p{N}]/u;

/** One pattern of all trigger words: text without any of them tells no interaction and is not read further. */
export function gateOf(lexicon: Lexicon): RegExp {
  const known = compiled.get(lexicon);
  if (known) return known;
  const words = new Set(lexicon.triggers.flatMap((row) => row.words.split('|').map((word) => word.trim())));
  const needed = [...words].filter((word) => BEGINS.test(word) && !isCovered(word, words)).sort();
  const gate = new RegExp(`\\b${branching(needed)}\\b`, 'i');
  compiled.set(lexicon, gate);
  return gate;
}
