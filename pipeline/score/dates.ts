import type { ToldDate } from './telling.ts';

/** First and last day, both included, as days since 1970-01-01. */
export type DayRange = readonly [number, number];

const MS_PER_DAY = 864e5;
/** Share of two wide ranges' union that must be common to both. */
const MIN_OVERLAP = 0.5;
/** Days that the end of a stay may be off. */
const MAX_END_ERROR = 1;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date.slice(0, 10);
  const [year, month] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`;
}

/** The days of a date that may be a day, month or year (`2018`, `2018-12`, `2018-12-26`); null without one. */
export function rangeOf(date: ToldDate | null | undefined): DayRange | null {
  if (!date?.start) return null;
  return [dayNumber(firstDay(date.start)), dayNumber(lastDay(date.end ?? date.start))];
}

/** Days from the end of the earlier range to the start of the later one; 0 when they touch. */
export function gapDays(left: DayRange, right: DayRange): number {
  return Math.max(0, Math.max(left[0], right[0]) - Math.min(left[1], right[1]));
}

function overlapShare(left: DayRange, right: DayRange): number {
  const common = Math.min(left[1], right[1]) - Math.max(left[0], right[0]) + 1;
  return common <= 0 ? 0 : common / (Math.max(left[1], right[1]) - Math.min(left[0], right[0]) + 1);
}

/** A single day must be hit; a stay of several days may be off by one at its end; a wider range must overlap by half. */
export function isSameDate(wanted: ToldDate, got: ToldDate | null | undefined): boolean {
  const [left, right] = [rangeOf(wanted), rangeOf(got)];
  if (!left || !right) return false;
  if (wanted.precision !== 'day') return overlapShare(left, right) >= MIN_OVERLAP;
  return left[0] === right[0] && Math.abs(left[1] - right[1]) <= (left[1] > left[0] ? MAX_END_ERROR : 0);
}
