import { listedBehind } from './listing.ts';
import { isOrganisation } from './participation.ts';
import type { Trigger, View } from './view.ts';

/** Words from talks to the verb that tells whom they bring together. */
const REACH = 22;
/** Sides from which on talks are a gathering. */
const MANY = 3;

/** Whether token `i` tells who takes part: "bring together ministers", "grouping envoys". */
const isBringing = (view: View, i: number): boolean =>
  (view.is('bringing', i) && view.key(i + 1) === 'together') ||
  (view.key(i) === 'grouping' && !view.is('preposition', i + 1));

/** "Talks in May will bring together A, B and C": the object of the verb is who takes part, an organisation or many. */
export function isOfMany(view: View, { last }: Trigger): boolean {
  if (!view.tokens.slice(last, last + REACH).some((_, n) => isBringing(view, last + n))) return false;
  const sides = listedBehind(view, last);
  return sides.length >= MANY || sides.some((side) => isOrganisation(view, side));
}
