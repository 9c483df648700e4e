import { resolveDate } from '../dates.ts';
import type { EventDate } from '../records.ts';
import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import { tokensOf } from './tokens-of.ts';
import type { Trigger, View } from './view.ts';

/** Tokens before a day among which the word for opening or ending stands: "will end on Friday". */
const BEFORE = 4;
/** Longest gathering that is put together from its two ends, in days. */
const LONGEST = 31;

const isDay = ({ precision, start, end }: EventDate): boolean =>
  precision === 'day' && start !== null && start === end;

/** Whether the words before a day say that it is the last one. */
function isEnd(view: View, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    if (view.inDate(i)) return false;
    if (view.is('ending-cue', i) || ['until', 'through', 'till'].includes(view.key(i))) return true;
  }
  return false;
}

const STAY = /^(?:visit|stay|trip|tour|mission)$/;

/** "arrived on Monday for a visit that ends on Friday": the end is that of the stay. */
const isOfStay = (view: View, own: number, end: number): boolean =>
  view.tokens.slice(own, end).some(({ key }) => STAY.test(key));

/**
 * "opened on Wednesday and will end on Friday", "arrived on Monday for a visit that ends on Friday": from the one day to the
 * other; the date as it is when no end is told.
 */
export function untilItsEnd({ type, view }: Draft, date: EventDate, own: number): EventDate {
  const { published_at } = view.article.normalised.article;
  if ((type !== 'conference' && type !== 'visit') || !isDay(date) || isEnd(view, own)) return date;
  for (const phrase of view.sentence.dates) {
    const { first } = tokensOf(view, phrase);
    if (first <= own || !isEnd(view, first)) continue;
    if (type === 'visit' && !isOfStay(view, own, first)) continue;
    const last = resolveDate(phrase, published_at, 'future');
    const days = isDay(last) ? daysFrom(last.end, date.start) : 0;
    if (days > 0 && days < LONGEST) return { ...date, end: last.end, edtf: `${date.start}/${last.end}` };
  }
  return date;
}

/** Whether the last day of a gathering is the only one that is told: "will end on Friday", "runs until June 18". */
export function isEndTold(view: View, { last }: Trigger): boolean {
  const [phrase, ...more] = view.sentence.dates;
  if (!phrase || more.length > 0) return false;
  const { first } = tokensOf(view, phrase);
  const isOfNext = view.triggers.some(
    (other) => other.row.type === 'conference' && other.first >= last && other.first < first,
  );
  return first >= last && !isOfNext && isEnd(view, first);
}
