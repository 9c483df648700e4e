/** Ties an anchor to the day that it counts from. */
import type { Anchor, DatePrecision, DateUnit, Tense } from '../records.ts';
import {
  dayNumber,
  type Interval,
  isRealDay,
  isWritable,
  monthOf,
  months,
  weekdayOf,
  weekendOf,
  weekOf,
  yearOf,
  years,
} from './calendar.ts';
import { choose } from './choose.ts';
import { holidayIn } from './holidays.ts';

const DAYS_PER_WEEK = 7;
const WITHIN: ReadonlySet<DateUnit> = new Set([
  'week',
  'weekend',
  'quarter',
  'season',
  'half',
  'decade',
  'century',
]);
const MONTHS_PER: Readonly<Partial<Record<DateUnit, number>>> = { quarter: 3, season: 3, half: 6 };

const byMonths =
  (length: number, shift = 0) =>
  (day: number, offset: number): Interval => {
    const index = Math.floor((monthOf(day) - 1 + shift) / length) + offset;
    return months(yearOf(day), index * length + 1 - shift, length);
  };

/** The period of each kind that lies `offset` such periods after the one that holds a day. */
const PERIODS: Readonly<Record<DateUnit, (day: number, offset: number) => Interval>> = {
  day: (day, offset) => ({ start: day + offset, end: day + offset }),
  week: (day, offset) => weekOf(day + DAYS_PER_WEEK * offset),
  weekend: (day, offset) => weekendOf(day + DAYS_PER_WEEK * offset),
  month: byMonths(1),
  quarter: byMonths(3),
  // Winter starts in December of the year before.
  season: byMonths(3, 1),
  half: byMonths(6),
  year: (day, offset) => years(yearOf(day) + offset),
  decade: (day, offset) => years(10 * (Math.floor(yearOf(day) / 10) + offset), 10),
  century: (day, offset) => years(100 * (Math.floor((yearOf(day) - 1) / 100) + offset) + 1, 100),
};

/** What a yearly phrase (a day of a month, a month, a feast) means in one year; null when it does not exist then. */
function inYear({ unit, month, day, holiday }: Anchor, year: number): Interval | null {
  if (holiday !== undefined) {
    const feast = holidayIn(holiday, year);
    return feast === null ? null : { start: feast, end: feast };
  }
  if (month === null) return null;
  if (day === null) return months(year, month, MONTHS_PER[unit] ?? 1);
  const number = dayNumber(year, month, day);
  return isRealDay(year, month, day) ? PERIODS[unit](number, 0) : null;
}

/** Every meaning that the phrase could have near a day, in order of time. */
function candidates(anchor: Anchor, day: number): Interval[] {
  if (anchor.weekday !== null) {
    const first = day - DAYS_PER_WEEK + ((anchor.weekday - weekdayOf(day) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
    return [-1, 0, 1, 2].map((n) => first + n * DAYS_PER_WEEK).map((start) => ({ start, end: start }));
  }
  if (anchor.unit === 'weekend' && anchor.month === null)
    return [-2, -1, 0, 1, 2].map((n) => PERIODS.weekend(day, n));
  // A 29 February needs up to eight years.
  const around = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8].map((n) => inYear(anchor, yearOf(day) + n));
  return around.filter((interval) => interval !== null);
}

/** "Friday last week", "March next year": the only candidate that starts inside the period. */
function inside(anchor: Anchor, { start, end }: Interval): Interval | null {
  if (anchor.weekday !== null) {
    const day = weekOf(start).start + anchor.weekday - 1;
    return { start: day, end: day };
  }
  const found = inYear(anchor, yearOf(start));
  return found !== null && found.start >= start && found.start <= end ? found : null;
}

function single(anchor: Anchor, day: number, tense: Tense | null): Interval | null {
  const named = anchor.weekday !== null || anchor.month !== null || anchor.holiday !== undefined;
  // "The 1988 quarter": the same months as those told, of another year.
  if (anchor.year !== null) return months(anchor.year, monthOf(day), MONTHS_PER[anchor.unit] ?? 1);
  if (anchor.of !== undefined) return inside(anchor, PERIODS[anchor.of.unit](day, anchor.of.offset));
  if (named || anchor.unit === 'weekend') return choose(candidates(anchor, day), anchor, day, tense);
  return anchor.offset === null ? null : PERIODS[anchor.unit](day, anchor.offset);
}

/** The days that the anchor means, counted from a day; null when it means none, or none that can be written. */
export function resolveInterval(anchor: Anchor, day: number, tense: Tense | null): Interval | null {
  const meant = meantBy(anchor, day, tense);
  return meant !== null && isWritable(meant) ? meant : null;
}

function meantBy(anchor: Anchor, day: number, tense: Tense | null): Interval | null {
  const first = single(anchor, day, tense);
  if (first === null || anchor.to === undefined) return first;
  // The end of a range is counted from its start: "Saturday to Monday", told on Sunday.
  const counted = anchor.to.offset !== null || anchor.to.of !== undefined;
  const last = counted ? single(anchor.to, day, tense) : single(anchor.to, first.start, 'future');
  return last === null || last.end < first.start ? null : { start: first.start, end: last.end };
}

/** How exactly an anchor tells the day of something. */
export function precisionOf({ unit }: Anchor): DatePrecision {
  if (unit === 'day' || unit === 'month' || unit === 'year') return unit;
  return WITHIN.has(unit) ? 'within' : 'year';
}
