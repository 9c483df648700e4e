/** Calendar arithmetic on day numbers (days since 1970-01-01, UTC integers): no clock, no time zone. */
import type { Day } from '../records.ts';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const DAYS_PER_400_YEARS = 146_097;

/** Days, both included. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Day number of a Gregorian date; `day` 0 is the last of the month before, `month` 13 the next January. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar comes round every 400 years.
  if (year >= 0 && year < 100) return dayNumber(year + 400, month, day) - DAYS_PER_400_YEARS;
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** Expects a real day, `YYYY-MM-DD`. */
export function parseDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

export function formatDay(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

const FIRST_DAY = parseDay('0001-01-01');
const LAST_DAY = parseDay('9999-12-31');

/** Whether both ends can be written as `YYYY-MM-DD`: "300,000 years ago" can't. */
export function isWritable({ start, end }: Interval): boolean {
  return start >= FIRST_DAY && end <= LAST_DAY;
}

export function yearOf(number: number): number {
  return new Date(number * MS_PER_DAY).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(number: number): number {
  return new Date(number * MS_PER_DAY).getUTCMonth() + 1;
}

/**
 * Month and day as one number, 100 * month + day. Ten times as fast as a Date; from H. Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms" (civil_from_days): years start in March, in eras of 400 years.
 */
export function monthDayOf(number: number): number {
  const dayOfEra = (((number + 719_468) % 146_097) + 146_097) % 146_097;
  const leapDays =
    Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra + leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return 100 * (month < 10 ? month + 3 : month - 9) + day;
}

/** 1 = Monday to 7 = Sunday. Day 0 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1;
}

/** True for days that exist: no 31 April, no 29 February 2021. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const number = dayNumber(year, month, day);
  return day >= 1 && month >= 1 && month <= 12 && monthOf(number) === month && yearOf(number) === year;
}

/** `length` whole months from a month on. */
export function months(year: number, month: number, length = 1): Interval {
  return { start: dayNumber(year, month, 1), end: dayNumber(year, month + length, 0) };
}

export function years(year: number, length = 1): Interval {
  return months(year, 1, 12 * length);
}

/** The ISO week, Monday to Sunday, that holds a day. */
export function weekOf(number: number): Interval {
  const start = number - weekdayOf(number) + 1;
  return { start, end: start + DAYS_PER_WEEK - 1 };
}

/** Saturday and Sunday of the ISO week that holds a day. */
export function weekendOf(number: number): Interval {
  const { end } = weekOf(number);
  return { start: end - 1, end };
}

/** ISO week number and the year that it belongs to: that of its Thursday. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = weekOf(number).start + 3;
  const year = yearOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / DAYS_PER_WEEK) + 1 };
}
