import type { Settings } from '../settings.ts';
import type { Compared } from './compare.ts';
import { isCopy } from './compare-text.ts';
import { has, type LevelSet, MEMBERS, NAMED, PLACED, PLACELESS } from './level-sets.ts';
import type { Profile } from './profile.ts';
import type { Tier } from './tier.ts';
import { isVague } from './vague.ts';

type Limits = Settings['dedupe'];

/** Both know who takes part: the people, or of a gathering its members. */
const WHO: LevelSet = new Set([...NAMED, ...MEMBERS]);
const DATED: LevelSet = new Set(['same days', 'overlapping days', 'crossing days', 'copied later']);
/** Levels at which copies of one text may still tell another interaction of that article. */
const SAME: LevelSet = new Set([...NAMED, 'same body', 'same office', 'same party']);

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

/** One text that tells the same interaction: what and who agree. An article may tell two. */
function isCopyLink(left: Profile, right: Profile, { levels }: Compared, limits: Limits): boolean {
  if (left.type !== right.type || left.status !== right.status) return false;
  const isWhole = has(SAME, levels.counterpart) || levels.counterpart === 'missing';
  return isWhole && has(SAME, levels.actor) && isCopy(left, right, limits);
}

/** Whether both principals are known, not merely their governments; of a visit the visitor is enough. */
function areNamed(profile: Profile, { levels }: Compared): boolean {
  if (has(MEMBERS, levels.counterpart)) return true;
  return has(WHO, levels.actor) && (profile.family === 'visit' || has(WHO, levels.counterpart));
}

/** Dates that say nothing for one time. */
const TIMELESS: LevelSet = new Set(['missing', 'published apart', 'published far']);

/** Without days on one side: people, not countries; the place, or what stands for one; and where nothing speaks for the time, all of it. */
function isOpenMatch(left: Profile, right: Profile, compared: Compared): boolean {
  const { place, date, topics, title, actor, counterpart } = compared.levels;
  const isPlaced =
    has(PLACED, place) || (has(PLACELESS, left.family) && (topics === 'shared' || title === 'alike'));
  if (left.type !== right.type && !isPlaced) return false;
  // Planned, says one, and the other, held: without a day they may be two.
  if (left.status !== right.status && left.precision !== 'day' && right.precision !== 'day' && !isPlaced)
    return false;
  if (has(TIMELESS, date)) return isPlaced && has(WHO, actor) && has(WHO, counterpart);
  if (date === 'published later') return isPlaced || areNamed(left, compared);
  return isPlaced || has(WHO, actor) || has(WHO, counterpart);
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

/** When a link joins; see `TIERS`. */
export function tierOf(left: Profile, right: Profile, compared: Compared, limits: Limits): Tier {
  if (isCopyLink(left, right, compared, limits)) return 'copy';
  if (isVague(left) || isVague(right)) return 'open';
  return compared.levels.date === 'same days' ? 'same days' : 'firm';
}
