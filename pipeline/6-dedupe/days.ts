import type { Anchor, Day, EventDate } from '../records.ts';
import { onceEach } from './once-each.ts';

const MS_PER_DAY = 86_400_000;

/** First and last day, both included, as days since 1970-01-01. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

const numberOfDay = onceEach((day) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / MS_PER_DAY;
});

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

/** Whether a day may be what a date phrase says that could not be resolved; null: the phrase says nothing about it. */
export function fitsAnchor(anchor: Anchor, range: DayRange): boolean | null {
  const date = new Date(range.start * MS_PER_DAY);
  const checks: boolean[] = [];
  if (anchor.weekday) checks.push((date.getUTCDay() || 7) === anchor.weekday);
  if (anchor.day) checks.push(date.getUTCDate() === anchor.day);
  if (anchor.month) checks.push(date.getUTCMonth() + 1 === anchor.month);
  if (anchor.year) checks.push(date.getUTCFullYear() === anchor.year);
  return checks.length > 0 ? checks.every(Boolean) : null;
}
