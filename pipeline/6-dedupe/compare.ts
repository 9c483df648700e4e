import type { Settings } from '../settings.ts';
import { sketchDistance } from '../sketch.ts';
import { compareParticipants, type SidesCompared } from './compare-sides.ts';
import { fitsAnchor, gapDays } from './days.ts';
import type { Profile } from './profile.ts';

type Limits = Settings['dedupe'];

/** A level says only what holds at it; the first one that holds is reached. Its weight is in settings. */
interface Level {
  readonly label: string;
  readonly when: (left: Profile, right: Profile, limits: Limits) => boolean;
}

export interface Comparison {
  readonly field: keyof Limits['weights'];
  readonly levels: readonly Level[];
}

/** Two reports compared. `total` below zero by a veto's weight: they can't be one interaction. */
export interface Compared {
  readonly levels: Readonly<Record<string, string>>;
  readonly total: number;
  readonly is_vetoed: boolean;
  readonly alignment: SidesCompared['alignment'];
}

/** A level with this weight or less excludes that two reports are one interaction, whatever else agrees. */
const VETO = -100;

const otherwise: Level = { label: 'otherwise', when: () => true };
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

function textGap(left: Profile, right: Profile): number | null {
  if (left.report.text_hash && left.report.text_hash === right.report.text_hash) return 0;
  return sketchDistance(left.report.text_sketch, right.report.text_sketch);
}

const isCopy: Level['when'] = (left, right, { max_sketch_bits }) =>
  (textGap(left, right) ?? Number.POSITIVE_INFINITY) <= max_sketch_bits;

/** Same or overlapping days first; a year is no more than the same year; then days apart; then what undated reports leave to compare. */
const DATE: Comparison = {
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

/** Half of the shorter name's words at least: "South African ship", "South African naval vessel". */
function soundsAlike({ place: left }: Profile, { place: right }: Profile): boolean {
  if (left.sounds.join('') === right.sounds.join('')) return true;
  const shared = left.sounds.filter((word) => right.sounds.includes(word)).length;
  return shared > 0 && 2 * shared >= Math.min(left.sounds.length, right.sounds.length);
}

const PLACE: Comparison = {
  field: 'place',
  levels: [
    {
      label: 'otherwise',
      when: ({ place: l }, { place: r }) => l.country !== '' && r.country !== '' && l.country !== r.country,
    },
    { label: 'same place', when: ({ place: l }, { place: r }) => l.name !== '' && l.name === r.name },
    {
      label: 'sounds alike',
      when: (l, r) => l.place.name !== '' && r.place.name !== '' && soundsAlike(l, r),
    },
    { label: 'otherwise', when: ({ place: l }, { place: r }) => l.name !== '' && r.name !== '' },
    {
      label: 'same country',
      when: ({ place: l }, { place: r }) => l.country !== '' && l.country === r.country,
    },
    { ...otherwise, label: 'missing' },
  ],
};

const TYPE: Comparison = {
  field: 'type',
  levels: [
    { label: 'same type', when: (l, r) => l.report.type === r.report.type },
    { label: 'same family', when: (l, r) => l.family === r.family },
    otherwise,
  ],
};

/** Something called off has not occurred; that it was planned is no contradiction. */
const STATUS: Comparison = {
  field: 'status',
  levels: [
    { label: 'same status', when: (l, r) => l.report.status === r.report.status },
    {
      label: 'told before and after',
      when: (l, r) => l.report.status !== 'cancelled' && r.report.status !== 'cancelled',
    },
    {
      label: 'called off',
      when: (l, r) => l.report.status === 'scheduled' || r.report.status === 'scheduled',
    },
    otherwise,
  ],
};

const TOPICS: Comparison = {
  field: 'topics',
  levels: [
    { label: 'missing', when: (l, r) => l.topics.size === 0 || r.topics.size === 0 },
    { label: 'shared', when: (l, r) => [...l.topics].some((topic) => r.topics.has(topic)) },
    otherwise,
  ],
};

function titleShare({ title: left }: Profile, { title: right }: Profile): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size || 1);
}

const TITLE: Comparison = {
  field: 'title',
  levels: [
    { label: 'missing', when: (l, r) => l.title.size === 0 || r.title.size === 0 },
    { label: 'alike', when: (l, r, { min_title_share }) => titleShare(l, r) >= min_title_share },
    otherwise,
  ],
};

const TEXT: Comparison = {
  field: 'text',
  levels: [
    { label: 'missing', when: (l, r) => textGap(l, r) === null },
    { label: 'same text', when: (l, r) => l.report.text_hash === r.report.text_hash },
    { label: 'near text', when: isCopy },
    otherwise,
  ],
};

/** What rules out most pairs stands first, since a veto ends the comparison. */
export const COMPARISONS: readonly Comparison[] = [TYPE, DATE, STATUS, PLACE, TOPICS, TITLE, TEXT];

function levelOf(comparison: Comparison, left: Profile, right: Profile, limits: Limits): string {
  return comparison.levels.find((level) => level.when(left, right, limits))?.label ?? 'otherwise';
}

const vetoed = (levels: Compared['levels']): Compared => ({
  levels,
  total: VETO,
  is_vetoed: true,
  alignment: [-1, -1],
});

/** Compares two reports field by field; the same whatever engine brought them together. */
export function compare(left: Profile, right: Profile, limits: Limits): Compared {
  const levels: Record<string, string> = {};
  let total = 0;
  for (const comparison of COMPARISONS) {
    const label = levelOf(comparison, left, right, limits);
    const weight = limits.weights[comparison.field][label] ?? 0;
    levels[comparison.field] = label;
    if (weight <= VETO) return vetoed(levels);
    total += weight;
  }
  const { actor, counterpart, alignment } = compareParticipants(left, right, limits.weights.participant);
  for (const [field, label] of [
    ['actor', actor],
    ['counterpart', counterpart],
  ] as const) {
    const weight = limits.weights.participant[label] ?? 0;
    levels[field] = label;
    if (weight <= VETO) return vetoed(levels);
    total += weight;
  }
  return { levels, total, is_vetoed: false, alignment };
}
