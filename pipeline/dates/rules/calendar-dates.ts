/** Days named by month and number: "April 7", "7 April 2021", "Friday, Oct. 23", "April 14-16, 1997", "2021-04-07". */
import { dayNumber, isRealDay, weekendOf, weekOf } from '../calendar.ts';
import {
  type CalendarDate,
  type Groups,
  offsetOf,
  pattern,
  type Reading,
  type Rule,
  relative,
  type Surroundings,
  stated,
} from '../rule.ts';
import { DAY, GAP, MONTH, monthNumber, SHORT_WEEKDAY, YEAR } from '../words.ts';

/** A year in which every day of the calendar exists. */
const LEAP_YEAR = 2000;
const NAMED_DAY = `(?:${SHORT_WEEKDAY},?${GAP}\\(?)?`;
const AND = `(?:${GAP}?[-–—]${GAP}?|,?${GAP}(?:to|and|or|through|thru|until|till|&)${GAP})`;
/** "7, 8 and 9": the days after the first, of which the last counts. */
const MORE_DAYS = `(?:(?:,${GAP}${DAY}){0,3}${AND}(?<last>${DAY})(?!${GAP}(?:of${GAP})?${MONTH}))`;
const OF_YEAR = `(?:,?${GAP}(?:of${GAP})?(?<when>last|this|next)${GAP}year\\b|,?${GAP}(?:of${GAP})?(?<year>${YEAR}))`;
const NO_AMOUNT = `(?!\\d|[,.:]\\d|${GAP}?(?:%|percent|per cent|million|billion|a\\.?m\\b|p\\.?m\\b))`;

const digits = (written: string): number => Number.parseInt(written, 10);

function days(date: CalendarDate & { month: number; day: number }, last: number): Reading | null {
  const { month, day } = date;
  const year = date.year ?? LEAP_YEAR;
  if (!isRealDay(year, month, day) || !isRealDay(year, month, last) || last < day) return null;
  if (date.year !== null) {
    return stated({ start: dayNumber(year, month, day), end: dayNumber(year, month, last) }, 'day');
  }
  const first = relative('day', { month, day });
  if (last === day || first.anchor === null) return first;
  return { anchor: { ...first.anchor, to: { ...first.anchor, day: last } }, stated: null };
}

function inYear(reading: Reading | null, when: string | undefined): Reading | null {
  if (when === undefined || !reading?.anchor) return reading;
  return { anchor: { ...reading.anchor, of: { unit: 'year', offset: offsetOf(when) } }, stated: null };
}

/** Has the single date read without its list of days, which chrono would take for a range of its own kind. */
function read(groups: Groups, around: Surroundings): Reading | null {
  const { month: monthName, day: first = '', last, year, when } = groups;
  const single = [monthName, digits(first), year === undefined ? '' : `, ${year}`].join(' ');
  const date = around.calendarDate(single.replace(' ,', ','));
  if (date?.month == null || date.day === null) return null;
  const { month, day } = date;
  return inYear(days({ ...date, month, day }, digits(last ?? first)), when);
}

export const monthDay: Rule = {
  name: 'month-day',
  needs: /\d/,
  pattern: pattern(
    `${NAMED_DAY}(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY})${NO_AMOUNT}${MORE_DAYS}?${NO_AMOUNT}${OF_YEAR}?`,
  ),
  read,
  examples: [
    ['The two met on April 7.', 'April 7'],
    ['They signed it on Aug. 7, 1998, in Rome.', 'Aug. 7, 1998'],
    ['Talks ran from April 14-16 in Doha.', 'April 14-16'],
    ['They will meet on Friday, Oct. 23 in Vienna.', 'Friday, Oct. 23'],
    ['The visit of August 3 last year was brief.', 'August 3 last year'],
    ['They met on February 29.', 'February 29'],
    ['By March 6,000 people had fled.', 'March'],
    ['The rate rose in May 5 percent.', 'May'],
    ['They made a march 6 miles long.', null],
  ],
};

export const dayMonth: Rule = {
  name: 'day-month',
  needs: /\d/,
  pattern: pattern(
    `${NAMED_DAY}(?:the${GAP})?(?<day>${DAY})(?:${AND}(?<last>${DAY}))?${GAP}(?:of${GAP})?(?<month>${MONTH})${OF_YEAR}?`,
  ),
  read,
  examples: [
    ['The two met on 7 April 2021.', '7 April 2021'],
    ['The treaty of the 6th of May, 1882 stands.', 'the 6th of May, 1882'],
    ['A summit on 14-16 June is planned.', '14-16 June'],
    ['The two met on 9 February.', '9 February'],
    ['They left on Sunday, 15 May.', 'Sunday, 15 May'],
    ['It was signed on 3 Sept. in Oslo.', '3 Sept.'],
    ['They signed it on 31 April.', null],
  ],
};

export const isoDate: Rule = {
  name: 'iso-date',
  pattern: pattern('(?<date>\\d{4}-\\d\\d-\\d\\d)(?:T[\\d:.]{4,15}(?:Z|[+-]\\d\\d:?\\d\\d)?)?'),
  read({ date = '' }, around) {
    const read = around.calendarDate(date);
    if (read?.year == null || read.month === null || read.day === null) return null;
    return days({ year: read.year, month: read.month, day: read.day }, read.day);
  },
  examples: [
    ['Published: 2021-04-07', '2021-04-07'],
    ['Ticket 2021-44-07 was closed.', null],
    ['Ticket 2021-13-07 was closed.', null],
  ],
};

export const weekOfDay: Rule = {
  name: 'week-of-day',
  needs: /\d/,
  pattern: pattern(
    `(?:[Tt]he${GAP})?(?<unit>week|weekend)${GAP}of${GAP}(?<month>${MONTH})${GAP}(?<day>${DAY})(?:${AND}${DAY})?(?:,?${GAP}(?<year>${YEAR}))?`,
  ),
  read({ unit, month = '', day = '', year }) {
    const week = unit === 'week' ? weekOf : weekendOf;
    const number = { month: monthNumber(month), day: digits(day) };
    if (!isRealDay(LEAP_YEAR, number.month, number.day)) return null;
    if (year !== undefined) return stated(week(dayNumber(Number(year), number.month, number.day)), 'within');
    return relative(unit as 'week' | 'weekend', number);
  },
  examples: [
    ['They will meet in the week of March 6.', 'the week of March 6'],
    ['They met in the week of talks.', null],
  ],
};
