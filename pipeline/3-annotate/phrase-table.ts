import type { Token } from '../records.ts';
import { tokenise } from './tokens.ts';

/** A row found at a token, and how many tokens it takes. */
export interface Found<Row> {
  readonly row: Row;
  readonly length: number;
}

export interface PhraseTable<Row> {
  /** Whether a phrase begins with the word. */
  opensWith(key: string): boolean;
  /** The longest phrase that starts at token `i`; of rows with equal phrases the first that `accepts` as written in so many tokens. */
  longestAt(
    tokens: readonly Token[],
    i: number,
    accepts?: (row: Row, length: number) => boolean,
  ): Found<Row> | null;
}

interface Entry<Row> {
  readonly keys: readonly string[];
  readonly row: Row;
}

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The keys of a phrase's tokens; those of plain words, as most phrases have, need no pattern. */
const keysOf = (phrase: string): readonly string[] =>
  PLAIN.test(phrase) ? phrase.toLowerCase().split(' ') : tokenise(phrase).map(({ key }) => key);

/** Compiles rows to a map from first word to phrases, longest first; look-up costs time in proportion to the phrase. */
export function phraseTable<Row>(rows: readonly Row[], phraseOf: (row: Row) => string): PhraseTable<Row> {
  const byFirst = new Map<string, Entry<Row>[]>();
  for (const row of rows) {
    const keys = keysOf(phraseOf(row));
    const first = keys[0];
    if (first === undefined) continue;
    const entries = byFirst.get(first);
    if (entries) entries.push({ keys, row });
    else byFirst.set(first, [{ keys, row }]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return {
    opensWith: (key) => byFirst.has(key),
    longestAt(tokens, i, accepts = () => true) {
      const entries = byFirst.get(tokens[i]?.key ?? '');
      if (entries === undefined) return null;
      for (const { keys, row } of entries) {
        if (standAt(keys, tokens, i) && accepts(row, keys.length)) return { row, length: keys.length };
      }
      return null;
    },
  };
}

function standAt(keys: readonly string[], tokens: readonly Token[], i: number): boolean {
  for (let k = 1; k < keys.length; k++) if (tokens[i + k]?.key !== keys[k]) return false;
  return true;
}
