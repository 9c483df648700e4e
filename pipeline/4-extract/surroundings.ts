import { resolveDate } from '../dates.ts';
import type { AnnotatedArticle, Evidence } from '../records.ts';
import type { Interaction } from './interaction.ts';
import { withPlaces } from './placing.ts';
import { withSeats } from './seats.ts';

const sentenceOf = (told: Interaction): number => told.drafts[0]?.view.sentence.number ?? 0;

/** Days before publication that the lead's own day may lie. */
const FRESH_DAYS = 3;
/** Sentences that share the day of the lead. */
const LEAD_DAY = 2;

/** The day that the lead tells, when it is of the last days: what the first sentences report without a day is of that day. */
function leadDay(article: AnnotatedArticle, upTo: number): Pick<Interaction, 'date' | 'date_at'> | null {
  const { published_at, document_id, text } = article.normalised.article;
  if (!published_at) return null;
  for (const sentence of article.sentences) {
    if (sentence.number < 0 || sentence.number > Math.min(1, upTo)) continue;
    for (const phrase of sentence.dates) {
      const date = resolveDate(phrase, published_at, 'past');
      const age = date.start ? (Date.parse(published_at) - Date.parse(date.start)) / 86_400_000 : -1;
      if (date.precision !== 'day' || date.start !== date.end || age < 0 || age > FRESH_DAYS) continue;
      const date_at: Evidence = {
        field: 'date',
        document_id,
        source: sentence.source,
        start: phrase.start,
        end: phrase.end,
        quote: text.slice(phrase.start, phrase.end),
      };
      return { date, date_at };
    }
  }
  return null;
}

function datedByLead(told: Interaction): Interaction {
  const article = told.drafts[0]?.view.article;
  const isLead =
    sentenceOf(told) >= 0 &&
    sentenceOf(told) < LEAD_DAY &&
    told.status === 'occurred' &&
    !told.isPassing &&
    !told.date;
  const day = isLead && article ? leadDay(article, sentenceOf(told)) : null;
  return day ? { ...told, ...day } : told;
}

/** Place and day that an interaction takes from what stands around it: the visit it belongs to, the dateline, the sentence before. */
export function withSurroundings(told: readonly Interaction[]): Interaction[] {
  return withSeats(withPlaces(told.map(datedByLead)));
}
