import type { Settings } from '../settings.ts';
import type { Fit } from './cluster-fit.ts';
import type { Compared } from './compare.ts';
import { VETO } from './comparison.ts';
import { has, type LevelSet, MEMBERS, NAMED } from './level-sets.ts';
import type { Profile } from './profile.ts';

type Limits = Settings['dedupe'];

const PEOPLE: LevelSet = new Set([...NAMED, 'same office']);

/**
 * Whether days that differ keep two reports apart in one event. People who meet day after day have as many meetings;
 * else one of two near days may be a slip.
 */
function areDaysApart(left: Profile, compared: Compared, runDays: () => number, limits: Limits): boolean {
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
  if (SURE.some((field) => (limits.weights[field][levels[field] ?? ''] ?? 0) <= VETO)) return 'bars';
  if (levels.date === 'otherwise' && left.precision === 'day' && right.precision === 'day') return 'bars';
  return 'misfits';
}
