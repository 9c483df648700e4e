import { remembered } from '../remembered.ts';
import { compareSides } from './compare-sides.ts';
import { type Limits, VETO } from './comparison.ts';
import { type Dated, DatedList } from './dated-list.ts';
import { type DayRange, gapDays } from './days.ts';
import { numberOf } from './number-of.ts';
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
  readonly add: (number: number, days: DayRange, sides: Profile['sides']) => void;
  /**
   * Those on days that are asked for, those that tell the day themselves first, then by number. None when more than `max_company` would have to
   * be compared: parties that meet that often leave more than one day open.
   */
  readonly of: (undated: Profile, isAskedFor: (days: DayRange) => boolean) => readonly Companion[];
}

type Sides = Profile['sides'];

/** Pairs of parties, one of which is a principal's; whatever the type, since a visit is company for the talks held on it. */
function partyPairs(sides: Sides): readonly number[] {
  const pairs: number[] = [];
  for (let one = 0; one < 2; one++)
    for (let other = one + 1; other < sides.length; other++) {
      const [left, right] = [sides[one]?.party ?? '', sides[other]?.party ?? ''];
      const pair = pairNumber(left < right ? `${left}|${right}` : `${right}|${left}`);
      if (!pairs.includes(pair)) pairs.push(pair);
    }
  return pairs;
}

/** Pairs of parties whose number is kept: most that meet. */
const REMEMBERED_PAIRS = 100_000;

const pairNumber = remembered(numberOf, REMEMBERED_PAIRS);

/** What is looked up of dated reports, by number. */
export interface DatedReports {
  profile(number: number): Profile;
  sides(number: number): Sides;
  /** The same for reports that write the same two principals, and no others; null with others. */
  principals(number: number): number | null;
}

/** A cheap answer, once for all reports that write the same two principals, to whether they may be the undated one's. */
function sidesFilter(profile: Profile, dated: DatedReports, limits: Limits): (number: number) => boolean {
  const known = new Map<number, boolean>();
  const [actor = null, counterpart = null] = profile.sides;
  const isRuledOut = (left: Profile['sides'][number], right: Profile['sides'][number]) =>
    (limits.weights.participant[compareSides(left, right)] ?? 0) <= VETO;
  const answer = (number: number): boolean => {
    const [one = null, other = null] = dated.sides(number);
    const isStraight = !isRuledOut(actor, one) && !isRuledOut(counterpart, other);
    return isStraight || (!isRuledOut(actor, other) && !isRuledOut(counterpart, one));
  };
  return (number) => {
    const principals = profile.sides.length > 2 ? null : dated.principals(number);
    if (principals === null) return true;
    const may = known.get(principals) ?? answer(number);
    known.set(principals, may);
    return may;
  };
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
  asked: readonly Dated[],
  dated: DatedReports,
  limits: Limits,
): readonly Companion[] {
  const known = new Map<number, Companion>();
  let common: DayRange = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const mayBe = sidesFilter(profile, dated, limits);
  for (const { number, days } of asked) {
    if (known.has(number) || !mayBe(number)) continue;
    const by = { ...dated.profile(number), number };
    const telling = tellingOf(profile, by, limits);
    if (telling === 'other') continue;
    if (profile.anchor && gapDays(common, days) > 0) return [];
    common = { start: Math.max(common.start, days.start), end: Math.min(common.end, days.end) };
    known.set(number, { by, days, telling });
  }
  return [...known.values()].sort(byRank);
}

/** Those on days that are asked for, which is asked once for reports of the same days; null for more than `bound`. */
function askedFor(
  lists: readonly DatedList[],
  isAskedFor: (days: DayRange) => boolean,
  bound: number,
): readonly Dated[] | null {
  const found: Dated[] = [];
  for (const list of lists) {
    let [start, end, isAsked] = [Number.NaN, Number.NaN, false];
    for (const dated of list.sorted()) {
      if (dated.days.start !== start || dated.days.end !== end) isAsked = isAskedFor(dated.days);
      [start, end] = [dated.days.start, dated.days.end];
      if (isAsked && found.push(dated) > bound) return null;
    }
  }
  return found;
}

/** Company for these undated reports: of what shares two parties with any of them, numbers and days are kept. */
export function companyFor(undated: readonly Profile[], dated: DatedReports, limits: Limits): Company {
  const lists = new Map<number, DatedList>();
  for (const { sides } of undated) for (const pair of partyPairs(sides)) lists.set(pair, new DatedList());
  return {
    add(number, days, sides) {
      for (const pair of partyPairs(sides)) lists.get(pair)?.add(number, days);
    },
    of(profile, isAskedFor) {
      const known = partyPairs(profile.sides).flatMap((pair) => lists.get(pair) ?? []);
      const asked = askedFor(known, isAskedFor, limits.max_company);
      return asked === null ? [] : companions(profile, asked, dated, limits);
    },
  };
}
