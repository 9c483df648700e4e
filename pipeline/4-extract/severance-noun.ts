import { actToldBy } from './act-noun.ts';
import { aimOrOther } from './aim.ts';
import type { Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { partyOf } from './participation.ts';
import { REACH } from './posts.ts';
import { against } from './sent-away.ts';
import { joinedRight } from './sides.ts';
import type { View } from './view.ts';

const LINKS = new Set(['of', 'in']);
const WITH = new Set(['with', 'to']);
/** Words between the noun and "relations": "of all diplomatic relations". */
const NEAR = 5;

/** The token of "relations" or "ties" behind "of" or "in"; -1 without one. */
const tiesOf = (view: View, from: number): number =>
  LINKS.has(view.key(from))
    ? [1, 2, 3, 4, NEAR].map((n) => from + n).findIndex((i) => view.is('ties', i))
    : -1;

/** "announced the severance of relations with B", "A's break in ties with B". */
export const severanceNoun: Rule = {
  id: 'protest/severance-noun',
  frames: ['severance'],
  examples: [
    {
      text: 'Oman announced the suspension of diplomatic relations with Laos.',
      found: ['protest OMN / LAO'],
    },
    { text: 'Oman declared a break in its ties with Laos.', found: ['protest OMN / LAO'] },
    { text: 'Oman announced the suspension of flights to Laos.', found: [] },
    { text: 'Oman feared a break in relations with Laos.', found: [] },
  ],
  find(view, trigger) {
    const ties = tiesOf(view, trigger.last);
    if (ties < 0) return [];
    const { actor, standing } = actToldBy(view, trigger);
    const partner = linkedSide(view, trigger.last + ties + 2, WITH, REACH);
    const partners = partner
      ? joinedRight(view, partner, true)
      : [actor ? aimOrOther(view, partyOf(view, actor)) : null];
    return partners
      .filter((side) => !(side && actor) || partyOf(view, side) !== partyOf(view, actor))
      .flatMap((side) => against(view, trigger, standing, actor, side));
  },
};
