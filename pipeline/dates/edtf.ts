/** EDTF (Library of Congress, level 0) of the days of an event. */
import type { DatePrecision, Day } from '../records.ts';

/** `2021-04-07`, `2021-04`, `2021`, or `2021-04-07/2021-04-09`. */
export function edtfOf(start: Day, end: Day, precision: DatePrecision): string {
  const length = { day: 10, within: 10, month: 7, year: 4 }[precision];
  const first = start.slice(0, length);
  const last = end.slice(0, length);
  return first === last ? first : `${first}/${last}`;
}
