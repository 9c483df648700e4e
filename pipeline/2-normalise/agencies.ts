import type { Lexicon, OutletRow } from '../lexicon/rows.ts';

type Kinds = readonly string[];

/** Who signs a line of its own at the foot of a report. */
export const SIGNING: Kinds = ['agency'];
/** Who is named in brackets in a dateline: broadcasters too, `(CNN)`. */
export const IN_DATELINES: Kinds = ['agency', 'broadcaster'];

/** A lexicon's outlets by name; derived from the table alone, so that keeping it changes no result. */
const BY_NAME = new WeakMap<Lexicon['outlets'], ReadonlyMap<string, OutletRow>>();

/** The agency's name as `outlets.csv` has it, also when it is written in capitals; null when the words are not such a name. */
export function agencyNamed(
  words: string,
  { outlets }: Pick<Lexicon, 'outlets'>,
  kinds: Kinds,
): string | null {
  const by_name = BY_NAME.get(outlets) ?? namesOf(outlets);
  BY_NAME.set(outlets, by_name);
  const row = by_name.get(words.trim());
  return row !== undefined && kinds.includes(row.kind) ? row.name : null;
}

function namesOf(outlets: Lexicon['outlets']): ReadonlyMap<string, OutletRow> {
  const by_name = new Map(outlets.map((row) => [row.name, row]));
  for (const row of outlets)
    if (!by_name.has(row.name.toUpperCase())) by_name.set(row.name.toUpperCase(), row);
  return by_name;
}
