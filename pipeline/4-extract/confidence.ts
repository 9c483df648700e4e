import type { Interaction } from './interaction.ts';

/** How often reports of this kind are right, 0..1: by what is named, dated and placed, and how often it is told. */
export function confidenceOf(told: Interaction): number {
  const named = [told.actor, told.counterpart].filter((side) => side?.entity?.name).length;
  const points =
    45 +
    12 * named +
    (told.date?.start ? 8 : 0) +
    (told.where?.place.name ? 6 : 0) +
    (told.drafts.length > 1 ? 6 : 0);
  return Math.min(points, 95) / 100;
}
