import type { Settings } from '../settings.ts';
import type { Compared } from './compare.ts';
import type { Profile } from './profile.ts';

type Limits = Settings['dedupe'];

const NAMED: ReadonlySet<string> = new Set(['same name', 'sounds alike', 'family name']);
const IDENTIFIED: ReadonlySet<string> = new Set([...NAMED, 'same body']);
const DATED: ReadonlySet<string> = new Set(['same days', 'overlapping days', 'copied later']);
const PLACED: ReadonlySet<string> = new Set(['same place', 'sounds alike']);
const COPIED: ReadonlySet<string> = new Set(['same text', 'near text']);

const has = (set: ReadonlySet<string>, level: string | undefined): boolean =>
  level !== undefined && set.has(level);

/** Whether both principals are known, not merely their governments; of a visit the visitor is enough. */
function areNamed(profile: Profile, { levels }: Compared, set: ReadonlySet<string>): boolean {
  return has(set, levels.actor) && (profile.family === 'visit' || has(set, levels.counterpart));
}

/** A day apart may be a slip of one outlet, if the same people, at the same place, do not meet day after day. */
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
  return (
    otherOutlet &&
    areNamed(left, compared, NAMED) &&
    has(PLACED, compared.levels.place) &&
    runDays() <= limits.max_run_days
  );
}

/** Of people who meet day after day, a report that leaves the day open tells any of their meetings. */
function isOpenDay(left: Profile, right: Profile, { levels }: Compared): boolean {
  if (has(DATED, levels.date) || has(COPIED, levels.text)) return false;
  return !(levels.date === 'anchor fits' && (left.anchor?.day || right.anchor?.day));
}

function isOneNamed({ levels }: Compared): boolean {
  return has(NAMED, levels.actor) || has(NAMED, levels.counterpart);
}

/** Without days on one side: known principals, and the same place, the same words or publication near the day. */
function isUndatedMatch(left: Profile, right: Profile, compared: Compared): boolean {
  const { place, text, date } = compared.levels;
  if (date === 'published far') return false;
  const isNear = date === 'published near';
  if (left.type === 'conference' && right.type === 'conference' && isNear && has(PLACED, place))
    return has(IDENTIFIED, compared.levels.actor);
  if (isNear && has(PLACED, place) && isOneNamed(compared)) return true;
  if (!areNamed(left, compared, IDENTIFIED)) return false;
  if (left.type !== right.type && !has(PLACED, place)) return false;
  if (isNear) return areNamed(left, compared, NAMED) || place !== 'missing' || has(COPIED, text);
  // Nothing speaks for the time: a country is no host's name.
  const isNamed = has(NAMED, compared.levels.actor) && has(NAMED, compared.levels.counterpart);
  const isOneDated = left.precision === 'day' || right.precision === 'day';
  if (!isOneDated && !has(COPIED, text)) return false;
  return date === 'anchor fits' || (isNamed && (has(PLACED, place) || has(COPIED, text)));
}

/**
 * Whether days that differ keep two reports apart in one event. People who meet day after day have as many meetings;
 * else one of two near days may be a slip. Further apart, only the two people's names can say so.
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
  if (date === 'days apart' && !areNamed(left, compared, NAMED)) return true;
  return runDays() > limits.max_run_days;
}

/**
 * Whether a pair speaks for one interaction, beyond its weight. `runDays`: days, around the pair's,
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
  if (compared.is_vetoed || compared.total < limits.min_weight) return false;
  if (left.document === right.document) return false;
  if (levels.status === 'called off' && !has(DATED, levels.date)) return false;
  if (levels.date === 'a day apart') return isSlip(left, right, compared, runDays, limits);
  if (isOpenDay(left, right, compared) && runDays() > limits.max_run_days) return false;
  if (!left.range || !right.range) return isUndatedMatch(left, right, compared);
  return true;
}

/** A report that leaves open which day it was, or who: it joins what others are sure of, and ties nothing together first. */
export function isVague(profile: Profile): boolean {
  if (profile.precision !== 'day') return true;
  if (profile.type === 'conference') return false;
  const [actor, counterpart] = profile.sides;
  return !actor?.name || (profile.family !== 'visit' && !counterpart?.name);
}
