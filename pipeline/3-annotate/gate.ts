import type { Lexicon } from '../lexicon/load.ts';

const compiled = new WeakMap<Lexicon, RegExp>();

const SPECIAL = /[.*+?^${}()|[\]\\]/;
const escaped = (character: string): string =>
  character === ' ' ? '\\s+' : character.replace(SPECIAL, '\\$&');

/** A pattern of `words[from]` to `words[to - 1]` behind their first `depth` letters, which all share; those of one beginning share it on, so that few letters are tried twice: `accord(?:s)?`. */
function branching(words: readonly string[], from: number, to: number, depth: number): string {
  const isOver = words[from]?.length === depth;
  const branches: string[] = [];
  for (let i = isOver ? from + 1 : from, end = i; i < to; i = end) {
    const letter = words[i]?.charAt(depth) ?? '';
    while (end < to && words[end]?.charAt(depth) === letter) end += 1;
    branches.push(escaped(letter) + branching(words, i, end, depth + 1));
  }
  return branches.length === 0 ? '' : `(?:${branches.join('|')})${isOver ? '?' : ''}`;
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
  const gate = new RegExp(`\\b${branching(needed, 0, needed.length, 0)}\\b`, 'i');
  compiled.set(lexicon, gate);
  return gate;
}
