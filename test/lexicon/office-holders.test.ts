import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { OfficeHolderRow } from '../../pipeline/lexicon/rows.ts';

const { office_holders: rows, parties } = loadLexicon();
const nameAndYear = ({ name, from }: OfficeHolderRow): string => `${name}\u0000${from}`;

describe('office-holders.csv', () => {
  it('is sorted by name, then first year, by code point', () => {
    const keys = rows.map(nameAndYear);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : Number(a > b))));
  });

  it('names parties that parties.csv knows, full names, and years in order', () => {
    const known = new Set(parties.map(({ id }) => id));
    const wrong = rows.filter(
      ({ name, party, from, to }) =>
        !known.has(party) || !/[ -]/.test(name) || (from !== '' && to !== '' && from > to),
    );
    expect(wrong).toEqual([]);
  });

  it('gives nobody two parties in one year', () => {
    const shared = rows.filter((row, i) => {
      const next = rows[i + 1];
      return next?.name === row.name && (row.to === '' || next.from === '' || next.from <= row.to);
    });
    expect(shared).toEqual([]);
  });
});
