import { formatDay, isWritable, parseDay } from '../dates/calendar.ts';
import type { EventDate } from '../records.ts';
import type { Draft } from './draft.ts';
import { isTourLength } from './tour-length.ts';
import type { Trigger, View } from './view.ts';

const LENGTH = /^(?<count>\p{L}+|\d+)-(?<unit>day|week|hour)$/u;
const DAYS_PER_WEEK = 7;
const HOURS_PER_DAY = 24;
const WEEK = new Set(['week-long', 'weeklong', 'one-week']);
/** Longest stay that is counted in days. */
const LONGEST = 30;
/** Words between "three-day" and its noun: "a three-day official goodwill visit". */
const MODIFIERS = 5;
/** Tokens around the length and its day among which the verb of opening or ending stands. */
const AROUND = 5;

/** How long an interaction lasts in days, and the token that says so. */
interface Length {
  readonly days: number;
  readonly at: number;
}

const daysOf = (view: View, word: string): number => Number(view.valueOf('numeral', word) ?? word);

/** "three-day", "two-week", "48-hour": so many days. */
function compoundDays(view: View, key: string): number {
  const { count, unit } = LENGTH.exec(key)?.groups ?? {};
  if (count === undefined) return Number.NaN;
  const number = daysOf(view, count);
  if (unit === 'hour') return Math.ceil(number / HOURS_PER_DAY);
  return unit === 'week' ? number * DAYS_PER_WEEK : number;
}

/** "a week's visit", "two weeks of talks". */
const isWeekOf = (view: View, i: number): boolean =>
  view.key(i) === 'week' && ['a', 'one'].includes(view.key(i - 1)) && /^['’]s$/.test(view.key(i + 1));

/** "three-day", "three days of", "for three days", "will last three days", "a week's". */
export function lengthAt(view: View, i: number): number {
  const key = view.key(i);
  if (WEEK.has(key) || isWeekOf(view, i)) return DAYS_PER_WEEK;
  if (/-(?:day|week|hour)$/.test(key)) return compoundDays(view, key);
  // A hyphen at the end of a line leaves "three- day".
  if (view.key(i + 1) === '-' && view.key(i + 2) === 'day') return daysOf(view, key);
  const isSpan = view.key(i + 1) === 'days' && (view.key(i + 2) === 'of' || view.is('before-length', i - 1));
  return isSpan ? daysOf(view, key) : Number.NaN;
}

/** The length told of this interaction, not of another one of the sentence. */
export function lengthOf({ view, trigger, type, day, isAnaphoric }: Draft): Length | null {
  for (let at = 0; at < view.tokens.length; at++) {
    const days = lengthAt(view, at);
    if (!(days > 1 && days <= LONGEST) || (type === 'visit' && isTourLength(view, at))) continue;
    const isBefore = isBeforeNoun(view, trigger, at);
    const isSpan = view.key(at + 1) === 'days';
    // "took part in the three-day forum"
    const isBehind =
      isAnaphoric && type === 'conference' && at >= trigger.last && at - trigger.last <= MODIFIERS;
    if (isBefore || isBehind || ((type === 'visit' || isSpan) && (day === 'last' || !isOfAnother(view, at))))
      return { days, at };
  }
  return null;
}

/** "a three-day official visit", not "who came on a three-day visit, met". */
const isBeforeNoun = (view: View, { first }: Trigger, at: number): boolean =>
  at < first &&
  first - at <= MODIFIERS &&
  !view.tokens.slice(at, first).some(({ key }) => key === ',') &&
  !view.triggers.some((other) => other.row.part === 'noun' && other.first > at && other.first < first);

/** "left for Chad on Monday after a two-day stay in Niger": the length of what was before. */
const isOfAnother = (view: View, at: number): boolean =>
  [1, 2].some((n) => ['after', 'following', 'from'].includes(view.key(at - n)));

/** The token at which a quote of the text begins. */
export const tokenAt = (view: View, start: number): number =>
  view.tokens.findIndex((token) => token.end > start);

function isNear(view: View, list: string, a: number, b: number): boolean {
  const [from, to] = [Math.min(a, b) - AROUND, Math.max(a, b) + AROUND];
  for (let i = Math.max(0, from); i < to; i++) if (view.is(list, i)) return true;
  return false;
}

/**
 * "arrived Tuesday for a three-day visit" runs to Thursday, "a two-day summit which ended Monday" since Sunday. A gathering
 * told on some day of its own, "at a two-day meeting on Monday", leaves open which. `start` is that of the day's words, null
 * when they stand in another sentence.
 */
export function stayed(draft: Draft, date: EventDate, start: number | null): EventDate {
  const { view, trigger } = draft;
  const number = dayNumberOf(view, trigger.first);
  const length = lengthOf(draft);
  if (number > 1) return shifted(date, 1 - number, Math.max(0, (length?.days ?? 0) - number));
  if (!length) return date;
  return spread(draft, date, length.days, start === null ? length.at : tokenAt(view, start), length.at);
}

/** "gathered on Wednesday for a two-day conference": that day is its first. */
const isGoal = (view: View, day: number, at: number): boolean =>
  day < at && [1, 2].some((n) => view.key(at - n) === 'for');

/** A single day spread over `days` days, from it or up to it by the words around token `day` and around the length at `at`. */
export function spread(draft: Draft, date: EventDate, days: number, day: number, at = day): EventDate {
  const { view, type, standing } = draft;
  const isLast =
    draft.day === 'last' || (isNear(view, 'ending-cue', day, at) && standing.status === 'occurred');
  const isFirst =
    type === 'visit' ||
    standing.status !== 'occurred' ||
    isNear(view, 'opening-cue', day, at) ||
    isGoal(view, day, at);
  if (isLast) return shifted(date, 1 - days, 0);
  return isFirst ? shifted(date, 0, days - 1) : date;
}

/** A single day with its ends moved by so many days; anything wider as it is. */
export function shifted(date: EventDate, by: number, more: number): EventDate {
  if (date.precision !== 'day' || !date.start || date.start !== date.end) return date;
  const day = parseDay(date.start);
  const days = { start: day + by, end: day + more };
  if (!isWritable(days)) return date;
  const [start, end] = [formatDay(days.start), formatDay(days.end)];
  return { ...date, start, end, edtf: start === end ? start : `${start}/${end}` };
}

/** "on the second day of his visit", "the second and final day": 2 before "visit"; 0 when no day is counted. */
function dayNumberOf(view: View, noun: number): number {
  for (let i = noun - 1; i > noun - MODIFIERS; i--) {
    if (view.key(i) !== 'of' || view.key(i - 1) !== 'day') continue;
    const isSecond = view.key(i - 3) === 'and';
    const words = [view.key(i - 2), ...(isSecond ? [view.key(i - 4)] : [])];
    return Math.max(...words.map((word) => Number(view.valueOf('day-number', word) ?? 0)));
  }
  return 0;
}
