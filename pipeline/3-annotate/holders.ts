import type { Lexicon, OfficeHolderRow } from '../lexicon/load.ts';
import { keyOf } from './tokens.ts';

/** The party that the bearer of a full name stood for in a year; null when none is known, or more than one. */
export type Holders = (name: string, year: number | null) => string | null;

const isOf = ({ from, to }: OfficeHolderRow, year: number | null): boolean =>
  year === null || ((from === '' || Number(from) <= year) && (to === '' || year <= Number(to)));

/** "George W. Bush", "Prince Saud al-Faisal": initials, hyphens and Arabic articles, which outlets give or leave out, do not count. */
function nameKey(name: string, articles: ReadonlySet<string>): string {
  const words = keyOf(name).split(/[^\p{L}']+/u);
  return words.filter((word) => word.length > 1 && !articles.has(word)).join(' ');
}

const onlyParty = (rows: readonly OfficeHolderRow[]): string | null => {
  const [first] = rows;
  return first && rows.every(({ party }) => party === first.party) ? first.party : null;
};

/** The same for a last name alone, "President Trump": only where all who bore it in that year stood for one party. */
export function surnameHoldersOf({ office_holders }: Lexicon): Holders {
  const byName = new Map<string, OfficeHolderRow[]>();
  for (const row of office_holders) {
    const key = keyOf(row.name).split(' ').at(-1) ?? '';
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return (name, year) =>
    year === null ? null : onlyParty((byName.get(keyOf(name)) ?? []).filter((row) => isOf(row, year)));
}

/** The table of office holders compiled for look-up by name. */
export function holdersOf({ office_holders, words }: Lexicon): Holders {
  const articles = words.get('joined-particle') ?? new Set();
  const byName = new Map<string, OfficeHolderRow[]>();
  for (const row of office_holders) {
    const key = nameKey(row.name, articles);
    const known = byName.get(key);
    if (known) known.push(row);
    else byName.set(key, [row]);
  }
  return (name, year) => {
    const key = nameKey(name, articles);
    return key.includes(' ') ? onlyParty((byName.get(key) ?? []).filter((row) => isOf(row, year))) : null;
  };
}
