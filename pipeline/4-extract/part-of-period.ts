import { formatDay, parseDay } from '../dates/calendar.ts';
import type { EventDate } from '../records.ts';
import type { View } from './view.ts';

/** "early", "the end of"; "earlier this year" is any day of it until now. */
const PART =
  /^(?:the )?(?:(?<early>early|beginning|start|first half)|(?<mid>mid|middle)|(?<late>late|end|close|second half))\b/i;
/** First and last day of the middle of a month. */
const MIDDLE = [11, 20] as const;
/** Days of the first half of a month. */
const HALF = 15;
const WEEKS: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['opening', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
]);
const LAST = new Set(['last', 'final']);
const DAYS_PER_WEEK = 7;

type Days = readonly [start: string, end: string];

const within = (date: EventDate, [start, end]: Days): EventDate => ({
  ...date,
  start,
  end,
  precision: 'within',
  edtf: `${start}/${end}`,
});

/** "early next year": its first quarter; "the first half of the year": so many months. */
function partOfYear(year: string, text: string): Days | null {
  if (/\bfirst half\b/i.test(text)) return [`${year}-01-01`, `${year}-06-30`];
  if (/\bsecond half\b/i.test(text)) return [`${year}-07-01`, `${year}-12-31`];
  const part = PART.exec(text)?.groups;
  if (part?.early) return [`${year}-01-01`, `${year}-03-31`];
  if (part?.mid) return [`${year}-05-01`, `${year}-08-31`];
  return part?.late ? [`${year}-10-01`, `${year}-12-31`] : null;
}

/** "early May": until the fifteenth; "late May": from the sixteenth. */
function partOfMonth(start: string, end: string, text: string): Days | null {
  const part = PART.exec(text)?.groups;
  const first = parseDay(start);
  if (part?.early) return [start, formatDay(first + HALF - 1)];
  if (part?.mid) return [formatDay(first + MIDDLE[0] - 1), formatDay(first + MIDDLE[1] - 1)];
  return part?.late ? [formatDay(first + HALF), end] : null;
}

/** "the first week of May" before the phrase at token `first`. */
function weekBefore(view: View, first: number, start: string, end: string): Days | null {
  if (!['of', 'in'].includes(view.key(first - 1)) || view.key(first - 2) !== 'week') return null;
  const which = view.key(first - 3);
  if (LAST.has(which)) return [formatDay(parseDay(end) - DAYS_PER_WEEK + 1), end];
  const week = WEEKS.get(which);
  if (week === undefined) return null;
  const day = parseDay(start) + week * DAYS_PER_WEEK;
  return [formatDay(day), formatDay(day + DAYS_PER_WEEK - 1)];
}

/** A month or a year of which the words tell a part, the phrase being at token `first`; other dates as they are. */
export function inPart(view: View, first: number, date: EventDate): EventDate {
  const { start, end, text, precision } = date;
  if (!start || !end) return date;
  if (precision === 'year') {
    const part = partOfYear(start.slice(0, 4), text);
    return part ? within(date, part) : date;
  }
  if (precision !== 'month') return date;
  const part = weekBefore(view, first, start, end) ?? partOfMonth(start, end, text);
  return part ? within(date, part) : date;
}
