/** Which Friday, which March: the choice among candidates by tense and by "last", "this", "next". */
import type { Anchor, Tense } from '../records.ts';
import { type Interval, weekOf, yearOf } from './calendar.ts';

function distance({ start, end }: Interval, day: number): number {
  return Math.max(start - day, day - end, 0);
}

/** The nearest; of equally near ones the earlier, since news mostly looks back. */
function nearest(candidates: readonly Interval[], day: number): Interval | null {
  let best: Interval | null = null;
  for (const candidate of candidates) {
    if (best === null || distance(candidate, day) < distance(best, day)) best = candidate;
  }
  return best;
}

function samePeriod(candidate: Interval, { weekday, unit }: Anchor, day: number): boolean {
  if (weekday !== null || unit === 'weekend') return weekOf(candidate.start).start === weekOf(day).start;
  return yearOf(candidate.start) === yearOf(day);
}

/** Days ahead up to which news names a bare month without a word that points ahead: "a summit in March", but "introduced in April". */
const ANNOUNCED_DAYS = 120;

/** Without tense: the nearest, unless it lies further ahead than what news announces. */
function untold(candidates: readonly Interval[], day: number): Interval | null {
  const near = nearest(candidates, day);
  if (near === null || near.start - day <= ANNOUNCED_DAYS) return near;
  return candidates.findLast(({ start }) => start <= day) ?? near;
}

/** `candidates` in order of time. Without tense a weekday or weekend lies in the past, anything longer where it is nearest. */
export function choose(
  candidates: readonly Interval[],
  anchor: Anchor,
  day: number,
  tense: Tense | null,
): Interval | null {
  const { offset, weekday, unit } = anchor;
  if (offset === -1) return candidates.findLast(({ end }) => end < day) ?? null;
  // "Next weekend" said on a Wednesday is not the coming one.
  if (offset === 1 && unit === 'weekend')
    return candidates.find(({ start }) => start > weekOf(day).end) ?? null;
  if (offset === 1) return candidates.find(({ start }) => start > day) ?? null;
  if (offset === 0 && tense === null) return candidates.find((one) => samePeriod(one, anchor, day)) ?? null;
  const short = weekday !== null || unit === 'weekend';
  if (tense === 'past' || (tense === null && short)) {
    return candidates.findLast(({ start }) => start <= day) ?? null;
  }
  if (tense === 'future') return candidates.find(({ end }) => end >= day) ?? null;
  return untold(candidates, day);
}
