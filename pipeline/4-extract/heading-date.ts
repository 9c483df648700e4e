import type { DatePhrase } from '../records.ts';
import type { View } from './view.ts';

/** Tokens of a heading that is nothing but a date: "-- November 1986". */
const LONGEST = 10;

/** The date that stands alone in the line before, as in a chronology; null when the line tells anything else. */
export function headingDate(view: View): DatePhrase | null {
  const line = view.sentence.dates.length === 0 ? view.previous() : null;
  const [phrase, ...more] = line?.sentence.dates ?? [];
  if (!line || !phrase || more.length > 0 || line.tokens.length > LONGEST) return null;
  const isAlone = line.tokens.every(
    (token, i) => token.kind === 'punctuation' || line.inDate(i) || line.is('before-day', i),
  );
  return isAlone ? phrase : null;
}
