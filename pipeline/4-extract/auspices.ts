import type { Rule } from './draft.ts';
import { contactIn, mediated } from './mediated.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { boundBehind } from './pacts.ts';
import { partiesOf } from './participation.ts';
import type { Trigger, View } from './view.ts';

/** The talks before token `before` that stand under somebody's auspices; null when there are none. */
const talksBefore = (view: View, before: number): Trigger | null =>
  view.triggers.find(({ row, last }) => row.frame === 'talks' && last <= before) ?? null;

/** "talks between A and B under the auspices of C": the third party behind the talks. */
export const auspices: Rule = {
  id: 'mediation/auspices',
  frames: ['auspices'],
  examples: [
    {
      text: 'Talks between Chad and Sudan were held in Tripoli under the auspices of Libya.',
      found: ['mediation LBY / TCD'],
    },
    { text: 'The games are held under the auspices of the United Nations.', found: [] },
  ],
  find(view, trigger) {
    const { of, before } = nounSides(view, trigger);
    const [actor] = of.length > 0 ? of : before;
    const contact = contactIn(view, 0, trigger.first);
    const talks = talksBefore(view, trigger.first);
    if (!actor || contact === null || !talks) return [];
    const { between } = boundBehind(view, contact);
    const { subject, governor } = nounSides(view, talks);
    const sides = between.length > 1 ? between : subject;
    const standing = nounStanding(view, talks.first, talks.last, governor);
    return partiesOf(view, sides).size > 1 ? mediated(view, trigger, standing, actor, sides) : [];
  },
};
