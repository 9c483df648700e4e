import type { EventDate, Evidence } from '../records.ts';
import { isBefore, isTopic } from './bygone-draft.ts';
import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import { isBeforeLeaving } from './earlier-day.ts';
import type { Interaction } from './interaction.ts';
import { isArrival, isDuring, lastsOneDay } from './visit-days.ts';

/** What happens on some day of a stay. */
const IN_STAY = new Set(['meeting', 'agreement', 'mediation']);
/** Days before publication at most that a stay began of which the article is news. */
const RECENT = 10;

type Days = readonly [start: string, end: string];

const earlier = (a: string, b: string): string => (b < a ? b : a);

/** The days of a stay as far as the article can tell of them; null for one that is long over or still to come. */
function daysOf({ date, status }: Interaction, published: string): Days | null {
  if (status !== 'occurred' || date?.precision !== 'day' || !date.start || !date.end) return null;
  const since = -daysFrom(date.start, published);
  return since < 0 || since > RECENT ? null : [date.start, earlier(date.end, published)];
}

/** The days on which a visitor was there: until publication, when only his coming is told; unknown, when only his leaving is. */
function stayOf(visit: Interaction, published: string): Days | null {
  const days = daysOf(visit, published);
  if (!days || days[0] !== days[1] || lastsOneDay(visit)) return days;
  if (visit.drafts.some(({ day }) => day === 'last')) return null;
  return visit.drafts.slice(0, 1).some(isArrival) ? [days[0], published] : days;
}

/** "had met", "recent talks"; but "left after talks with him" ends the stay in which they were. */
const isOfOtherTime = (draft: Draft): boolean =>
  (isBefore(draft) && !isBeforeLeaving(draft.view, draft.trigger.first)) || isTopic(draft);

/** Whether some words are those of a visit: its day, or that of its coming or leaving in a sentence with no other day. */
function isDayOf(visit: Interaction, { start, source }: Evidence): boolean {
  if (visit.date_at?.start === start && visit.date_at.source === source) return true;
  return visit.drafts.some((draft) => {
    const { dates, source: from } = draft.view.sentence;
    const isEnd = draft.day === 'last' || isArrival(draft);
    return isEnd && from === source && dates.length === 1 && dates[0]?.start === start;
  });
}

/** Whether the day was only taken over from the words that date the visit, which stand in another sentence. */
const isTakenOver = ({ date_at, drafts }: Interaction, visit: Interaction): boolean =>
  date_at !== null &&
  isDayOf(visit, date_at) &&
  !drafts.some(({ view }) => view.sentence.dates.some(({ start }) => start === date_at.start));

const dated = (date: EventDate, [start, end]: Days): EventDate =>
  start === end
    ? { ...date, start, end, precision: 'day', edtf: start }
    : { ...date, start, end, precision: 'within', edtf: `${start}/${end}` };

/** "arrived on Monday … He met the king": on some day of the stay, unless the words tell which. */
export function withinStay(told: Interaction, all: readonly Interaction[]): Interaction {
  const [draft] = told.drafts;
  const published = draft?.view.article.normalised.article.published_at;
  if (!draft || !published || !IN_STAY.has(told.type) || told.status !== 'occurred' || told.isPassing)
    return told;
  if (draft.day !== 'own' || isOfOtherTime(draft)) return told;
  for (const visit of all) {
    if (visit.type !== 'visit' || visit.isPassing || !isDuring(told, visit)) continue;
    if (told.date && !isTakenOver(told, visit)) continue;
    const days = stayOf(visit, published);
    if (days && visit.date) return { ...told, date: dated(visit.date, days), date_at: visit.date_at };
  }
  return told;
}
