/** Days as people write them for programs: `2021`, `2021-04` or `2021-04-07`. */
import type { DatePrecision, Day } from '../records.ts';
import { dayNumber, formatDay, isRealDay } from './calendar.ts';

export interface Period {
  readonly start: Day;
  /** Included. */
  readonly end: Day;
  readonly precision: Extract<DatePrecision, 'day' | 'month' | 'year'>;
}

const PERIOD = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** Null for anything else, and for days that do not exist. */
export function writtenPeriod(written: string): Period | null {
  const { year, month, day } = PERIOD.exec(written)?.groups ?? {};
  if (year === undefined || Number(year) === 0) return null;
  if (!isRealDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  if (day !== undefined) return { start: written, end: written, precision: 'day' };
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
  const end = formatDay(dayNumber(Number(year), Number(month) + 1, 0));
  return { start: `${written}-01`, end, precision: 'month' };
}
