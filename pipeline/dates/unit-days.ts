import type { DateUnit } from '../records.ts';

/** Most days that a period of each unit has. */
export const MOST_DAYS: Readonly<Record<DateUnit, number>> = {
  day: 1,
  weekend: 2,
  week: 7,
  month: 31,
  quarter: 92,
  season: 92,
  half: 184,
  year: 366,
  decade: 3_653,
  century: 36_525,
};
