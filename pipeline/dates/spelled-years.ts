/** Years in words, as broadcasts are written down: "nineteen ninety-six", "two thousand and five". */
import { GAP, NUMBER, numberValue } from './words.ts';

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['two thousand', 2000],
]);
/** Below this, "nineteen five" would be said "nineteen oh five". */
const LEAST_AFTER_CENTURY = 10;

export const SPELLED_YEAR = `(?:(?:[Nn]ineteen|[Ee]ighteen)${GAP}${NUMBER}|[Tt]wo${GAP}thousand(?:${GAP}(?:and${GAP})?${NUMBER})?)`;

/** Null when the words are no year. */
export function spelledYearValue(words: string): number | null {
  const folded = words.toLowerCase().split(/\s+/).join(' ');
  const century = [...CENTURIES.keys()].find((key) => folded.startsWith(key));
  if (century === undefined) return null;
  const rest = folded.slice(century.length).replace(/^ (?:and )?/, '');
  const value = rest === '' ? 0 : numberValue(rest);
  if (value === null || (century !== 'two thousand' && value < LEAST_AFTER_CENTURY)) return null;
  return (CENTURIES.get(century) ?? 0) + value;
}
