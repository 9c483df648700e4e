import { resolveDate } from '../dates.ts';
import type { AnnotatedArticle, Evidence } from '../records.ts';
import type { Interaction, Side } from './interaction.ts';
import type { Where } from './where.ts';

/** Sentences of the lead, where the dateline tells the place. */
const LEAD = 3;
/** Sentences over which a day goes on holding for the same actor. */
const SAME_DAY = 4;

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

/** "He also met …" goes on with the day of what was told just before of the same person. */
function dated(told: Interaction, before: readonly Interaction[]): Interaction {
  if (
    told.date ||
    told.status !== 'occurred' ||
    told.isPassing ||
    (told.type !== 'meeting' && told.type !== 'visit')
  )
    return told;
  const near = before.filter((other) => {
    const gap = sentenceOf(told) - sentenceOf(other);
    const shares =
      isSame(other.actor, told.actor) ||
      isSame(other.actor, told.counterpart) ||
      isSame(other.counterpart, told.actor);
    return (
      other.date?.start &&
      other.date.precision === 'day' &&
      other.status === 'occurred' &&
      gap >= 0 &&
      gap <= SAME_DAY &&
      shares
    );
  });
  const [last] = near.slice(-1);
  return last ? { ...told, date: last.date, date_at: last.date_at } : told;
}

/** Days before publication that the lead's own day may lie. */
const FRESH_DAYS = 3;

/** The day that the lead tells, when it is of the last days: what the first sentences report without a day is of that day. */
function leadDay(article: AnnotatedArticle): Pick<Interaction, 'date' | 'date_at'> | null {
  const { published_at, document_id, text } = article.normalised.article;
  if (!published_at) return null;
  for (const sentence of article.sentences) {
    if (sentence.number < 0 || sentence.number > 1) continue;
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
    sentenceOf(told) < LEAD &&
    told.status === 'occurred' &&
    !told.isPassing &&
    !told.date;
  const day = isLead && article ? leadDay(article) : null;
  return day ? { ...told, ...day } : told;
}

/** Place and day that an interaction takes from what stands around it: the visit it belongs to, the dateline, the sentence before. */
export function withSurroundings(told: readonly Interaction[]): Interaction[] {
  const dates: Interaction[] = [];
  for (const one of told) dates.push(dated(datedByLead(one), dates));
  return dates.map((one) => placed(one, dates));
}
