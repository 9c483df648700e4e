import { byCodeUnit } from './choose.ts';
import { type DayRange, gapDays } from './days.ts';
import { numberOf } from './number-of.ts';
import type { Profile, SideProfile } from './profile.ts';

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
}

export interface BlockLimits {
  /** Days between two windows at most. */
  readonly near_days: number;
  /** Days around publication in which an undated report's interaction is looked for. */
  readonly reach_days: number;
  /** Reports that each report is compared with at most, twice: the next ones, and a sample of those beyond. */
  readonly max_block: number;
}

type Visit = (one: Member, other: Member) => void;

function windowOf({ range, published }: Profile, reach: number): DayRange | null {
  if (range) return range;
  return published === null ? null : { start: published - reach, end: published + reach };
}

/** What one side is known by, in words that other spellings share. */
function soundsOf(side: SideProfile | null | undefined): readonly string[] {
  if (!side) return [];
  if (side.name) return side.name.sounds;
  return [side.is_body ? `=${side.party}` : (side.office?.key ?? '')];
}

function closenessOf({ sides }: Profile): number {
  const known = sides.slice(0, 2).map((side) => soundsOf(side).at(-1) ?? '');
  return numberOf(known.sort(byCodeUnit).join(' '));
}

/** A member that is told apart by `number` and `rank`. */
export function memberOf(
  told: Pick<Member, 'number' | 'profile' | 'keys' | 'rank'>,
  { reach_days }: BlockLimits,
): Member {
  return { ...told, window: windowOf(told.profile, reach_days), closeness: closenessOf(told.profile) };
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
    const followers = [
      ...sorted.slice(position + 1, next),
      ...(end > next ? sample(sorted, next, end, max_block) : []),
    ];
    skipped += end - position - 1 - followers.length;
    for (const other of followers)
      if (one.window && other.window && gapDays(one.window, other.window) <= near_days) visit(one, other);
  }
  return skipped;
}

/** Positions of members by the sounds of their principals. */
function bySound(members: readonly Member[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [position, { profile }] of members.entries())
    for (const sound of new Set(profile.sides.flatMap(soundsOf))) {
      const known = index.get(sound);
      if (known) known.push(position);
      else index.set(sound, [position]);
    }
  return index;
}

/** Pairs of reports that nothing ties to a time with those that share a word of the actor's name, wherever in time. Returns how many the bound left out. */
function pairsByName(sorted: readonly Member[], { max_block }: BlockLimits, visit: Visit): number {
  if (sorted.every(({ window }) => window)) return 0;
  const index = bySound(sorted);
  let skipped = 0;
  for (const [position, one] of sorted.entries()) {
    if (one.window) continue;
    const lists = one.profile.sides.slice(0, 2).map((side) => {
      const positions = new Set(soundsOf(side).flatMap((sound) => index.get(sound) ?? []));
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
