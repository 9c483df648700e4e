import { resolveDate } from '../dates.ts';
import type { AnnotatedArticle, Evidence } from '../records.ts';
import type { Interaction, Side } from './interaction.ts';
import type { Where } from './where.ts';

/** Sentences of the lead, where the dateline tells the place. */
const LEAD = 3;

const sentenceOf = (told: Interaction): number => told.drafts[0]?.view.sentence.number ?? 0;
const isSame = (a: Side | null, b: Side | null): boolean => a?.entity != null && a.entity === b?.entity;

/** The visit in whose course a meeting stands: its visitor meets somebody of the visited country. */
function visitOf(told: Interaction, all: readonly Interaction[]): Interaction | null {
  if (told.type !== 'meeting') return null;
  const fits = (visit: Interaction): boolean => {
    const isGuest = isSame(visit.actor, told.actor) && visit.counterpart?.party === told.counterpart?.party;
    const isHost = isSame(visit.actor, told.counterpart) && visit.counterpart?.party === told.actor.party;
    return (
      visit.type === 'visit' &&
      (isGuest || isHost) &&
      (visit.status === told.status || visit.status === 'occurred')
    );
  };
  return all.find(fits) ?? null;
}

const overlaps = (a: Interaction, b: Interaction): boolean =>
  !a.date?.start ||
  !b.date?.start ||
  !a.date.end ||
  !b.date.end ||
  (a.date.start <= b.date.end && b.date.start <= a.date.end);

/** The dateline's place, for what the lead tells of a side at home there. */
function hereFor(told: Interaction): Where | null {
  const article = told.drafts[0]?.view.article;
  if (
    !article?.here ||
    !article.here_at ||
    told.status === 'cancelled' ||
    sentenceOf(told) < 0 ||
    sentenceOf(told) >= LEAD
  )
    return null;
  const isHome = [told.actor, told.counterpart].some((side) => side?.party === article.here?.country);
  return isHome && told.type === 'meeting' ? { place: article.here, at: article.here_at } : null;
}

function placed(told: Interaction, all: readonly Interaction[]): Interaction {
  if (told.where && (told.where.place.name || told.type !== 'meeting')) return told;
  const visit = visitOf(told, all);
  const where = (visit && overlaps(told, visit) ? visit.where : null) ?? told.where ?? hereFor(told);
  return { ...told, where };
}

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
  const dated = told.map(datedByLead);
  return dated.map((one) => placed(one, dated));
}
