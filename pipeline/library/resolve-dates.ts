import { asRead } from '../2-normalise/as-read.ts';
import { datesOf } from '../dates.ts';
import type { DateMention, Day } from '../records.ts';
import { isDay } from '../whole-day.ts';

const PLACE = { path: 'text', offset: 0, position: null } as const;
const NO_FIELDS = {
  id: null,
  title: null,
  outlet: null,
  url: null,
  published_at: null,
  dateline: null,
  language: null,
  metadata: null,
} as const;

/**
 * Every date expression of a text, in its order, as the command `demarche dates` tells them: the two ends of a range are two.
 *
 * @param text - English text. Spans count its UTF-16 code units: `text.slice(start, end) === record.text`.
 * @param published_at - The day that relative expressions count from, `YYYY-MM-DD`; null when it is not known.
 * @returns For each its words, its place, its TimeML `value` (`2021-03-02`, `2021-W09`, `2021-03`; null where it needs a day that is not known) and whether
 * it was `stated` or is `relative`.
 * @throws TypeError when `text` is no string, or `published_at` no day that exists.
 *
 * @example
 * ```js
 * import { resolveDates } from 'demarche';
 *
 * const dates = resolveDates('They met on Tuesday, three weeks after the talks of February 9.', '2021-03-04');
 * console.log(dates.map(({ text, value, basis }) => `${text}: ${value} (${basis})`).join('\n'));
 * // Tuesday: 2021-03-02 (relative)
 * // February 9: 2021-02-09 (relative)
 * ```
 */
export function resolveDates(text: string, published_at: Day | null = null): DateMention[] {
  if (typeof text !== 'string') throw new TypeError(`Unexpected ${typeof text}, expected a text`);
  if (published_at !== null && (typeof published_at !== 'string' || !isDay(published_at)))
    throw new TypeError(
      `Unexpected published_at ${JSON.stringify(published_at)}, expected a day such as 2021-04-07, or null`,
    );
  // Characters that nobody sees stand in no date, and in the places of all.
  const { document, spanOf } = asRead({
    source: PLACE,
    form: 'record',
    name: PLACE.path,
    text,
    ...NO_FIELDS,
  });
  return datesOf(document.text, published_at).map((mention) => {
    const { start, end } = spanOf(mention);
    return { ...mention, text: text.slice(start, end), start, end };
  });
}
