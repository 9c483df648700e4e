import { monthDayOf, weekdayOf } from '../dates/calendar.ts';
import { publicationDays } from '../dates.ts';
import type { Anchor } from '../records.ts';
import type { Companion } from './company.ts';
import { isCopy } from './compare-text.ts';
import type { Limits } from './comparison.ts';
import { type DayRange, gapDays } from './days.ts';
import type { NumberedProfile, Profile } from './profile.ts';

/** What one report of an undated article says about its publication day, through a dated report of another article. */
export interface PublicationLink {
  readonly undated: NumberedProfile;
  /** The first of the dated reports that fit: dated by itself rather than through others, then the first by id. */
  readonly by: NumberedProfile;
  /** Days on which the article can have been published. */
  readonly published: DayRange;
}

/** An undated report with those on days of which it may speak that may tell the same, those that were dated first standing first. */
export interface Accompanied {
  readonly undated: NumberedProfile;
  readonly company: readonly Companion[];
}

/** Days of the longest month: longer periods are left to the resolver. */
const MONTH_DAYS = 31;

/** Whether date words can mean one of these days. Asked of every day on which two parties met, so it looks at the calendar alone. */
function mayMean(anchor: Anchor, { start, end }: DayRange): boolean {
  if (anchor.from === 'text' || anchor.year) return false;
  if (end - start >= MONTH_DAYS) return publicationDays(anchor, { start, end }) !== null;
  for (let day = start; day <= end; day++) {
    if (anchor.weekday && anchor.weekday !== weekdayOf(day)) continue;
    if (!anchor.month) return true;
    const monthDay = monthDayOf(day);
    if (monthDay === 100 * anchor.month + (anchor.day ?? monthDay % 100)) return true;
  }
  return false;
}

/** Whether a report may speak of these days: its date words can mean them, or it announces something without any. */
export function isSpokenOf({ anchor, range, status }: Profile, days: DayRange): boolean {
  return anchor ? mayMean(anchor, days) : range === null && status === 'scheduled';
}

/** The days that all ranges share; null when they share none. */
export function shared(ranges: readonly DayRange[]): DayRange | null {
  let [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const range of ranges) [start, end] = [Math.max(start, range.start), Math.min(end, range.end)];
  return start <= end ? { start, end } : null;
}

/**
 * By its date words: the publication days on which they mean the days of the interaction that dated reports tell too.
 * Null when no such report fits, and when two interactions that fit lie on different days.
 */
export function anchorLink({ undated, company }: Accompanied): PublicationLink | null {
  const { anchor } = undated;
  if (!anchor) return null;
  const same = company.filter(({ telling }) => telling === 'same');
  const [by, days] = [same[0]?.by, shared(same.map((companion) => companion.days))];
  if (!by || !days || company.some((one) => gapDays(one.days, days) > 0)) return null;
  // What was planned for a day may have been put off, and held on another one that fits as well.
  if (undated.status === 'occurred' && same.every((one) => one.by.status !== 'occurred')) return null;
  const published = publicationDays(anchor, days);
  return published && { undated, by, published };
}

/**
 * What an article announces without date words, and another tells as held: it was published that day or before. Only for
 * an article whose publication day is known to lie near (`published`), and where the two people met on one day only there.
 */
export function announcementLink(
  { undated, company }: Accompanied,
  published: DayRange,
  limits: Limits,
): PublicationLink | null {
  if (undated.status !== 'scheduled' || undated.anchor || undated.range) return null;
  const ahead = { start: published.start, end: published.end + limits.near_publication_days };
  const held = company.filter(({ by, days }) => by.precision === 'day' && gapDays(days, ahead) === 0);
  const [by, days] = [held[0]?.by, shared(held.map((companion) => companion.days))];
  const isNamed = [undated, by].every((told) => told?.sides.slice(0, 2).every((side) => side?.name));
  if (!by || !days || !isNamed || held.some((one) => one.by.status !== 'occurred')) return null;
  return { undated, by, published: { start: Number.NEGATIVE_INFINITY, end: days.end } };
}

/** When an article was written, by all that speaks for it. */
export interface Publication {
  readonly published: DayRange;
  /** Another article has its text: the words count from the day of the wire story, which this outlet may have printed later. */
  readonly is_copy: boolean;
  readonly links: readonly PublicationLink[];
}

/** All links of an article that agree on when it was published; null when none speaks, or two contradict each other. */
export function publicationLinks(reports: readonly Accompanied[], limits: Limits): Publication | null {
  const links = reports.flatMap((report) => anchorLink(report) ?? []);
  const told = links.length > 0 ? shared(links.map((link) => link.published)) : null;
  if (!told) return null;
  const announced = reports.flatMap((report) => announcementLink(report, told, limits) ?? []);
  const published = shared([told, ...announced.map((link) => link.published)]);
  const is_copy = reports.some(({ undated, company }) =>
    company.some(({ by }) => isCopy(undated, by, limits)),
  );
  return published && { published, is_copy, links: [...links, ...announced] };
}
