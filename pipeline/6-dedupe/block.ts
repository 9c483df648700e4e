import { type DayRange, gapDays } from './days.ts';
import type { Profile } from './profile.ts';

/** Positions of two profiles, the smaller first. */
export type Pair = readonly [number, number];

export interface Blocked {
  readonly pairs: Iterable<Pair>;
  /** Pairs inside a block that its bound left out. */
  readonly skipped: number;
}

const EVERY_DAY: DayRange = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function partyPairs(profile: Profile): readonly string[] {
  const parties = profile.sides.map((side) => side?.party ?? '');
  const first = profile.family === 'talk' ? parties.slice(0, 2) : parties.slice(0, 1);
  const rest = profile.family === 'talk' ? parties.slice(1) : parties.slice(1, 2);
  return first.flatMap((one) => rest.map((other) => (one < other ? `${one}|${other}` : `${other}|${one}`)));
}

/** Reports of one interaction share at least one key: two parties, host and place of a gathering, or the same words. */
export function blockKeys(profile: Profile): ReadonlySet<string> {
  const { family, type, text, place, sides } = profile;
  const keys = new Set(partyPairs(profile).map((pair) => `${family}|${pair}`));
  if (type === 'conference' && place.name)
    for (const side of sides) if (side?.party) keys.add(`${family}|${side.party}@${place.sounds.join('')}`);
  if (text !== null) keys.add(`${family}|text:${text}`);
  return keys;
}

/** The days on which a report's interaction may have been, as far as blocking goes. */
function windowOf({ range, published }: Profile, reach: number): DayRange {
  if (range) return range;
  return published === null ? EVERY_DAY : { start: published - reach, end: published + reach };
}

interface Member {
  readonly at: number;
  readonly window: DayRange;
}

/** Pairs of a block whose windows are near enough, each member with at most `bound` later ones. */
function pairsOf(block: readonly Member[], near: number, bound: number, add: (pair: Pair) => void): number {
  const sorted = [...block].sort((x, y) =>
    x.window.start < y.window.start ? -1 : x.window.start > y.window.start ? 1 : x.at - y.at,
  );
  let skipped = 0;
  for (const [position, one] of sorted.entries()) {
    let compared = 0;
    for (let next = position + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.window.start > one.window.end + near) break;
      if (gapDays(one.window, other.window) > near) continue;
      if (compared++ < bound) add(one.at < other.at ? [one.at, other.at] : [other.at, one.at]);
      else skipped++;
    }
  }
  return skipped;
}

export interface BlockLimits {
  /** Days between two windows at most. */
  readonly near_days: number;
  /** Days around publication in which an undated report's interaction is looked for. */
  readonly reach_days: number;
  /** Later members that each member is compared with at most. */
  readonly max_block: number;
}

/** The pairs worth comparing: those that share a key and whose days may meet. Each pair once, whatever number of keys it shares. */
export function blockPairs(profiles: readonly Profile[], limits: BlockLimits): Blocked {
  const blocks = new Map<string, Member[]>();
  for (const [at, profile] of profiles.entries()) {
    const member = { at, window: windowOf(profile, limits.reach_days) };
    for (const key of blockKeys(profile)) {
      const block = blocks.get(key);
      if (block) block.push(member);
      else blocks.set(key, [member]);
    }
  }
  const pairs = new Set<number>();
  let skipped = 0;
  for (const block of blocks.values())
    skipped += pairsOf(block, limits.near_days, limits.max_block, ([left, right]) =>
      pairs.add(left * profiles.length + right),
    );
  return { pairs: pairsIn(pairs, profiles.length), skipped };
}

/** Pairs kept as one number each, since there are many more of them than reports. */
function* pairsIn(keys: ReadonlySet<number>, size: number): Generator<Pair> {
  for (const key of keys) yield [Math.floor(key / size), key % size];
}
