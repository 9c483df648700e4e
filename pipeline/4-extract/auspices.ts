import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Draft, Rule } from './draft.ts';
import { contactIn, mediated } from './mediated.ts';
import { thirdBefore } from './mediator.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { boundBehind } from './pacts.ts';
import { partiesOf } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** The trigger of a frame before token `before` that stands under somebody's auspices; null when there is none. */
const framedBefore = (view: View, frame: string, before: number): Trigger | null =>
  view.triggers.find(({ row, last }) => row.frame === frame && last <= before) ?? null;

/** "A and B are to meet under UN auspices": those who meet. */
function metUnder(view: View, trigger: Trigger, actor: Mention): Draft[] {
  const verb = framedBefore(view, 'meet', trigger.first);
  const sides = verb ? subjectOf(view, verb.first) : [];
  return verb && partiesOf(view, sides).size > 1
    ? mediated(view, trigger, verbStanding(view, verb.first), actor, sides)
    : [];
}

/** "talks between A and B under the auspices of C": the third party behind the talks. */
export const auspices: Rule = {
  id: 'mediation/auspices',
  frames: ['auspices'],
  examples: [
    {
      text: 'Talks between Chad and Sudan were held in Tripoli under the auspices of Libya.',
      found: ['mediation LBY / TCD'],
    },
    {
      text: 'Chad and Sudan are to meet in Tripoli on Friday under Libyan auspices.',
      found: ['mediation LBY / TCD'],
    },
    { text: 'The games are held under the auspices of the United Nations.', found: [] },
  ],
  find(view, trigger) {
    const { of, before } = nounSides(view, trigger);
    const [told] = of.length > 0 ? of : before;
    const actor = told ?? thirdBefore(view, trigger.first);
    const contact = contactIn(view, 0, trigger.first);
    const talks = framedBefore(view, 'talks', trigger.first);
    if (!actor) return [];
    if (contact === null || !talks) return metUnder(view, trigger, actor);
    const { between } = boundBehind(view, contact);
    const { subject, governor } = nounSides(view, talks);
    const sides = between.length > 1 ? between : subject;
    const standing = nounStanding(view, talks.first, talks.last, governor);
    return partiesOf(view, sides).size > 1 ? mediated(view, trigger, standing, actor, sides) : [];
  },
};
