import type { Settings } from '../settings.ts';
import type { Fit } from './cluster-fit.ts';
import { type Compared, compare } from './compare.ts';
import { isCopy } from './compare-text.ts';
import type { Profile } from './profile.ts';
import type { Tier } from './tier.ts';

type Limits = Settings['dedupe'];

const NAMED: ReadonlySet<string> = new Set([
  'same name',
  'sounds alike',
  'family name',
  'same members',
  'all members',
]);
/** Levels of a gathering that its members make known. */
const MEMBERS: ReadonlySet<string> = new Set(['same members', 'all members']);
const PEOPLE: ReadonlySet<string> = new Set(['same name', 'sounds alike', 'family name', 'same office']);
const DATED: ReadonlySet<string> = new Set([
  'same days',
  'overlapping days',
  'crossing days',
  'copied later',
]);
const PLACED: ReadonlySet<string> = new Set(['same venue', 'same place', 'sounds alike']);
/** Levels at which copies of one text may still tell another interaction of that article. */
const SAME: ReadonlySet<string> = new Set([
  'same name',
  'sounds alike',
  'family name',
  'same body',
  'same office',
  'same party',
]);

const has = (set: ReadonlySet<string>, level: string | undefined): boolean =>
  level !== undefined && set.has(level);

/** Both people named, so that the days on which they are told of could be counted. */
const tellsWho = ({ sides }: Profile): boolean => Boolean(sides[0]?.name && sides[1]?.name);

/** A day apart may be a slip of one outlet, if the same people do not meet day after day. */
function isSlip(
  left: Profile,
  right: Profile,
  compared: Compared,
  runDays: () => number,
  limits: Limits,
): boolean {
  // Its day is that of the reports by which it was dated, so a day beside is no slip of its outlet.
  if (left.is_linked || right.is_linked) return false;
  const otherOutlet = left.outlet === null || left.outlet !== right.outlet;
  if (left.family === 'visit') return has(PLACED, compared.levels.place) || otherOutlet;
  const isCounted = left.type === 'conference' || tellsWho(left) || tellsWho(right);
  return otherOutlet && isCounted && runDays() <= limits.max_run_days;
}

/**
 * Whether days that differ keep two reports apart in one event. People who meet day after day have as many meetings;
 * else one of two near days may be a slip.
 */
export function areDaysApart(
  left: Profile,
  compared: Compared,
  runDays: () => number,
  limits: Limits,
): boolean {
  const { date } = compared.levels;
  if (date !== 'a day apart' && date !== 'days apart') return false;
  if (left.family === 'visit') return false;
  if (
    date === 'days apart' &&
    !(has(PEOPLE, compared.levels.actor) && has(PEOPLE, compared.levels.counterpart))
  )
    return true;
  return runDays() > limits.max_run_days;
}

/** One text that tells the same interaction: what and who agree. An article may tell two. */
function isCopyLink(left: Profile, right: Profile, { levels }: Compared, limits: Limits): boolean {
  if (left.type !== right.type || left.status !== right.status) return false;
  const isWhole = has(SAME, levels.counterpart) || levels.counterpart === 'missing';
  return isWhole && has(SAME, levels.actor) && isCopy(left, right, limits);
}

/** Whether both principals are known, not merely their governments; of a visit the visitor is enough. */
function areNamed(profile: Profile, { levels }: Compared): boolean {
  if (has(MEMBERS, levels.counterpart)) return true;
  return has(NAMED, levels.actor) && (profile.family === 'visit' || has(NAMED, levels.counterpart));
}

/** Dates that say nothing for one time. */
const TIMELESS: ReadonlySet<string> = new Set(['missing', 'published apart', 'published far']);

/** Types whose reports tell no place. */
const PLACELESS: ReadonlySet<string> = new Set(['call', 'message', 'protest']);

/** Without days on one side: people, not countries; the place, or what stands for one; and where nothing speaks for the time, all of it. */
function isOpenMatch(left: Profile, right: Profile, compared: Compared): boolean {
  const { place, date, topics, title, actor, counterpart } = compared.levels;
  const isPlaced =
    has(PLACED, place) || (has(PLACELESS, left.family) && (topics === 'shared' || title === 'alike'));
  if (left.type !== right.type && !isPlaced) return false;
  // Planned, says one, and the other, held: without a day they may be two.
  if (left.status !== right.status && left.precision !== 'day' && right.precision !== 'day' && !isPlaced)
    return false;
  if (has(TIMELESS, date)) return isPlaced && has(NAMED, actor) && has(NAMED, counterpart);
  if (date === 'published later') return isPlaced || areNamed(left, compared);
  return isPlaced || has(NAMED, actor) || has(NAMED, counterpart);
}

/**
 * Whether a pair speaks for one interaction. `runDays`: days, around the pair's,
 * on which reports tell of the same two principals.
 */
export function isLink(
  left: Profile,
  right: Profile,
  compared: Compared,
  runDays: () => number,
  limits: Limits,
): boolean {
  const { levels } = compared;
  if (compared.is_vetoed || left.document === right.document) return false;
  if (isCopyLink(left, right, compared, limits)) return true;
  if (compared.total < Math.min(limits.base_weight, limits.min_weight)) return false;
  if (levels.status === 'called off' && !has(DATED, levels.date)) return false;
  if (levels.date === 'days apart') return false;
  if (levels.date === 'a day apart') return isSlip(left, right, compared, runDays, limits);
  if (!left.range || !right.range) return isOpenMatch(left, right, compared);
  return true;
}

/** Whether another report of the `other` one's article speaks for one interaction with `profile` as well: the one may be meant or the other. */
export function isContested(
  profile: Profile,
  other: Profile,
  siblings: readonly Profile[],
  { total }: Compared,
  limits: Limits,
): boolean {
  for (const sibling of siblings) {
    if (sibling === other) continue;
    const compared = compare(profile, sibling, limits);
    if (!compared.is_vetoed && compared.total >= total - limits.contest_lead) return true;
  }
  return false;
}

/** Fields on which reports of one interaction never disagree. */
const SURE = ['type', 'status'] as const;

/** One conference follows the other, in one city: days that cross need members in common. */
function isNextGathering({ type }: Profile, { levels }: Compared): boolean {
  return type === 'conference' && levels.date === 'crossing days' && !has(MEMBERS, levels.counterpart);
}

/** Whether two reports may stand in one event. One article tells each event once. */
export function fitOf(
  left: Profile,
  right: Profile,
  compared: Compared,
  runDays: () => number,
  limits: Limits,
): Fit {
  if (left.document === right.document) return 'bars';
  const { levels } = compared;
  if (!compared.is_vetoed)
    return areDaysApart(left, compared, runDays, limits) || isNextGathering(left, compared)
      ? 'misfits'
      : 'fits';
  if (SURE.some((field) => (limits.weights[field][levels[field] ?? ''] ?? 0) <= -100)) return 'bars';
  if (levels.date === 'otherwise' && left.precision === 'day' && right.precision === 'day') return 'bars';
  return 'misfits';
}

/** A report that leaves open which day it was, or who: it joins what others are sure of, and ties nothing together first. */
export function isVague(profile: Profile): boolean {
  if (profile.precision !== 'day') return true;
  if (profile.type === 'conference') return false;
  const [actor, counterpart] = profile.sides;
  return !actor?.name || (profile.family !== 'visit' && !counterpart?.name);
}

/** When a link joins; see `TIERS`. */
export function tierOf(left: Profile, right: Profile, compared: Compared, limits: Limits): Tier {
  if (isCopyLink(left, right, compared, limits)) return 'copy';
  if (isVague(left) || isVague(right)) return 'open';
  return compared.levels.date === 'same days' ? 'same days' : 'firm';
}
