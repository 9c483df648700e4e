/** The date grammar: of the rules that match at a place the longest wins, and of equally long ones the first. */
import type { Rule } from '../rule.ts';
import { dayMonth, isoDate, monthDay, weekOfDay } from './calendar-dates.ts';
import { feast } from './feasts.ts';
import { namedMonth, namedSeason } from './months.ts';
import { ago, besides, endOfPeriod, fromNow, fromText, nearPeriod, weekend } from './periods.ts';
import { half, namedQuarter, toldQuarter } from './quarters.ts';
import { namedWeekday, nearDay, overnight } from './weekdays.ts';
import { decade, spelledYear, year } from './years.ts';

export const RULES: readonly Rule[] = [
  // Days before months and years: "April 7, 1997" holds all three.
  isoDate,
  monthDay,
  dayMonth,
  weekOfDay,
  feast,
  nearDay,
  namedWeekday,
  overnight,
  // Counts before periods: "a year ago" is no "year".
  ago,
  fromNow,
  fromText,
  besides,
  nearPeriod,
  endOfPeriod,
  weekend,
  namedQuarter,
  toldQuarter,
  half,
  namedSeason,
  namedMonth,
  decade,
  spelledYear,
  year,
];
