import type { Anchor, Day, EventDate } from '../records.ts';
import { remembered } from '../remembered.ts';

const MS_PER_DAY = 86_400_000;

/** First and last day, both included, as days since 1970-01-01. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** Days whose number is kept: some centuries. */
const REMEMBERED_DAYS = 100_000;

const numberOfDay = remembered((day) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / MS_PER_DAY;
}, REMEMBERED_DAYS);

/** Days since 1970-01-01; null for no day. */
export function dayNumber(day: Day | null): number | null {
  return day === null ? null : numberOfDay(day);
}

/** The days of a date; null when it has none or they are not known. */
export function rangeOf(date: EventDate | null): DayRange | null {
  const start = dayNumber(date?.start ?? null);
  if (start === null) return null;
  return { start, end: Math.max(start, dayNumber(date?.end ?? null) ?? start) };
}

/** Days from the end of the earlier range to the start of the later one; 0 when they share a day. */
export function gapDays(left: DayRange, right: DayRange): number {
  return Math.max(0, left.start - right.end, right.start - left.end);
}

/** Day of the week of a day number, 1 = Monday to 7: 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days from a range to the nearest such weekday. */
function weekdayGap(weekday: number, { start, end }: DayRange): number {
  const after = (weekday - weekdayOf(start) + 7) % 7;
  return after <= end - start ? 0 : Math.min(after - (end - start), 7 - after);
}

/** Days from a range to the nearest such day of the month, or of the year. */
function calendarGap(anchor: Anchor, day: number, range: DayRange): number {
  const date = new Date(range.start * MS_PER_DAY);
  const [year, month] = [anchor.year ?? date.getUTCFullYear(), anchor.month];
  const at = (y: number, m: number) => {
    const found = Date.UTC(y, m, day) / MS_PER_DAY;
    return gapDays({ start: found, end: found }, range);
  };
  if (!month) return Math.min(...[-1, 0, 1].map((step) => at(year, date.getUTCMonth() + step)));
  if (anchor.year) return at(year, month - 1);
  return Math.min(at(year - 1, month - 1), at(year, month - 1), at(year + 1, month - 1));
}

/** Days from a range to the nearest day that a date phrase which could not be resolved may mean; null: the phrase says nothing about it. */
export function anchorGap(anchor: Anchor, range: DayRange): number | null {
  const weekday = anchor.weekday ? weekdayGap(anchor.weekday, range) : null;
  if (!anchor.day) return weekday;
  return Math.max(weekday ?? 0, calendarGap(anchor, anchor.day, range));
}
