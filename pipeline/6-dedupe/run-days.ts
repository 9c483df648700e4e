import type { Settings } from '../settings.ts';
import type { Block } from './block-entries.ts';
import { compareSides } from './compare-sides.ts';
import { NAMED } from './level-sets.ts';
import type { Profile } from './profile.ts';
import type { SlimRows } from './slim-rows.ts';

type Limits = Pick<Settings['dedupe'], 'max_run_days' | 'run_reach_days' | 'min_day_texts'>;

function areSame([one, other]: Profile['sides'], [x, y]: Profile['sides']): boolean {
  const isNamed = (left: typeof one, right: typeof x) => NAMED.has(compareSides(left ?? null, right ?? null));
  return (isNamed(one, x) && isNamed(other, y)) || (isNamed(one, y) && isNamed(other, x));
}

/** The two principals of each report, numbered; those that are written the same share a number. */
class Couples {
  readonly #numbers = new Map<string, number>();
  readonly #sides: Profile['sides'][] = [];
  readonly #same = new Map<number, boolean>();

  numberOf({ sides }: Profile): number {
    const told = sides.slice(0, 2).map((side) => `${side?.party}\0${side?.name?.folded}`);
    const key = told.join('\0');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#sides.length);
    return this.#sides.push(sides) - 1;
  }

  areSame(one: number, other: number): boolean {
    const key = one * MAX_COUPLES + other;
    const known = this.#same.get(key);
    if (known !== undefined) return known;
    const answer = areSame(this.#sides[one] ?? [], this.#sides[other] ?? []);
    this.#same.set(key, answer);
    return answer;
  }
}

/** More than a block can have. */
const MAX_COUPLES = 2 ** 26;

const isNamed = ({ sides }: Profile): boolean => Boolean(sides[0]?.name && sides[1]?.name);

/** The couples told of on each day, each with the texts that tell of it; a report without text is one of its own. */
type ByDay = ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number | Profile>>>;

function couplesByDay(profiles: readonly Profile[], couples: Couples): ByDay {
  const byDay = new Map<number, Map<number, Set<number | Profile>>>();
  for (const profile of profiles) {
    if (profile.precision !== 'day' || !profile.range || !isNamed(profile)) continue;
    const told = byDay.get(profile.range.start) ?? new Map<number, Set<number | Profile>>();
    const couple = couples.numberOf(profile);
    byDay.set(
      profile.range.start,
      told.set(couple, (told.get(couple) ?? new Set()).add(profile.text ?? profile)),
    );
  }
  return byDay;
}

/**
 * Counts, for every report of a block that is the block of its principals, the days within `run_reach_days` of its own (of its publication,
 * where it leaves the day open) on which reports tell of the same two people: many are daily meetings, a few may be one interaction that
 * outlets date differently. Days need not be consecutive, since a day may be told without names. Counting ends one above `max_run_days`;
 * two days with `min_day_texts` texts each count as that many, since no slip is made so often.
 */
export function countRunDays(
  { key, numbers }: Block,
  rows: SlimRows,
  limits: Limits,
  runs: Uint8Array,
): void {
  const own = [...numbers].filter((number) => rows.keys(number)[0] === (key | 0));
  const profiles = own.map((number) => rows.profile(number));
  const couples = new Couples();
  const byDay = couplesByDay(profiles, couples);
  const known = new Map<string, number>();
  const textsOf = (couple: number, day: number): number =>
    [...(byDay.get(day) ?? [])]
      .filter(([other]) => couples.areSame(couple, other))
      .reduce((sum, [, texts]) => sum + texts.size, 0);
  const many = limits.max_run_days + 1;
  const count = (couple: number, center: number): number => {
    let [days, sure] = [0, 0];
    for (let away = -limits.run_reach_days; away <= limits.run_reach_days; away++) {
      if (days >= many || sure > 1) return many;
      const texts = textsOf(couple, center + away);
      if (texts > 0) days++;
      if (texts >= limits.min_day_texts) sure++;
    }
    return sure > 1 ? many : days;
  };
  for (const [at, profile] of profiles.entries()) {
    const center = profile.precision === 'day' ? profile.range?.start : (profile.published ?? undefined);
    if (center === undefined || !isNamed(profile)) continue;
    const couple = couples.numberOf(profile);
    const days = known.get(`${couple} ${center}`) ?? count(couple, center);
    known.set(`${couple} ${center}`, days);
    runs[own[at] ?? 0] = days;
  }
}
