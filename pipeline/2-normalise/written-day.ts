import type { Day, Span } from '../records.ts';

/** A day as somebody wrote it, or why it can't be told. */
export type WrittenDay =
  | { readonly day: Day; readonly span: Span }
  | { readonly problem: 'ambiguous' | 'impossible'; readonly span: Span };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** A month's English name, whole or as press styles shorten it (AP: Jan., Sept.), without its full stop. */
export const MONTH_NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const FORMS = [
  String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)`,
  String.raw`(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)`,
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?(?<name>${MONTH_NAME})\b\.?,?[ -]?(?<year>\d{4})(?!\d)`,
  String.raw`(?<name>${MONTH_NAME})\b\.? ?(?<day>\d{1,2})(?:st|nd|rd|th)?,? ?(?<year>\d{4})(?!\d)`,
] as const;
const WEEKDAY = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? )?`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,9})?(?: ?[ap]\.?m\.?)?(?: ?(?:z|[+-]\d{2}:?\d{2}|\(?[a-z]{2,5}\)?(?:[+-]\d{1,2})?))?(?: \([a-z ]{2,40}\))?`;
const BEFORE = `(?:${CLOCK},? )?${WEEKDAY}`;
const AFTER = `(?:(?:,? ?(?:at |@ ?|t|- )?)${CLOCK})?`;

/** A day with the clock time and weekday that may stand around it, and nothing else. */
const WHOLE = FORMS.map((form) => new RegExp(`^${BEFORE}(?<date>${form})${AFTER}$`, 'id'));
/** A day at the start, with anything but more digits behind. */
const LEADING = FORMS.map((form) => new RegExp(`^${BEFORE}(?<date>${form})(?=$|[^\\d])`, 'id'));

/** Reads a field that holds a publication date. The day is taken as written, at its own offset; null when there is none. */
export function readDay(words: string): WrittenDay | null {
  const start = words.length - words.trimStart().length;
  return matched(LEADING, words.trim(), start);
}

/** Reads words that are a day and nothing else but weekday and clock time; null when there is more. */
export function readWholeDay(words: string): WrittenDay | null {
  return matched(WHOLE, words, 0);
}

/** Number of the month (1 to 12) by its name in any of its forms; null when it is none. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
  return index === -1 ? null : index + 1;
}

/** `YYYY-MM-DD`; null when the calendar has no such day (Gregorian). */
export function calendarDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function matched(patterns: readonly RegExp[], words: string, shift: number): WrittenDay | null {
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    const at = match?.indices?.groups?.date;
    if (match?.groups !== undefined && at !== undefined) {
      return dayOf(match.groups, { start: at[0] + shift, end: at[1] + shift });
    }
  }
  return null;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, span: Span): WrittenDay {
  const year = Number(groups.year);
  const { first, second } = groups;
  if (first !== undefined && second !== undefined)
    return dayFromNumbers(year, Number(first), Number(second), span);
  const month = groups.name === undefined ? Number(groups.month) : (monthNumber(groups.name) ?? 0);
  const day = calendarDay(year, month, Number(groups.day));
  return day === null ? { problem: 'impossible', span } : { day, span };
}

/** `03/04/2021` is a day in March or in April, by the reader's country: only `05/05` and numbers over 12 tell. */
function dayFromNumbers(year: number, first: number, second: number, span: Span): WrittenDay {
  if (first <= 12 && second <= 12 && first !== second) return { problem: 'ambiguous', span };
  const day = second > 12 ? calendarDay(year, first, second) : calendarDay(year, second, first);
  return day === null ? { problem: 'impossible', span } : { day, span };
}
