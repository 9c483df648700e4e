import type { Counts } from './counts.ts';

/** How far a run has come. */
export interface Course {
  /** Of the bytes of all input, 0..1; null when nobody knows how many there are. */
  readonly share: number | null;
  /** Until all is read, at the speed so far; null before there is one. */
  readonly seconds_left: number | null;
}

/** Tells the course of a run at so many seconds from its start. What a run that stopped had left took no time, and counts in no speed. */
export function courseOf(counts: Counts): (seconds: number) => Course {
  let from = { bytes: 0, seconds: 0 };
  return (seconds) => {
    const { read, total } = counts.input;
    if (counts.processed <= counts.taken_up) from = { bytes: read, seconds };
    if (total === null || total === 0) return { share: null, seconds_left: null };
    const [bytes, time] = [read - from.bytes, seconds - from.seconds];
    const seconds_left = bytes > 0 && time > 0 ? ((total - read) * time) / bytes : null;
    return { share: Math.min(1, read / total), seconds_left };
  };
}

/** `45 s`, `12 min`, `3 h 20 min`. */
export function inTime(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
