import { resolveDate } from '../dates.ts';
import type { DatePhrase, EventDate, Evidence } from '../records.ts';
import type { Draft } from './draft.ts';
import { untilItsEnd } from './first-to-last.ts';
import { headingDate } from './heading-date.ts';
import { isDeadline, isLastDay } from './other-days.ts';
import { inPart } from './part-of-period.ts';
import { quoted } from './quote.ts';
import { fromNow, untilNow } from './since-then.ts';
import { stayed } from './stay-length.ts';
import { tokensOf } from './tokens-of.ts';
import { type When, whenOf } from './when.ts';

/** "-- November 1986" over a line of a chronology. */
function headed({ view }: Draft): When | null {
  const phrase = headingDate(view);
  return phrase && { phrase, tense: 'past', isNoun: false };
}

/** When it was, and the words that say so; both null when no words of its clause do. */
export function datedBy(draft: Draft): {
  readonly date: EventDate | null;
  readonly date_at: Evidence | null;
} {
  const when = draft.day === 'other' ? null : (whenOf(draft) ?? headed(draft));
  if (!when) return { date: null, date_at: null };
  const { published_at } = draft.view.article.normalised.article;
  const { start, end } = when.phrase;
  const { first } = tokensOf(draft.view, when.phrase);
  const stay: Draft = isDeadline(draft.view, first) && isLastDay(draft) ? { ...draft, day: 'last' } : draft;
  const day = stayed(stay, nearest(draft, when, published_at) ?? resolvedFor(when, published_at), start);
  const date = untilItsEnd(draft, day, first);
  const other = isLongPast(date, published_at) ? resolveDate(when.phrase, published_at, 'future') : date;
  const told = inPart(draft.view, first, isSoon(other, published_at) ? other : date);
  return {
    date: fromNow(draft, first, untilNow(draft, first, told, published_at), published_at),
    date_at: quoted(draft.view, 'date', start, end),
  };
}

/** "the September summit": of a gathering whose month alone is told, the one nearest to publication; null for other phrases. */
function nearest(
  { type, standing, view, trigger }: Draft,
  { phrase }: When,
  published: string | null,
): EventDate | null {
  const { anchor } = phrase;
  if (type !== 'conference' || anchor?.month == null || anchor.year != null || anchor.day != null)
    return null;
  if (standing.tense === 'past' && standing.status === 'occurred') return null;
  // "will be held in August", "is planned for June"
  const isAhead =
    standing.tense === 'future' &&
    standing.cue !== null &&
    (['will', 'shall'].includes(view.key(standing.cue)) || view.is('set-for', standing.cue));
  if (isAhead) return null;
  const [back, ahead] = [resolveDate(phrase, published, 'past'), resolveDate(phrase, published, 'future')];
  const isBack = [1, 2, 3].some((n) => view.is('bygone', trigger.first - n));
  return isBack || -daysFrom(back.end, published) <= daysFrom(ahead.start, published) ? back : ahead;
}

/** Days ahead in which a month lies for which something is called off before it comes. */
const COMING = 92;

/** The nearer of the two days or months that a name means: what was called off may have lain ahead or behind. */
function nearer(phrase: DatePhrase, published: string | null): EventDate {
  const [back, ahead] = [resolveDate(phrase, published, 'past'), resolveDate(phrase, published, 'future')];
  const isMonth = phrase.anchor?.month != null;
  const isBack = -daysFrom(back.end, published) <= daysFrom(ahead.start, published);
  return isBack || (isMonth && daysFrom(ahead.start, published) > COMING) ? back : ahead;
}

/** "is travelling to Somalia on Tuesday" said on Monday is of tomorrow, said on Tuesday of today. */
function resolvedFor({ phrase, tense, isNoun }: When, published: string | null): EventDate {
  const isNamed =
    phrase.anchor?.weekday != null || (phrase.anchor?.month != null && phrase.anchor.year == null);
  if (tense === null && isNamed && phrase.anchor?.offset == null) return nearer(phrase, published);
  if (tense !== 'present') {
    const told = resolveDate(phrase, published, tense);
    const isOpen = isNoun && tense === 'past' && phrase.anchor?.weekday != null;
    return isOpen && daysFrom(told.start, published) < -4 ? resolveDate(phrase, published, 'future') : told;
  }
  const coming = resolveDate(phrase, published, 'future');
  const past = resolveDate(phrase, published, 'past');
  // "is visiting Chad from Sunday to Friday": it is going on
  if (phrase.anchor?.to && daysFrom(past.end, published) >= 0) return past;
  if (phrase.anchor?.weekday != null) return coming.start !== published ? coming : past;
  // "goes to Oslo in January": the month nearest to publication
  const isMonth = phrase.anchor?.month != null && phrase.anchor.year == null && phrase.anchor.offset == null;
  return isMonth && daysFrom(coming.start, published) < -daysFrom(past.end, published) ? coming : past;
}

const DAY = 86_400_000;
/** Days from publication to a day, negative before it; 0 when either is not known. */
export const daysFrom = (day: string | null, published: string | null): number =>
  day && published ? (Date.parse(day) - Date.parse(published)) / DAY : 0;
/** "Nov. 18" without a year in a text of Nov. 16 is in two days, not a year ago, whatever the verb. */
const isLongPast = (date: EventDate, published: string | null): boolean =>
  date.basis === 'relative' &&
  date.precision === 'day' &&
  date.anchor?.month != null &&
  daysFrom(date.start, published) < -180;
const isSoon = (date: EventDate, published: string | null): boolean =>
  daysFrom(date.start, published) > 0 && daysFrom(date.start, published) < 120;
