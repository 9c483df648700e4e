import { isCopy } from './compare-text.ts';
import { type Comparison, otherwise } from './comparison.ts';
import { fitsAnchor, gapDays } from './days.ts';
import type { Profile } from './profile.ts';

const isDay = (profile: Profile): boolean => profile.precision === 'day';
const isYear = (profile: Profile): boolean => profile.precision === 'year';

function gap(left: Profile, right: Profile): number | null {
  return left.range && right.range ? gapDays(left.range, right.range) : null;
}

function isSameRange({ range: left }: Profile, { range: right }: Profile): boolean {
  return left?.start === right?.start && left?.end === right?.end;
}

/** What an unresolved phrase of one says about the days of the other; null: nothing. */
function anchored(left: Profile, right: Profile): boolean | null {
  if (left.anchor && right.range && isDay(right)) return fitsAnchor(left.anchor, right.range);
  if (right.anchor && left.range && isDay(left)) return fitsAnchor(right.anchor, left.range);
  return null;
}

/** Days from one report's publication to the other's interaction; null unless one is undated, with a publication date. */
function publicationGap(left: Profile, right: Profile): number | null {
  const [dated, undated] = left.range ? [left, right] : [right, left];
  if (undated.range || undated.published === null) return null;
  const other =
    dated.range ?? (dated.published === null ? null : { start: dated.published, end: dated.published });
  return other ? gapDays(other, { start: undated.published, end: undated.published }) : null;
}

/** Same or overlapping days first; a year is no more than the same year; then days apart; then what undated reports leave to compare. */
export const DATE: Comparison = {
  field: 'date',
  levels: [
    { label: 'same days', when: (l, r) => isDay(l) && isDay(r) && l.range?.start === r.range?.start },
    { label: 'overlapping days', when: (l, r) => isDay(l) && isDay(r) && gap(l, r) === 0 },
    { label: 'same period', when: (l, r) => gap(l, r) === 0 && isSameRange(l, r) },
    { label: 'inside', when: (l, r) => gap(l, r) === 0 && !isYear(l) && !isYear(r) },
    { label: 'missing', when: (l, r) => gap(l, r) === 0 },
    {
      label: 'copied later',
      when: (l, r, s) => (gap(l, r) ?? s.max_copy_gap_days + 1) <= s.max_copy_gap_days && isCopy(l, r, s),
    },
    { label: 'a day apart', when: (l, r, s) => (gap(l, r) ?? s.max_gap_days + 1) <= s.max_gap_days },
    { label: 'days apart', when: (l, r, s) => (gap(l, r) ?? s.max_window_days) < s.max_window_days },
    { label: 'otherwise', when: (l, r) => gap(l, r) !== null || anchored(l, r) === false },
    { label: 'anchor fits', when: (l, r) => anchored(l, r) === true },
    {
      label: 'published near',
      when: (l, r, s) => (publicationGap(l, r) ?? s.near_publication_days + 1) <= s.near_publication_days,
    },
    { label: 'published far', when: (l, r) => publicationGap(l, r) !== null },
    { ...otherwise, label: 'missing' },
  ],
};
