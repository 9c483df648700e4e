import { DATE } from './compare-dates.ts';
import { PLACE, STATUS, TITLE, TOPICS, TYPE } from './compare-fields.ts';
import { compareParticipants, type SidesCompared } from './compare-sides.ts';
import { TEXT } from './compare-text.ts';
import type { Comparison, Limits } from './comparison.ts';
import type { Profile } from './profile.ts';

/** Two reports compared. `total` below zero by a veto's weight: they can't be one interaction. */
export interface Compared {
  readonly levels: Readonly<Record<string, string>>;
  readonly total: number;
  readonly is_vetoed: boolean;
  readonly alignment: SidesCompared['alignment'];
}

/** A level with this weight or less excludes that two reports are one interaction, whatever else agrees. */
const VETO = -100;

/** What rules out most pairs stands first, since a veto ends the comparison. */
export const COMPARISONS: readonly Comparison[] = [TYPE, DATE, STATUS, PLACE, TOPICS, TITLE, TEXT];

function levelOf(comparison: Comparison, left: Profile, right: Profile, limits: Limits): string {
  return comparison.levels.find((level) => level.when(left, right, limits))?.label ?? 'otherwise';
}

const vetoed = (levels: Compared['levels']): Compared => ({
  levels,
  total: VETO,
  is_vetoed: true,
  alignment: [-1, -1],
});

/** Compares two reports field by field; the same whatever engine brought them together. */
export function compare(left: Profile, right: Profile, limits: Limits): Compared {
  const levels: Record<string, string> = {};
  let total = 0;
  for (const comparison of COMPARISONS) {
    const label = levelOf(comparison, left, right, limits);
    const weight = limits.weights[comparison.field][label] ?? 0;
    levels[comparison.field] = label;
    if (weight <= VETO) return vetoed(levels);
    total += weight;
  }
  const { actor, counterpart, alignment } = compareParticipants(left, right, limits.weights.participant);
  for (const [field, label] of [
    ['actor', actor],
    ['counterpart', counterpart],
  ] as const) {
    const weight = limits.weights.participant[label] ?? 0;
    levels[field] = label;
    if (weight <= VETO) return vetoed(levels);
    total += weight;
  }
  return { levels, total, is_vetoed: false, alignment };
}
