import type { Lexicon } from '../lexicon/load.ts';

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
