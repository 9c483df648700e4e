import type { Lexicon, TriggerRow } from '../lexicon/load.ts';
import type { Token } from '../records.ts';
import type { Trigger } from './view.ts';

interface TriggerEntry {
  readonly keys: readonly string[];
  readonly row: TriggerRow;
}

const compiled = new WeakMap<Lexicon, Map<string, TriggerEntry[]>>();

/** Trigger phrases by their first word, the longest first; made once per lexicon. */
export function triggerTable(lexicon: Lexicon): Map<string, TriggerEntry[]> {
  const known = compiled.get(lexicon);
  if (known) return known;
  const table = new Map<string, TriggerEntry[]>();
  for (const row of lexicon.triggers) {
    for (const words of row.words.split('|')) {
      const keys = words.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').split(/\s+/);
      const first = keys[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { keys, row }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  compiled.set(lexicon, table);
  return table;
}

function standsAt(tokens: readonly Token[], from: number, keys: readonly string[]): boolean {
  for (let k = 0; k < keys.length; k++) if (tokens[from + k]?.key !== keys[k]) return false;
  return true;
}

/** Triggers outside names and offices; at each token every row of the longest phrase that stands there. */
export function triggersOf(
  tokens: readonly Token[],
  table: ReturnType<typeof triggerTable>,
  covered: (i: number) => boolean,
): Trigger[] {
  const found: Trigger[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const starting = table.get(tokens[i]?.key ?? '');
    if (!starting || (covered(i) && tokens[i]?.key !== 'visiting')) continue;
    let longest = 0;
    for (const { keys, row } of starting) {
      if (keys.length < longest) break;
      if (!standsAt(tokens, i, keys)) continue;
      longest = keys.length;
      found.push({ row, first: i, last: i + longest });
    }
  }
  return found;
}
