import type { Token } from '../records.ts';
import { tokenise } from './tokens.ts';

/** A row found at a token, and how many tokens it takes. */
export interface Found<Row> {
  readonly row: Row;
  readonly length: number;
}

export interface PhraseTable<Row> {
  /** The longest phrase that starts at token `i`; of rows with equal phrases the first that `accepts`. */
  longestAt(
    tokens: readonly Token[],
    i: number,
    accepts?: (row: Row, tokens: readonly Token[]) => boolean,
  ): Found<Row> | null;
}

interface Entry<Row> {
  readonly keys: readonly string[];
  readonly row: Row;
}

/** Compiles rows to a map from first word to phrases, longest first; look-up costs time in proportion to the phrase. */
export function phraseTable<Row>(rows: readonly Row[], phraseOf: (row: Row) => string): PhraseTable<Row> {
  const byFirst = new Map<string, Entry<Row>[]>();
  for (const row of rows) {
    const keys = tokenise(phraseOf(row)).map((token) => token.key);
    const first = keys[0];
    if (first === undefined) continue;
    const entries = byFirst.get(first);
    if (entries) entries.push({ keys, row });
    else byFirst.set(first, [{ keys, row }]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return {
    longestAt(tokens, i, accepts = () => true) {
      const first = tokens[i];
      if (!first) return null;
      for (const { keys, row } of byFirst.get(first.key) ?? []) {
        if (!keys.every((key, k) => tokens[i + k]?.key === key)) continue;
        if (accepts(row, tokens.slice(i, i + keys.length))) return { row, length: keys.length };
      }
      return null;
    },
  };
}
