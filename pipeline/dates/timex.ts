/** TimeML values (ISO-TimeML 1.2.1, `value` of TIMEX3 of type DATE) of intervals. */
import { formatDay, type Interval, isoWeek, monthOf, months, weekendOf, weekOf, yearOf } from './calendar.ts';

const SEASON_CODES: ReadonlyMap<number, string> = new Map([
  [3, 'SP'],
  [6, 'SU'],
  [9, 'FA'],
  [12, 'WI'],
]);
const two = (number: number): string => String(number).padStart(2, '0');
const four = (year: number): string => String(year).padStart(4, '0');
const same = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

function weekValue(interval: Interval): string | null {
  const { year, week } = isoWeek(interval.start);
  const value = `${four(year)}-W${two(week)}`;
  if (same(interval, weekOf(interval.start))) return value;
  return same(interval, weekendOf(interval.start)) ? `${value}-WE` : null;
}

function yearsValue({ start, end }: Interval): string | null {
  const length = yearOf(end) - yearOf(start) + 1;
  if (length === 1) return four(yearOf(start));
  if (length === 10 && yearOf(start) % 10 === 0) return four(yearOf(start)).slice(0, 3);
  return length === 100 ? four(yearOf(end) - 1).slice(0, 2) : null;
}

function monthsValue(interval: Interval): string | null {
  const year = yearOf(interval.start);
  const month = monthOf(interval.start);
  const length = [1, 3, 6].find((count) => same(interval, months(year, month, count)));
  if (length === 1) return `${four(year)}-${two(month)}`;
  if (length === 6) return month === 1 ? `${four(year)}-H1` : `${four(year)}-H2`;
  if (length !== 3)
    return same(interval, months(year, 1, 12 * (yearOf(interval.end) - year + 1)))
      ? yearsValue(interval)
      : null;
  const season = SEASON_CODES.get(month);
  return season === undefined ? `${four(year)}-Q${Math.floor(month / 3) + 1}` : `${four(year)}-${season}`;
}

/** A day, ISO week, weekend, month, quarter, season, half, year, decade or century; any other interval as `first/last`. */
export function timexOf(interval: Interval): string {
  if (interval.start === interval.end) return formatDay(interval.start);
  const value = weekValue(interval) ?? monthsValue(interval);
  return value ?? `${formatDay(interval.start)}/${formatDay(interval.end)}`;
}
