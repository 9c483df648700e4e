import type { Mention } from '../records.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Where the phrase of an aside begins, over adverbs and the place before what it is for: ", now in Accra for talks". */
function asideStart(view: View, at: number): number {
  const place = view.mentionAt(at - 1);
  let i = place?.place && view.key(place.first - 1) === 'in' ? place.first - 1 : at;
  while (i > 1 && (view.is('adverb-pass', i - 1) || view.is('aside-adverb', i - 1))) i -= 1;
  return i;
}

/** "Rice, currently on a visit", "Annan, now visiting Chad,": the person before the comma that a phrase opens behind. */
export function besideOf(view: View, verb: number): Mention | null {
  const i = asideStart(view, verb) - 1;
  const opens =
    view.is('preposition', verb) ||
    view.is('beside-name', verb) ||
    (i < verb - 1 && /ing$/.test(view.key(verb)));
  const mention = view.tokens[i]?.text === ',' && opens ? view.mentionAt(i - 1) : null;
  return isSide(view, mention) && !mention.possessive && mention.kind === 'person' ? mention : null;
}

/** ", with Primakov hosting Solana": who stands between "with" and the participle. */
export function absoluteSubject(view: View, verb: number): Mention | null {
  const mention = /ing$/.test(view.key(verb)) ? view.mentionAt(verb - 1) : null;
  return isSide(view, mention) && !mention.possessive && view.key(mention.first - 1) === 'with'
    ? mention
    : null;
}

/** "with", "including", "made up of" behind the comma that opens an aside. */
export const opensList = (view: View, i: number): boolean =>
  view.is('aside-opener', i) ||
  view.is('membership-word', i) ||
  view.is('irregular-past', i) ||
  /(?:ing|ed)$/.test(view.key(i));
