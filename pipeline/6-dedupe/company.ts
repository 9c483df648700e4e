import type { Limits } from './comparison.ts';
import { type DayRange, gapDays } from './days.ts';
import type { NumberedProfile, Profile } from './profile.ts';
import { type Telling, tellingOf } from './same-telling.ts';

/** A dated report that tells what an undated one tells, or may tell. */
export interface Companion {
  readonly by: NumberedProfile;
  readonly days: DayRange;
  readonly telling: Exclude<Telling, 'other'>;
}

/** The dated reports that undated ones can be compared with. */
export interface Company {
  /** Takes a dated report in, unless no undated one shares its parties. */
  readonly add: (dated: NumberedProfile) => void;
  /**
   * Those on days that are asked for, those that tell the day themselves first, then by number. None when more than `max_block` would have to
   * be compared: parties that meet that often leave more than one day open.
   */
  readonly of: (undated: Profile, isAskedFor: (days: DayRange) => boolean) => readonly Companion[];
}

/** The numbers of reports of two parties that tell the same days: whether days fit is asked once, not report by report. */
interface SameDays {
  readonly days: DayRange;
  readonly told: number[];
}

/** Pairs of parties, one of which is a principal's; whatever the type, since a visit is company for the talks held on it. */
export function partyKeys({ sides }: Profile): readonly string[] {
  const keys: string[] = [];
  for (let one = 0; one < 2; one++)
    for (let other = one + 1; other < sides.length; other++) {
      const [left, right] = [sides[one]?.party ?? '', sides[other]?.party ?? ''];
      const key = left < right ? `${left}|${right}` : `${right}|${left}`;
      if (!keys.includes(key)) keys.push(key);
    }
  return keys;
}

/** Those that tell the day themselves before those that were dated through others, then by number. */
function byRank({ by: left }: Companion, { by: right }: Companion): number {
  return Number(left.is_linked) - Number(right.is_linked) || left.number - right.number;
}

/**
 * Each dated report once, whatever number of parties it shares. None for date words that fit two days on which the
 * interaction may have been: whatever else there is, they tell neither.
 */
function companions(
  profile: Profile,
  asked: readonly SameDays[],
  profileOf: (number: number) => Profile,
  limits: Limits,
): readonly Companion[] {
  const known = new Map<number, Companion>();
  let common: DayRange = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  for (const { days, told } of asked)
    for (const number of told) {
      if (known.has(number)) continue;
      const by = { ...profileOf(number), number };
      const telling = tellingOf(profile, by, limits);
      if (telling === 'other') continue;
      if (profile.anchor && gapDays(common, days) > 0) return [];
      common = { start: Math.max(common.start, days.start), end: Math.min(common.end, days.end) };
      known.set(number, { by, days, telling });
    }
  return [...known.values()].sort(byRank);
}

/** Company for these undated reports: of what shares two parties with any of them, the numbers are kept. */
export function companyFor(
  undated: readonly Profile[],
  profileOf: (number: number) => Profile,
  limits: Limits,
): Company {
  const dated = new Map<string, Map<string, SameDays>>();
  for (const profile of undated) for (const key of partyKeys(profile)) dated.set(key, new Map());
  const add = (profile: NumberedProfile) => {
    if (!profile.range) return;
    for (const key of partyKeys(profile)) {
      const byDays = dated.get(key);
      if (!byDays) continue;
      const days = `${profile.range.start}/${profile.range.end}`;
      const same = byDays.get(days);
      if (same) same.told.push(profile.number);
      else byDays.set(days, { days: profile.range, told: [profile.number] });
    }
  };
  const of: Company['of'] = (profile, isAskedFor) => {
    const days = partyKeys(profile).flatMap((key) => [...(dated.get(key)?.values() ?? [])]);
    const asked = days.filter((one) => isAskedFor(one.days));
    const size = asked.reduce((sum, { told }) => sum + told.length, 0);
    return size > limits.max_block ? [] : companions(profile, asked, profileOf, limits);
  };
  return { add, of };
}
