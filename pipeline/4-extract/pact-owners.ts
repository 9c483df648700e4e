import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { isLocation } from './state.ts';
import type { Trigger, View } from './view.ts';

/** "treaties", "peace accords": several at once. */
export const isPlural = (view: View, pact: Trigger): boolean => /[^s]s$/.test(view.key(pact.last - 1));

/** "has a treaty with": a pact that stands, after a form of "have" and an article, or several. */
export const isHeld = (view: View, pact: Trigger, governor: number): boolean =>
  view.is('having', governor) &&
  (isPlural(view, pact) || view.is('article', governor + 1)) &&
  !view.is('negation', governor - 1);

/** Sides of a sentence that names two parties and no third; null when it names nobody, empty when it names one or many. */
export function onlyPair(view: View): readonly Mention[] | null {
  const sides = view.sentence.mentions.filter(
    (side) => isSide(view, side) && !isAnaphor(view, side) && !isLocation(view, side),
  );
  const parties = partiesOf(view, sides);
  if (parties.size === 0) return null;
  return parties.size === 2
    ? [...parties].flatMap((party) => sides.find((side) => partyOf(view, side) === party) ?? [])
    : [];
}

/** Tokens from "are" to "the only Arab states". */
const PREDICATE = 6;

/** Who holds or signs: "A and B are the only states to have treaties" tells it of A and B. */
export function ownersOf(view: View, verb: number): readonly Mention[] {
  const subject = subjectOf(view, verb);
  const [first] = subject;
  const from = first && isAnaphor(view, first) ? first.first : view.key(verb - 1) === 'to' ? verb - 1 : -1;
  if (from < 0 || (first && !isAnaphor(view, first))) return subject;
  for (let i = from - 1; i > Math.max(-1, from - PREDICATE); i--)
    if (view.is('being', i)) return subjectOf(view, i);
  return subject;
}
