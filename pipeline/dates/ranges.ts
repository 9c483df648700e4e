/** Joins neighbours into ranges: "Monday to Wednesday", "May 31 to June 1, 1997", "Friday and Saturday". */
import type { Anchor, DatePhrase } from '../records.ts';
import { dayNumber, formatDay, isRealDay, monthOf, parseDay, yearOf } from './calendar.ts';

const THROUGH = /^(?:\s?[-–—]\s?|,?\s(?:to|through|thru|until|till)\s(?:the\s)?)$/;
const AND = /^,?\s(?:and|or)\s(?:on\s)?$/;
const MOST = 10;

const isDay = ({ anchor, stated }: DatePhrase): boolean =>
  anchor === null ? stated?.precision === 'day' : anchor.unit === 'day' && anchor.from === undefined;

/** "Friday and Saturday" is one stretch, "Monday and Friday" are two days. */
function follows(first: Anchor, second: Anchor): boolean {
  if (first.weekday !== null && second.weekday !== null) return second.weekday === (first.weekday % 7) + 1;
  if (first.weekday !== null || second.weekday !== null) return false;
  if (first.month !== null && second.month !== null) return true;
  return first.offset !== null && second.offset === first.offset + 1;
}

function sameKind(first: Anchor, second: Anchor): boolean {
  if (first.to !== undefined || second.to !== undefined) return false;
  if (first.weekday !== null) return second.weekday !== null;
  if (first.month !== null) return second.month !== null;
  return first.offset !== null && second.offset !== null && second.weekday === null && second.month === null;
}

/** "May 31 to June 1, 1997": the first day takes the year of the last. */
function startBefore(anchor: Anchor, end: number): number | null {
  if (anchor.month === null || anchor.day === null || anchor.to !== undefined) return null;
  const year = anchor.month > monthOf(end) ? yearOf(end) - 1 : yearOf(end);
  return isRealDay(year, anchor.month, anchor.day) ? dayNumber(year, anchor.month, anchor.day) : null;
}

function join(first: DatePhrase, second: DatePhrase, text: string): DatePhrase | null {
  const between = text.slice(first.end, second.start);
  const through = THROUGH.test(between);
  if (!isDay(first) || !isDay(second) || !(through || AND.test(between))) return null;
  const span = { start: first.start, end: second.end, text: text.slice(first.start, second.end) };
  const parts = [first, second] as const;
  if (first.anchor !== null && second.anchor !== null) {
    const joined = sameKind(first.anchor, second.anchor) && (through || follows(first.anchor, second.anchor));
    return joined ? { ...span, anchor: { ...first.anchor, to: second.anchor }, stated: null, parts } : null;
  }
  if (second.stated === null) return null;
  const end = parseDay(second.stated.end);
  const start = first.anchor === null ? parseDay(first.stated?.start ?? '') : startBefore(first.anchor, end);
  if (start === null || start > end) return null;
  const days = { start: formatDay(start), end: second.stated.end, precision: 'day' } as const;
  return { ...span, anchor: null, stated: days, parts };
}

/** Phrases in order; joins each with its right neighbour where the words between say so. */
export function joinRanges(phrases: readonly DatePhrase[], text: string): DatePhrase[] {
  const joined: DatePhrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const near = last !== undefined && last.parts === undefined && phrase.start - last.end <= MOST;
    const range = near ? join(last, phrase, text) : null;
    if (range === null) joined.push(phrase);
    else joined.splice(-1, 1, range);
  }
  return joined;
}
