import type { Settings } from '../settings.ts';
import type { Interaction } from './interaction.ts';

const MINOR = new Set(['call', 'message', 'protest', 'mediation']);
/** Hundredths of log-odds in one unit of log-odds. */
const HUNDRED = 100;

/**
 * How often reports of this kind are right, 0..1: a logistic model over what is named, dated and told where. Its weights
 * were fitted on one half of labelled newswire (docs/accuracy.md tells how well they hold on the other half).
 */
export function confidenceOf(told: Interaction, weights: Settings['extract']['confidence']): number {
  const named = [told.actor, told.counterpart].filter((side) => side?.entity?.name).length;
  const number = told.drafts[0]?.view.sentence.number ?? 0;
  const odds =
    weights.base +
    (named === 1 ? weights.one_named : 0) +
    (named === 2 ? weights.both_named : 0) +
    (told.date?.start ? weights.dated : 0) +
    (MINOR.has(told.type) ? weights.minor_type : 0) +
    (told.status === 'occurred' ? 0 : weights.not_occurred) +
    (number < 0 ? weights.title_only : 0) +
    (number >= weights.late_sentence ? weights.late : 0);
  return Math.round(HUNDRED / (1 + Math.exp(-odds / HUNDRED))) / HUNDRED;
}
