import type { Settings } from '../settings.ts';
import { blockKeys } from './block.ts';
import { compareParticipants } from './compare-sides.ts';
import type { Profile } from './profile.ts';

const NAMED: ReadonlySet<string> = new Set(['same name', 'sounds alike', 'family name']);

/** Profiles told to a day, by block key and day. */
function indexDays(profiles: readonly Profile[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, profile] of profiles.entries()) {
    if (profile.precision !== 'day' || !profile.range) continue;
    for (const key of blockKeys(profile)) {
      const dayKey = `${key}|${profile.range.start}`;
      const known = index.get(dayKey);
      if (known) known.push(at);
      else index.set(dayKey, [at]);
    }
  }
  return index;
}

/**
 * Counts the days, within `run_reach_days` of a report's own (of its publication, where it leaves the day open), on which reports tell of the same two people: many are daily
 * meetings, a few may be one interaction that outlets date differently. Days need not be consecutive, since a day may be
 * told without names. Counting ends one above `max_run_days`.
 */
export function runCounter(profiles: readonly Profile[], limits: Settings['dedupe']): (at: number) => number {
  const index = indexDays(profiles);
  const known = new Map<number, number>();
  const isTold = (profile: Profile, day: number): boolean =>
    [...blockKeys(profile)].some((key) =>
      (index.get(`${key}|${day}`) ?? []).some((at) => {
        const other = profiles[at];
        if (!other) return false;
        const { actor, counterpart } = compareParticipants(profile, other, limits.weights.participant);
        return NAMED.has(actor) && NAMED.has(counterpart);
      }),
    );
  const count = (profile: Profile): number => {
    const center = profile.precision === 'day' ? profile.range?.start : (profile.published ?? undefined);
    if (center === undefined) return 0;
    let days = isTold(profile, center) ? 1 : 0;
    for (let away = 1; away <= limits.run_reach_days && days <= limits.max_run_days; away++)
      for (const day of [center - away, center + away]) if (isTold(profile, day)) days++;
    return days;
  };
  return (at) => {
    const profile = profiles[at];
    const run = known.get(at) ?? (profile ? count(profile) : 0);
    known.set(at, run);
    return run;
  };
}
