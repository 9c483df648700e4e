import { formatDay, parseDay } from '../dates/calendar.ts';
import type { EventDate } from '../records.ts';
import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { isSame } from './side.ts';
import { lengthOf } from './stay-length.ts';
import { isJourneyNow } from './undated.ts';

/** Longest visit that is put together from what happened in it, in days. */
const LONGEST = 10;

const sentenceOf = (told: Interaction): number => told.drafts[0]?.view.sentence.number ?? -1;

type Days = { readonly start: string; readonly end: string };

const daysOf = ({ date }: Interaction): Days | null =>
  date?.start && date.end && date.precision === 'day' ? { start: date.start, end: date.end } : null;

/** Whether the visitor takes part in something in the visited country or with its people. */
export function isDuring(told: Interaction, visit: Interaction): boolean {
  const sides = [told.actor, told.counterpart, ...told.others];
  const host = visit.counterpart?.party;
  const isThere =
    told.where?.place.country === host || (!told.where && sides.some((side) => side?.party === host));
  const comes = sides.some((side) => isSame(side, visit.actor));
  // The summit to which he came, but not any that is still to be held there.
  if (told.type === 'conference' && told.status === 'scheduled' && sentenceOf(told) !== sentenceOf(visit))
    return false;
  return told.type !== 'visit' && told.type !== 'call' && told.type !== 'message' && comes && isThere;
}

/** "before leaving for Peru on Thursday": the last day of the visit before. */
function endsWith(next: Interaction, visit: Interaction): boolean {
  const [draft] = next.drafts;
  const isLeaving = draft?.standing.cue != null && draft.view.key(draft.standing.cue) === 'before';
  return next.type === 'visit' && next !== visit && isLeaving && isSame(next.actor, visit.actor);
}

/** Days between coming and going on, at most. */
const STAY = 5;

/** "arrived here on Monday … will leave for Peru on Thursday": the last day here. */
function isOnward(next: Interaction, visit: Interaction): boolean {
  const [draft] = next.drafts;
  const here = draft?.view.article.here?.country;
  const isHere = here != null && visit.counterpart?.party === here && visit.status === 'occurred';
  const isGoing = draft?.trigger.row.frame === 'go' && next.status === 'scheduled' && next !== visit;
  const isAfter = sentenceOf(next) >= sentenceOf(visit);
  const days = daysFrom(next.date?.start ?? null, visit.date?.start ?? null);
  return isHere && isGoing && isAfter && isSame(next.actor, visit.actor) && days > 0 && days <= STAY;
}

const later = (a: string, b: string): string => (b > a ? b : a);

/** Sentences around "visiting" in which the meeting stands for which he came. */
const BESIDE = 2;

/** "the visiting minister … they met on Monday": he was there on the day of the meeting. */
function onDayOfMeeting(visit: Interaction, all: readonly Interaction[]): Interaction {
  if (visit.date || visit.status !== 'occurred') return visit;
  const met = all.find(
    (told) =>
      told.status === 'occurred' &&
      told.type === 'meeting' &&
      isDuring(told, visit) &&
      daysOf(told) !== null &&
      Math.abs(sentenceOf(told) - sentenceOf(visit)) <= BESIDE,
  );
  return met ? { ...visit, date: met.date, date_at: met.date_at } : visit;
}

/** Length of a stay in days where the words tell it, else 0. */
const lengthIn = ({ drafts }: Interaction): number =>
  Math.max(0, ...drafts.map((draft) => lengthOf(draft)?.days ?? 0));

/** Days before the one that is told of a stay in which it may have begun: none of a journey, whose day is its first. */
function daysBefore(visit: Interaction, own: Days): number {
  const isFirst = visit.drafts.some((draft) => draft.day === 'last' || isJourneyNow(draft));
  const length = lengthIn(visit);
  if (visit.status !== 'occurred' || isFirst || (length === 0 && own.start !== own.end)) return 0;
  return length > 0 ? length - 1 : STAY;
}

/** The last of the days told of a stay; of one that began before the day told, its length counts from there. */
function lastOf(visit: Interaction, own: Days | null, days: readonly Days[], start: string): string {
  const ends = days.map(({ end }) => end);
  if (!own || start === own.start) return [...ends, ...(own ? [own.end] : [])].reduce(later);
  const length = lengthIn(visit);
  return [...ends, formatDay(parseDay(start) + Math.max(1, length) - 1)].reduce(later);
}

/** A visit runs over the days of what its visitor does there; a mere "this week" gives way to them. */
export function overItsDays(visit: Interaction, all: readonly Interaction[]): Interaction {
  if (visit.type !== 'visit' || visit.status === 'cancelled') return visit;
  if (visit.isPassing) return onDayOfMeeting(visit, all);
  const own = daysOf(visit);
  const wide = visit.date?.start && visit.date.end ? { start: visit.date.start, end: visit.date.end } : null;
  if (wide && daysFrom(wide.end, wide.start) > LONGEST) return visit;
  const found = all.flatMap((told) => {
    const days = daysOf(told);
    const isLast = endsWith(told, visit) || isOnward(told, visit);
    const belongs = days && (isDuring(told, visit) || isLast) && told.status !== 'cancelled';
    return belongs && days ? [{ told, days }] : [];
  });
  const back = own ? daysBefore(visit, own) : 0;
  const near = found.filter(({ days }) => {
    if (own) return -daysFrom(days.start, own.start) <= back && daysFrom(days.end, own.start) <= LONGEST;
    return !wide || (days.start >= wide.start && days.end <= wide.end);
  });
  near.sort((a, b) => (a.days.start < b.days.start ? -1 : 1));
  const [first] = near;
  if (!first?.told.date) return visit;
  const start = own && first.days.start > own.start ? own.start : first.days.start;
  const end = lastOf(
    visit,
    own,
    near.map(({ days }) => days),
    start,
  );
  if (daysFrom(end, start) > LONGEST) return visit;
  const base = own && visit.date ? visit : first.told;
  if (!base.date) return visit;
  const edtf = start === end ? start : `${start}/${end}`;
  return { ...visit, date: { ...base.date, start, end, precision: 'day', edtf }, date_at: base.date_at };
}

/** "would meet later", "soon": on no day that is told. */
const isLater = ({ view, trigger }: Draft): boolean =>
  view.tokens.slice(trigger.last, trigger.last + 3).some(({ key }) => key === 'later' || key === 'soon');

export const isArrival = ({ view, trigger }: Draft): boolean => view.is('opening-cue', trigger.first);

const ONE_DAY = new Set(['one-day', 'day-long', 'daylong', '24-hour']);
export const lastsOneDay = ({ drafts }: Interaction): boolean =>
  drafts.some(({ view }) => view.tokens.some(({ key }) => ONE_DAY.has(key)));

const HOURS = new Set(['afternoon', 'evening', 'morning', 'midday', 'noon', 'tonight']);
/** "was to see him in the afternoon": on the day of the news. */
const isToday = ({ drafts: [draft] }: Interaction): boolean =>
  draft?.view.tokens.some(({ key }) => HOURS.has(key)) === true && draft.view.sentence.dates.length === 0;

/** What is planned for a visit and has no day of its own lies on some day of it; what fell away with a visit, on its days. */
export function duringVisit(told: Interaction, all: readonly Interaction[]): Interaction {
  if (told.date || told.status === 'occurred' || told.type === 'visit' || told.isPassing) return told;
  if (told.drafts.some(isLater)) return told;
  const isOff = told.status === 'cancelled';
  const visit = all.find(
    (one) =>
      one.type === 'visit' &&
      (one.status === 'cancelled') === isOff &&
      isDuring(told, one) &&
      (isOff ? one.date?.start : daysOf(one)),
  );
  if (!visit?.date?.start || !visit.date.end) return told;
  return isOff ? { ...told, date: visit.date, date_at: visit.date_at } : onDayOf(visit, visit.date, told);
}

function onDayOf(visit: Interaction, date: EventDate, told: Interaction): Interaction {
  const published = told.drafts[0]?.view.article.normalised.article.published_at ?? null;
  if (daysFrom(date.end, published) < 0) return told;
  const isOneDay = date.start === date.end;
  // How long one who has just arrived will stay is not told.
  const isOpen = isOneDay && !lastsOneDay(visit) && visit.drafts.slice(0, 1).some(isArrival);
  if (isToday(told)) {
    const day = later(date.start ?? '', published ?? '');
    return { ...told, date: { ...date, start: day, end: day, edtf: day }, date_at: visit.date_at };
  }
  if (isOpen) return told;
  return { ...told, date: { ...date, precision: isOneDay ? 'day' : 'within' }, date_at: visit.date_at };
}
