import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { WITH } from './links.ts';
import { objectsOf } from './objects.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import { rivalsOf } from './rivals.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

const NONE: ReadonlySet<string> = new Set();
/** Tokens between those who are brought together and the words that say so. */
const REACH = 8;

/** "together", "face to face", "to the negotiating table" behind whom somebody brought; -1 when nothing of the kind stands there. */
function togetherAt(view: View, from: number): number {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '') || view.is('clause-break', i)) return -1;
    if (view.is('together', i)) return i;
  }
  return -1;
}

/** Whom somebody brought together, "the two sides" by their names. */
function broughtBy(view: View, first: number, third: Mention): readonly Mention[] {
  const isBefore = view.key(first) === 'together';
  const { sides } = objectsOf(view, isBefore ? first + 1 : first, NONE);
  const together = isBefore ? first : togetherAt(view, sides.at(-1)?.last ?? first);
  if (sides.length === 0 || together < 0) return [];
  const partners = view.key(together + 1) === 'with' ? objectsOf(view, together + 1, WITH).sides : [];
  const named = [...sides, ...partners].filter(
    (side) => !isAnaphor(view, side) && partyOf(view, side) !== null,
  );
  return partiesOf(view, named).size > 1 ? named : rivalsOf(view, partyOf(view, third), named);
}

/** "brought A and B together": a third party, for whom it is a mediation. */
export const broughtTogether: Rule = {
  id: 'mediation/brought-together',
  frames: ['bring'],
  examples: [
    {
      text: 'Qatar brought the leaders of Chad and Sudan together in Doha on Monday.',
      found: ['mediation QAT / TCD'],
    },
    { text: 'Qatar brought together the presidents of Chad and Sudan.', found: ['mediation QAT / TCD'] },
    {
      text: 'Gabon has brought Chadian and Sudanese envoys to the negotiating table.',
      found: ['mediation GAB / TCD'],
    },
    { text: 'Qatar brought together the best players of Chad and Sudan.', found: [] },
    { text: 'Qatar brought Chad a gift.', found: [] },
  ],
  find(view, trigger) {
    const [third] = subjectOf(view, trigger.first);
    if (!third || isAnaphor(view, third) || partyOf(view, third) === null) return [];
    const sides = broughtBy(view, trigger.last, third);
    const isParty = sides.some((side) => partyOf(view, side) === partyOf(view, third));
    return sides.length < 2 || isParty
      ? []
      : [draft(view, trigger, verbStanding(view, trigger.first), { actors: [third], counterparts: sides })];
  },
};
