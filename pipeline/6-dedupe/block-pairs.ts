import { type DayRange, gapDays } from './days.ts';
import type { Profile, SideProfile } from './profile.ts';
import type { SlimRows } from './slim-rows.ts';

/** A report of a block. */
export interface Member {
  readonly number: number;
  readonly profile: Profile;
  /** Its block keys. */
  readonly keys: Int32Array;
  /** Its place among all reports in the order of their ids. */
  readonly rank: number;
  /** The days on which its interaction may have been, as far as blocking goes; null: any. */
  readonly window: DayRange | null;
  /** The same for reports that name the same two people. */
  readonly closeness: number;
  /** The same for reports that write the same people, day, place, type and status. */
  readonly telling: number;
}

export interface BlockLimits {
  /** Days between two windows at most. */
  readonly near_days: number;
  /** Days around publication in which an undated report's interaction is looked for. */
  readonly reach_days: number;
  /** Reports that each report is compared with at most: the next ones, and a sample, a fourth as large, of those beyond. */
  readonly max_block: number;
}

/** Of those beyond the bound a sample is compared that is so many times smaller. */
const SAMPLE_SHARE = 4;

type Visit = (one: Member, other: Member) => void;

function windowOf({ range, published }: Profile, reach: number): DayRange | null {
  if (range) return range;
  return published === null ? null : { start: published - reach, end: published + reach };
}

const knownBy = (side: SideProfile | null | undefined): readonly number[] => side?.known_by ?? [];

function closenessOf([actor, counterpart]: Profile['sides']): number {
  return (knownBy(actor).at(-1) ?? 0) + (knownBy(counterpart).at(-1) ?? 0);
}

/** The report of that number and rank as a member of a block. */
export function memberOf(
  number: number,
  rank: number,
  profile: Profile,
  rows: SlimRows,
  { reach_days }: BlockLimits,
): Member {
  const window = windowOf(profile, reach_days);
  const [keys, telling] = [rows.keys(number), rows.telling(number)];
  return { number, rank, profile, keys, window, closeness: closenessOf(profile.sides), telling };
}

const byWindow = (x: Member, y: Member): number =>
  (x.window?.start ?? 0) - (y.window?.start ?? 0) || x.closeness - y.closeness || x.rank - y.rank;

/** As many of the members from `from` to `to` as `bound` allows, evenly spread. */
function* sample(members: readonly Member[], from: number, to: number, bound: number): Generator<Member> {
  const step = Math.max(1, Math.ceil((to - from) / bound));
  for (let at = from; at < to; at += step) {
    const member = members[at];
    if (member) yield member;
  }
}

/** The first position from `from` on whose window starts too late to meet `window`. */
function endOf(sorted: readonly Member[], from: number, last: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.window?.start ?? 0) > last) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Pairs whose windows are near enough: each member with those that follow. Returns how many the bound left out. */
function pairsInTime(sorted: readonly Member[], { near_days, max_block }: BlockLimits, visit: Visit): number {
  let skipped = 0;
  for (const [position, one] of sorted.entries()) {
    const end = endOf(sorted, position + 1, (one.window?.end ?? 0) + near_days);
    const next = Math.min(end, position + 1 + max_block);
    const followers = sorted.slice(position + 1, next);
    if (end > next) followers.push(...sample(sorted, next, end, max_block / SAMPLE_SHARE));
    skipped += end - position - 1 - followers.length;
    for (const other of followers)
      if (one.window && other.window && gapDays(one.window, other.window) <= near_days) visit(one, other);
  }
  return skipped;
}

/** Positions of members by what their sides are known by. */
function byName(members: readonly Member[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  for (const [position, { profile }] of members.entries())
    for (const side of profile.sides)
      for (const word of knownBy(side)) {
        const known = index.get(word);
        if (!known) index.set(word, [position]);
        else if (known.at(-1) !== position) known.push(position);
      }
  return index;
}

/** Pairs of reports that nothing ties to a time with those that share a word of one principal's name, wherever in time. Returns how many the bound left out. */
function pairsByName(sorted: readonly Member[], { max_block }: BlockLimits, visit: Visit): number {
  if (sorted.every(({ window }) => window)) return 0;
  const index = byName(sorted);
  let skipped = 0;
  for (const [position, one] of sorted.entries()) {
    if (one.window) continue;
    const lists = one.profile.sides.slice(0, 2).map((side) => {
      const positions = new Set(knownBy(side).flatMap((word) => index.get(word) ?? []));
      return [...positions].filter((at) => sorted[at]?.window || at > position);
    });
    const fewest = lists.reduce((x, y) => (y.length < x.length ? y : x), lists[0] ?? []);
    const others = fewest.sort((x, y) => x - y).flatMap((at) => sorted[at] ?? []);
    const compared = [...sample(others, 0, others.length, max_block)];
    skipped += others.length - compared.length;
    for (const other of compared) visit(one, other);
  }
  return skipped;
}

/**
 * Visits the pairs of a block that are worth comparing, each once; returns how many the bound left out. Which ones does not depend on the
 * order of `members`.
 */
export function visitPairs(members: readonly Member[], limits: BlockLimits, visit: Visit): number {
  const sorted = [...members].sort(byWindow);
  const timed = sorted.filter(({ window }) => window);
  return pairsInTime(timed, limits, visit) + pairsByName(sorted, limits, visit);
}
