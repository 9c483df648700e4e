import { resolveDate } from '../dates.ts';
import type { AnnotatedArticle, AnnotatedSentence, EventDate, Evidence } from '../records.ts';
import { asides, isWithin } from './date-steps.ts';
import { daysFrom } from './dating.ts';
import { tokensOf } from './tokens-of.ts';
import type { View } from './view.ts';

/** Days before publication that the day of the news may lie. */
const FRESH_DAYS = 3;
/** Sentences of the lead, whose day is that of the news. */
const LEAD = 2;

/** "Tuesday's earthquake": the day of that alone. */
const OWNED = /^['’]s/;

/** A day and the words that tell it. */
export interface Told {
  readonly date: EventDate;
  readonly date_at: Evidence;
}

/** One day of the last days before publication. */
export const isFresh = (date: EventDate | null, published: string | null): boolean =>
  date?.start != null &&
  date.precision === 'day' &&
  date.start === date.end &&
  daysFrom(date.start, published) <= 0 &&
  daysFrom(date.start, published) >= -FRESH_DAYS;

export function daysIn(article: AnnotatedArticle, sentence: AnnotatedSentence): Told[] {
  const { published_at, document_id, text } = article.normalised.article;
  return sentence.dates
    .filter(({ end }) => !OWNED.test(text.slice(end, end + 2)))
    .map((phrase) => {
      const date = resolveDate(phrase, published_at, null);
      const { start, end } = phrase;
      const quote = text.slice(start, end);
      return { date, date_at: { field: 'date', document_id, source: sentence.source, start, end, quote } };
    })
    .filter(({ date }) => isFresh(date, published_at));
}

/** ", who arrived on Monday,", "a tour that began on Sunday": a day of what was before. */
function isInAside(view: View, date_at: Evidence): boolean {
  const { first } = tokensOf(view, date_at);
  const verb = view.is('before-day', first - 1) ? first - 2 : first - 1;
  const isBegun = view.is('beginning', verb) && ['that', 'which'].includes(view.key(verb - 1));
  return isBegun || asides(view).some((aside) => isWithin(first, aside));
}

/**
 * The day of the news: of the days that the lead tells, also of those on which somebody said it, the last. Null when the
 * lead tells no day of the last days.
 */
export function newsDayOf(article: AnnotatedArticle, views: readonly View[]): Told | null {
  const told = article.sentences
    .filter(({ number, source }) => source === 'text' && number >= 0 && number < LEAD)
    .flatMap((sentence) => {
      const view = views.find((one) => one.sentence === sentence);
      return daysIn(article, sentence).filter(({ date_at }) => !view || !isInAside(view, date_at));
    });
  return told.reduce<Told | null>(
    (best, one) => (best && (best.date.start ?? '') >= (one.date.start ?? '') ? best : one),
    null,
  );
}
