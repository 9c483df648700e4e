import { isCopy } from './compare-text.ts';
import { type Comparison, type Limits, otherwise } from './comparison.ts';
import { anchorGap, gapDays } from './days.ts';
import type { Profile } from './profile.ts';

/** Days of a week: a period that says more than a month. */
const WEEK = 7;

const isDay = (profile: Profile): boolean => profile.precision === 'day';

const isDated = ({ range: left }: Profile, { range: right }: Profile): boolean =>
  left !== null && right !== null;

function rangeGap({ range: left }: Profile, { range: right }: Profile): number {
  return left && right ? gapDays(left, right) : Number.POSITIVE_INFINITY;
}

function isSameRange({ range: left }: Profile, { range: right }: Profile): boolean {
  return left?.start === right?.start && left?.end === right?.end;
}

/** Days that overlap, though neither stay holds the other. */
function isCrossing({ range: left }: Profile, { range: right }: Profile): boolean {
  if (!left || !right || gapDays(left, right) > 0) return false;
  return left.start < right.start ? left.end < right.end : right.start < left.start && right.end < left.end;
}

/** Days by which a publication date may miss the day of the writing: datelines, time zones. */
const PUBLICATION_SLIP = 1;
/** Days of a conference, which has begun before most of them. */
const CONFERENCE_SLIP = 3;

const slipOf = ({ type }: Profile): number => (type === 'conference' ? CONFERENCE_SLIP : PUBLICATION_SLIP);

/** The first day on which it may have been: what is scheduled is not before its report. A day that is told stands as told. */
function firstDay(profile: Profile): number {
  const { range, published, status } = profile;
  const start = range ? range.start : Number.NEGATIVE_INFINITY;
  if (status !== 'scheduled' || published === null || isDay(profile)) return start;
  const from = published - slipOf(profile);
  return range && from > range.end ? start : Math.max(start, from);
}

/** The last day on which it may have been: what has occurred was not after its report. */
function lastDay(profile: Profile): number {
  const { range, published, status } = profile;
  const end = range ? range.end : Number.POSITIVE_INFINITY;
  if (status !== 'occurred' || published === null || isDay(profile)) return end;
  const until = published + slipOf(profile);
  return range && until < range.start ? end : Math.min(end, until);
}

/** Whether the days left open by one, publication and status told, can't be the other's. */
function isBarred(left: Profile, right: Profile): boolean {
  if (isDay(left) && isDay(right)) return false;
  return firstDay(left) > lastDay(right) || firstDay(right) > lastDay(left);
}

function isLong({ range }: Profile): boolean {
  return range !== null && range.end - range.start >= WEEK;
}

/** Days between what an unresolved phrase of one may mean and the days of the other; null: it says nothing. */
function phraseGap(left: Profile, right: Profile): number | null {
  if (left.anchor && right.range) return anchorGap(left.anchor, right.range);
  if (right.anchor && left.range) return anchorGap(right.anchor, left.range);
  return null;
}

/** The undated one of two reports of which one at least is; of two undated ones the right. */
function undatedOf(left: Profile, right: Profile): Profile {
  return right.range ? left : right;
}

/** Days from an undated report's publication to the days that the other tells; infinite where either is not known. */
function publicationGap(left: Profile, right: Profile): number {
  const { published } = undatedOf(left, right);
  const range = left.range ?? right.range;
  if (published === null || !range) return Number.POSITIVE_INFINITY;
  return Math.max(0, range.start - published, published - range.end);
}

/** Whether an undated report was published within so many days of the other's, told to the week at least. */
function isNews(left: Profile, right: Profile, days: number): boolean {
  return !isLong(left) && !isLong(right) && publicationGap(left, right) <= days;
}

/** Days between the publications of two undated reports. */
function publicationsApart({ published: left }: Profile, { published: right }: Profile): number {
  return left === null || right === null ? Number.POSITIVE_INFINITY : Math.abs(left - right);
}

/** On a visit of several days outlets tell one or another of them. */
const isVisit = (profile: Profile): boolean => profile.family === 'visit';

/** Same or overlapping days first; a year is no more than the same year; then days apart; then what undated reports leave to compare. */
export const DATE: Comparison = {
  field: 'date',
  levels: [
    // What most pairs are: neither a slip nor a copy moves a day as far.
    {
      label: 'otherwise',
      when: (l, r, s) =>
        isDay(l) && isDay(r) && rangeGap(l, r) >= Math.max(s.max_window_days, s.max_copy_gap_days + 1),
    },
    { label: 'same days', when: (l, r) => isDay(l) && isDay(r) && l.range?.start === r.range?.start },
    { label: 'crossing days', when: (l, r) => isDay(l) && isDay(r) && isCrossing(l, r) },
    { label: 'overlapping days', when: (l, r) => isDay(l) && isDay(r) && rangeGap(l, r) === 0 },
    { label: 'copied later', when: (l, r, s) => rangeGap(l, r) <= s.max_copy_gap_days && isCopy(l, r, s) },
    { label: 'otherwise', when: isBarred },
    { label: 'same period', when: (l, r) => rangeGap(l, r) === 0 && isSameRange(l, r) },
    {
      label: 'same year',
      when: (l, r) => rangeGap(l, r) === 0 && (l.precision === 'year' || r.precision === 'year'),
    },
    { label: 'inside a month', when: (l, r) => rangeGap(l, r) === 0 && (isLong(l) || isLong(r)) },
    { label: 'inside', when: (l, r) => rangeGap(l, r) === 0 },
    { label: 'next day of a visit', when: (l, r, s) => isVisit(l) && rangeGap(l, r) <= s.max_gap_days },
    { label: 'a day apart', when: (l, r, s) => rangeGap(l, r) <= s.max_gap_days },
    { label: 'days apart', when: (l, r, s) => rangeGap(l, r) < s.max_window_days },
    { label: 'otherwise', when: isDated },
    ...undated(),
    { ...otherwise, label: 'missing' },
  ],
};

function undated(): Comparison['levels'] {
  const phrase = (l: Profile, r: Profile, s: Limits, most: number) =>
    (phraseGap(l, r) ?? s.max_window_days) <= most;
  return [
    { label: 'anchor fits', when: (l, r, s) => phrase(l, r, s, 0) },
    { label: 'anchor a day off', when: (l, r, s) => phrase(l, r, s, s.max_gap_days) },
    { label: 'otherwise', when: (l, r) => phraseGap(l, r) !== null },
    { label: 'published near', when: (l, r, s) => isNews(l, r, s.near_publication_days) },
    { label: 'published later', when: (l, r, s) => publicationGap(l, r) <= s.later_publication_days },
    { label: 'published far', when: (l, r) => publicationGap(l, r) < Number.POSITIVE_INFINITY },
    { label: 'published together', when: (l, r, s) => publicationsApart(l, r) <= s.near_publication_days },
    { label: 'published apart', when: (l, r) => publicationsApart(l, r) < Number.POSITIVE_INFINITY },
  ];
}
