/** The one home of chrono-node: what a written calendar date says. */
import { createRequire } from 'node:module';
import type * as English from 'chrono-node';
import type { CalendarDate } from './rule.ts';

/** chrono wants a day to count from; what it counts is never used, only what is written. */
const ANY_DAY = new Date(0);

/**
 * "April 7, 2021" and "2021-04-07", in which the grammar hands dates over, need no more of chrono's parsers: compiling the
 * patterns of all takes longer than reading a hundred articles.
 */
const NEEDED = ['ENMonthNameMiddleEndianParser', 'ISOFormatParser'];

let loaded: English.Chrono | undefined;

/** Loaded when the first date needs it, and of its languages English alone. */
function chrono(): English.Chrono {
  if (loaded) return loaded;
  const { Chrono, casual } = createRequire(import.meta.url)('chrono-node/en') as typeof English;
  const parsers = casual.parsers.filter((parser) => NEEDED.includes(parser.constructor.name));
  loaded = new Chrono({ parsers, refiners: [] });
  return loaded;
}

/** Only what chrono is certain of: it fills the rest in from a clock. */
export function calendarDate(text: string): CalendarDate | null {
  const start = chrono().parse(text, ANY_DAY)[0]?.start;
  if (start === undefined) return null;
  const certain = (part: 'year' | 'month' | 'day'): number | null =>
    start.isCertain(part) ? start.get(part) : null;
  return { year: certain('year'), month: certain('month'), day: certain('day') };
}
