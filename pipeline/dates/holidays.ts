/** Feasts that news texts date things by, and the day on which each falls. */
import { dayNumber, weekdayOf } from './calendar.ts';

export interface Holiday {
  /** As written, without case. */
  readonly name: string;
  /** Fixed: month and day. Movable: how to count it. */
  readonly falls:
    | { readonly month: number; readonly day: number }
    | { readonly easter: number }
    | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus: number };
  readonly source: string;
}

const GREGORIAN = 'Gregorian calendar of feasts';
const US_LAW = '5 USC 6103 and 2 USC 7';

export const HOLIDAYS: readonly Holiday[] = [
  { name: 'christmas eve', falls: { month: 12, day: 24 }, source: GREGORIAN },
  { name: 'christmas day', falls: { month: 12, day: 25 }, source: GREGORIAN },
  { name: 'christmas', falls: { month: 12, day: 25 }, source: GREGORIAN },
  { name: 'boxing day', falls: { month: 12, day: 26 }, source: GREGORIAN },
  { name: "new year's eve", falls: { month: 12, day: 31 }, source: GREGORIAN },
  { name: "new year's day", falls: { month: 1, day: 1 }, source: GREGORIAN },
  { name: "valentine's day", falls: { month: 2, day: 14 }, source: GREGORIAN },
  { name: 'may day', falls: { month: 5, day: 1 }, source: GREGORIAN },
  { name: 'halloween', falls: { month: 10, day: 31 }, source: GREGORIAN },
  { name: 'good friday', falls: { easter: -2 }, source: GREGORIAN },
  { name: 'easter sunday', falls: { easter: 0 }, source: GREGORIAN },
  { name: 'easter monday', falls: { easter: 1 }, source: GREGORIAN },
  { name: 'easter', falls: { easter: 0 }, source: GREGORIAN },
  { name: 'thanksgiving', falls: { month: 11, weekday: 4, nth: 4, plus: 0 }, source: US_LAW },
  { name: 'labor day', falls: { month: 9, weekday: 1, nth: 1, plus: 0 }, source: US_LAW },
  { name: 'election day', falls: { month: 11, weekday: 1, nth: 1, plus: 1 }, source: US_LAW },
];

/** Easter Sunday of the western churches: the anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Day number of a feast in a year; null for a name that is not in the table. */
export function holidayIn(name: string, year: number): number | null {
  const falls = HOLIDAYS.find((holiday) => holiday.name === name)?.falls;
  if (falls === undefined) return null;
  if ('easter' in falls) return easter(year) + falls.easter;
  if ('day' in falls) return dayNumber(year, falls.month, falls.day);
  const first = dayNumber(year, falls.month, 1);
  const toWeekday = (falls.weekday - weekdayOf(first) + 7) % 7;
  return first + toWeekday + 7 * (falls.nth - 1) + falls.plus;
}
