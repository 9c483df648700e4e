/** Date phrases and what they mean. */
import { linkAntecedents } from './dates/antecedents.ts';
import { formatDay, type Interval, parseDay } from './dates/calendar.ts';
import { calendarDate } from './dates/chrono.ts';
import { edtfOf } from './dates/edtf.ts';
import { meaningBetween } from './dates/publication-days.ts';
import { joinRanges } from './dates/ranges.ts';
import { precisionOf, resolveInterval } from './dates/resolve.ts';
import { scan } from './dates/scan.ts';
import { timexOf } from './dates/timex.ts';
import type { Anchor, DateMention, DatePhrase, DatePrecision, Day, EventDate, Tense } from './records.ts';
import { remembered } from './remembered.ts';

export { linkAntecedents } from './dates/antecedents.ts';
export { meaningBetween, publicationDays } from './dates/publication-days.ts';

/** What an anchor means once it is tied to a day. */
export interface Resolution {
  readonly start: Day;
  readonly end: Day;
  readonly precision: DatePrecision;
  readonly edtf: string;
}

/** Days and years that news of a decade names. */
const MAX_REMEMBERED = 4_096;

/** Articles repeat their dates, and chrono is slow. */
const readCalendarDate = remembered(calendarDate, MAX_REMEMBERED);

/** All date expressions in `text.slice(from, to)`, in order, not overlapping; offsets count in the whole text. */
export function findDatePhrases(text: string, from = 0, to = text.length): DatePhrase[] {
  return linkAntecedents(joinRanges(scan(text, from, to, readCalendarDate), text), text);
}

/** The day that a phrase counts from: publication, or the phrase before it in the text. */
function countsFrom({ anchor, since }: DatePhrase, publishedAt: Day | null): number | null {
  if (anchor?.from !== 'text') return publishedAt === null ? null : parseDay(publishedAt);
  const told = since === undefined ? null : intervalOf(since, publishedAt, null);
  return told === null ? null : (anchor.offset ?? 0) > 0 ? told.end : told.start;
}

function intervalOf(phrase: DatePhrase, publishedAt: Day | null, tense: Tense | null): Interval | null {
  const { anchor, stated } = phrase;
  if (stated !== null) return { start: parseDay(stated.start), end: parseDay(stated.end) };
  const from = countsFrom(phrase, publishedAt);
  return anchor === null || from === null ? null : resolveInterval(anchor, from, tense ?? anchor.tense);
}

function resolution(interval: Interval, precision: DatePrecision): Resolution {
  const start = formatDay(interval.start);
  const end = formatDay(interval.end);
  return { start, end, precision, edtf: edtfOf(start, end, precision) };
}

/**
 * What the anchor of an unresolved date means once a publication day is known. Its own tense decides between past and
 * future. Null when it means no day, and for anchors `from: 'text'`, which no publication day resolves.
 */
export function resolveAnchor(anchor: Anchor, publishedAt: Day): Resolution | null {
  if (anchor.from === 'text') return null;
  const interval = resolveInterval(anchor, parseDay(publishedAt), anchor.tense);
  return interval === null ? null : resolution(interval, precisionOf(anchor));
}

/** What an anchor means on every day of a span of publication days; null when that differs. */
export function resolveBetween(anchor: Anchor, published: Interval): Resolution | null {
  const meant = meaningBetween(anchor, published);
  return meant && resolution(meant.days, meant.precision);
}

/** The date of something told with the phrase. `tense` is that of its verb; null lets the words around the phrase decide. */
export function resolveDate(phrase: DatePhrase, publishedAt: Day | null, tense: Tense | null): EventDate {
  const { anchor, stated, text } = phrase;
  const kept = anchor === null ? null : { ...anchor, tense: tense ?? anchor.tense };
  const precision = stated?.precision ?? (kept === null ? 'day' : precisionOf(kept));
  const basis = stated === null ? 'relative' : 'stated';
  const interval = intervalOf(phrase, publishedAt, tense);
  const unresolved = { start: null, end: null, precision, edtf: null };
  return { ...(interval === null ? unresolved : resolution(interval, precision)), basis, text, anchor: kept };
}

/** TimeML value of a phrase; null when it can't be resolved. */
export function timexValue(phrase: DatePhrase, publishedAt: Day | null, tense: Tense | null): string | null {
  const interval = intervalOf(phrase, publishedAt, tense);
  return interval === null ? null : timexOf(interval);
}

/** Times of a day are no dates. */
const TIME =
  /^(?:(?:early|late)\s+)?(?:tonight|(?:this|last|yesterday|today|tomorrow)\s+(?:morning|afternoon|evening|night))$/i;

/** "Three days after" only counts to the day of what stands behind. */
const COUNT = /\s(?:before|after)$/i;

function mention(phrase: DatePhrase, publishedAt: Day | null): DateMention {
  const { text, start, end, stated } = phrase;
  const value = timexValue(phrase, publishedAt, null);
  return { text, start, end, value, basis: stated === null ? 'relative' : 'stated' };
}

/**
 * Every date expression of an article; the two ends of a range are two. Tense is guessed from the words around each.
 * What counts from a day that the text does not tell ("a day later") is left out.
 */
export function datesOf(text: string, publishedAt: Day | null): DateMention[] {
  return findDatePhrases(text)
    .filter(
      ({ text, anchor, since }) =>
        !TIME.test(text) && !COUNT.test(text) && !(anchor?.from === 'text' && since === undefined),
    )
    .flatMap((phrase) => phrase.parts ?? [phrase])
    .map((phrase) => mention(phrase, publishedAt));
}
