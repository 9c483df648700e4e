import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** What can stand before a gerund but not before the noun: "when meeting", "is meeting", "seen meeting". */
const opensGerund = (view: View, i: number): boolean =>
  i < 0 ||
  view.is('being', i) ||
  // "a one-on-one meeting" is a noun
  (view.is('adverb-pass', i) && !view.is('article', i - 1)) ||
  view.is('clause-break', i) ||
  view.is('preposition', i) ||
  view.is('negation', i) ||
  view.is('oblique-pronoun', i) ||
  ['and', 'or', 'while', 'when', ',', '--'].includes(view.key(i)) ||
  view.mentionAt(i)?.possessive === false ||
  (view.isVerb(i) && !view.is('light-verb', i));

/** "after meeting in Oslo", "before meeting with B": no article before, and no object. */
const isBare = (view: View, first: number, last: number): boolean =>
  ['after', 'before', 'by', 'since', 'without'].includes(view.key(first - 1)) &&
  (view.is('preposition', last) || view.inDate(last));

/** Whether "meeting" is the verb: "after meeting King Hussein", not "after a meeting with King Hussein". */
export function isGerund(view: View, { first, last }: Trigger): boolean {
  if (view.key(first) !== 'meeting' || !opensGerund(view, first - 1)) return false;
  return isSide(view, view.mentionAt(last)) || view.is('possessive', last) || isBare(view, first, last);
}

/** Whether "meeting" is the noun. */
export const isMeetingNoun = (view: View, trigger: Trigger): boolean =>
  view.key(trigger.first) === 'meeting' && !opensGerund(view, trigger.first - 1);
