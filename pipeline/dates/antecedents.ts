/** Finds the day that "two days later" and "the year-ago quarter" count from: the fitting phrase told last before them. */
import type { DatePhrase, DateUnit } from '../records.ts';
import { parseDay } from './calendar.ts';
import { MOST_DAYS } from './unit-days.ts';

/** UTF-16 code units before a phrase in which its preposition stands. */
const BEFORE = 7;
const SHORTEST_QUARTER = 90;
const SHORTEST_MONTH = 28;

function daysOf({ anchor, stated }: DatePhrase): number {
  if (anchor !== null) return MOST_DAYS[anchor.unit];
  return stated === null ? 0 : parseDay(stated.end) - parseDay(stated.start) + 1;
}

/** "A year ago" and "last year" are what news compares with: the story goes on from the day told before them. */
function looksBack({ anchor }: DatePhrase): boolean {
  return anchor?.unit === 'year' && anchor.offset !== null && anchor.offset < 0;
}

/** "Since Tuesday", "until Friday": no day on which the story stands. */
const isBorder = ({ start }: DatePhrase, text: string): boolean =>
  /\b(?:since|until|till)\s$/i.test(text.slice(Math.max(0, start - BEFORE), start));

const isCount = (phrase: DatePhrase): boolean => /\s(?:before|after)$/i.test(phrase.text);

function fits(told: DatePhrase, unit: DateUnit): boolean {
  const days = daysOf(told);
  // No "next day" counts from "1995", and a "year-ago quarter" only from a quarter.
  return days <= MOST_DAYS[unit] && (unit !== 'quarter' || days >= SHORTEST_QUARTER);
}

/** How many periods of a unit make the year that news compares with. */
const PER_YEAR = { month: 12, quarter: 4 } as const;

/** "Trade fell in March from a year ago" compares March with March: the month or quarter told in the same sentence. */
function yearBefore(phrase: DatePhrase, before: DatePhrase | undefined, text: string): DatePhrase | null {
  const { anchor, start } = phrase;
  if (anchor?.unit !== 'year' || anchor.offset !== -1 || !/(?:ago|earlier)$/.test(phrase.text)) return null;
  if (before === undefined || before.end > start || /[.?!]\s|\n/.test(text.slice(before.end, start)))
    return null;
  const days = daysOf(before);
  const unit = days >= SHORTEST_QUARTER && days <= MOST_DAYS.quarter ? 'quarter' : 'month';
  if (unit === 'month' && (days < SHORTEST_MONTH || days > MOST_DAYS.month)) return null;
  return { ...phrase, anchor: { ...anchor, unit, offset: -PER_YEAR[unit], from: 'text' }, since: before };
}

/**
 * Phrases in order; those that count from the text get `since`, unless nothing fitting was told before. The days of `asides` are
 * no days on which the story stands where it tells another.
 */
export function linkAntecedents(
  phrases: readonly DatePhrase[],
  text: string,
  asides: ReadonlySet<DatePhrase> = new Set(),
): DatePhrase[] {
  const last = new Map<DateUnit, DatePhrase>();
  return phrases.map((phrase, index) => {
    const compared = yearBefore(phrase, phrases[index - 1], text);
    if (compared !== null) return compared;
    if (phrase.anchor?.from === 'text') {
      const since = last.get(phrase.anchor.unit);
      return since === undefined ? phrase : { ...phrase, since };
    }
    if (looksBack(phrase) || isBorder(phrase, text) || isCount(phrase)) return phrase;
    for (const unit of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      if (fits(phrase, unit) && !(asides.has(phrase) && last.has(unit))) last.set(unit, phrase);
    }
    return phrase;
  });
}
