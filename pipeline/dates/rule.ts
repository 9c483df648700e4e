/** What a rule of the date grammar is, and how it says what it read. */
import type { Anchor, DatePrecision, DateUnit, Day } from '../records.ts';
import { formatDay, type Interval } from './calendar.ts';

export interface Stated {
  readonly start: Day;
  readonly end: Day;
  readonly precision: DatePrecision;
}

/** Exactly one of the two is set. */
export interface Reading {
  readonly anchor: Anchor | null;
  readonly stated: Stated | null;
}

/** Year, month and day of a written calendar date; null for what it does not say. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export type ReadCalendarDate = (text: string) => CalendarDate | null;

export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule may look at beside its own words. */
export interface Surroundings {
  readonly matched: string;
  /** The 40 UTF-16 code units on either side. */
  readonly before: string;
  readonly after: string;
  readonly calendarDate: ReadCalendarDate;
}

export interface Rule {
  readonly name: string;
  /** Sticky, with bounded repeats only: it is tried at the start of words, so it must run in constant time. */
  readonly pattern: RegExp;
  /** Words without which the pattern finds nothing: where none of them is near, it is not even compiled, which takes longer than reading an article. */
  readonly needs?: RegExp;
  /** Null when the words turn out to be no date. */
  readonly read: (groups: Groups, around: Surroundings) => Reading | null;
  /** Sentence, and the phrase that this rule finds there first; null where it must find nothing. */
  readonly examples: readonly (readonly [sentence: string, phrase: string | null])[];
}

/** A sticky pattern that ends at the end of a word. */
export function pattern(source: string): RegExp {
  return new RegExp(`${source}(?![A-Za-z0-9])`, 'y');
}

/** An anchor that tells nothing yet. */
export const NO_ANCHOR: Anchor = {
  unit: 'day',
  offset: null,
  weekday: null,
  year: null,
  month: null,
  day: null,
  tense: null,
};

export function relative(unit: DateUnit, fields: Partial<Anchor>): Reading {
  return { anchor: { ...NO_ANCHOR, unit, ...fields }, stated: null };
}

export function stated({ start, end }: Interval, precision: DatePrecision): Reading {
  return { anchor: null, stated: { start: formatDay(start), end: formatDay(end), precision } };
}

/** Offset in units of the words that count them. */
export function offsetOf(word: string): number {
  const key = word.toLowerCase();
  if (/^(?:last|past|previous)/.test(key)) return -1;
  return /^(?:next|coming|following)/.test(key) ? 1 : 0;
}
