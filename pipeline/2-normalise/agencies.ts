import type { Lexicon, OutletRow } from '../lexicon/rows.ts';

type Kinds = readonly string[];

/** Who signs a line of its own at the foot of a report. */
export const SIGNING: Kinds = ['agency'];
/** Who is named in brackets in a dateline: broadcasters too, `(CNN)`. */
export const IN_DATELINES: Kinds = ['agency', 'broadcaster'];

interface Names {
  readonly by_name: ReadonlyMap<string, OutletRow>;
  /** Characters of the longest one. */
  readonly longest: number;
}

/** A lexicon's outlets by name; derived from the table alone, so that keeping it changes no result. */
const NAMES = new WeakMap<Lexicon['outlets'], Names>();

/** The agency's name as `outlets.csv` has it, also when it is written in capitals; null when the words are not such a name. */
export function agencyNamed(
  words: string,
  { outlets }: Pick<Lexicon, 'outlets'>,
  kinds: Kinds,
): string | null {
  const { by_name, longest } = NAMES.get(outlets) ?? namesOf(outlets);
  const name = words.trim();
  // every line of every text is asked, and most are sentences
  const row = name.length > longest ? undefined : by_name.get(name);
  return row !== undefined && kinds.includes(row.kind) ? row.name : null;
}

function namesOf(outlets: Lexicon['outlets']): Names {
  const by_name = new Map(outlets.map((row) => [row.name, row]));
  for (const row of outlets)
    if (!by_name.has(row.name.toUpperCase())) by_name.set(row.name.toUpperCase(), row);
  const names: Names = { by_name, longest: Math.max(0, ...[...by_name.keys()].map(({ length }) => length)) };
  NAMES.set(outlets, names);
  return names;
}
