/** The way back through the resolver: from the days that a phrase means to the days on which it can have been written. */
import type { Anchor, DatePrecision, DateUnit } from '../records.ts';
import type { Interval } from './calendar.ts';
import { precisionOf, resolveInterval } from './resolve.ts';
import { MOST_DAYS } from './unit-days.ts';

/** Days between a publication day and what is meant, but for counted units: "29 February" aside, a named day comes round each year. */
const NEAR_DAYS = 800;

/** Days from one to the next of each unit at most: weekends come a week apart. */
const UNIT_DAYS: Readonly<Record<DateUnit, number>> = { ...MOST_DAYS, weekend: MOST_DAYS.week };

/** What the anchor means, written on a day. Anchors of other tools may leave `year` out. */
export function meaningOf(anchor: Anchor, published: number): Interval | null {
  if (anchor.from === 'text') return null;
  return resolveInterval({ ...anchor, year: anchor.year ?? null }, published, anchor.tense);
}

function reachOf({ unit, offset, of }: Anchor): number {
  const periods = UNIT_DAYS[unit] * (Math.abs(offset ?? 0) + 1);
  return NEAR_DAYS + periods + (of ? UNIT_DAYS[of.unit] * (Math.abs(of.offset) + 1) : 0);
}

/** The first day from `from` on for which `holds`, which stays true once it is; `to + 1` for none. */
function firstDay({ start, end }: Interval, holds: (day: number) => boolean): number {
  let [low, high] = [start, end + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The publication days on which the anchor agrees with `days`: means days inside of them, or, where it is the vaguer one,
 * a period around them. They follow one another, since the later a phrase is written the later is what it means.
 * Null when there is none, and for anchors that no publication day resolves.
 */
export function publicationDays(anchor: Anchor, days: Interval): Interval | null {
  // A told year comes from elsewhere in the text, and its months from the calendar: nothing follows one after another.
  if (anchor.year) return null;
  const reach = reachOf(anchor);
  const window = { start: days.start - reach, end: days.end + reach };
  const means = (at: (meant: Interval) => boolean) => (day: number) => {
    const meant = meaningOf(anchor, day);
    return meant !== null && at(meant);
  };
  const between = (isReached: (meant: Interval) => boolean, isPassed: (meant: Interval) => boolean) => {
    const [start, end] = [firstDay(window, means(isReached)), firstDay(window, means(isPassed)) - 1];
    return start <= end && end < window.end ? { start, end } : null;
  };
  return (
    between(
      ({ start }) => start >= days.start,
      ({ end }) => end > days.end,
    ) ??
    between(
      ({ end }) => end >= days.end,
      ({ start }) => start > days.start,
    )
  );
}

/** What the anchor means on every day of a span of publication days; null when that differs. */
export function meaningBetween(
  anchor: Anchor,
  published: Interval,
): { readonly days: Interval; readonly precision: DatePrecision } | null {
  // The later a phrase is written, the later is what it means: the two ends tell for the days between.
  const [first, last] = [meaningOf(anchor, published.start), meaningOf(anchor, published.end)];
  if (first === null || last === null || first.start !== last.start || first.end !== last.end) return null;
  return { days: first, precision: precisionOf(anchor) };
}
