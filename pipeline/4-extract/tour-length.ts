import type { View } from './view.ts';

/** Words between a length and the noun that it tells of: "a five-day Middle East tour". */
const MODIFIERS = 4;
/** Words between "of" and what a tour goes through: "of three Gulf states". */
const THROUGH = 3;

const SEVERAL = /^(?:\p{L}+|\d+)-(?:nation|country|state|stop|city)$/u;

/** "European", "of the Gulf states", not the "Africa" of "South Africa". */
const isRegion = (view: View, i: number): boolean =>
  (view.mentionAt(i)?.place?.country ?? null) === null &&
  (view.is('tour-region', i) || view.is('regional', i) || SEVERAL.test(view.key(i)));

/** "a five-day European tour", "a four-nation, eight-day trip", "a six-day tour of the Gulf": a length of more than one country. */
export function isTourLength(view: View, at: number): boolean {
  if (SEVERAL.test(view.key(at - 1)) || SEVERAL.test(view.key(at - 2))) return true;
  for (let i = at + 1; i <= at + MODIFIERS; i++) {
    if (view.is('tour-noun', i))
      return (
        view.key(i + 1) === 'of' &&
        Array.from({ length: THROUGH }, (_, n) => i + 2 + n).some((k) => isRegion(view, k))
      );
    if (isRegion(view, i)) return true;
    if (view.is('preposition', i) || view.key(i) === ',') return false;
  }
  return false;
}
