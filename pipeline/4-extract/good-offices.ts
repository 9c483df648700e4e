import type { Rule, Standing } from './draft.ts';
import { contactIn, mediated, rivals } from './mediated.ts';
import { nounSides } from './noun-sides.ts';
import { isAnaphor } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens behind mediation in which the conflict is told. */
const REACH = 10;

/** "acted as a go-between", "is to take over as mediator": the verb before "as" tells whether it happened. */
function roleStanding(view: View, governor: number): Standing {
  const verb =
    view.key(governor) === 'as' ? [1, 2, 3].map((n) => governor - n).find((i) => view.isVerb(i)) : undefined;
  return verb === undefined ? { status: 'occurred', cue: null, tense: 'past' } : verbStanding(view, verb);
}

export const goodOffices: Rule = {
  id: 'mediation/noun',
  frames: ['mediation'],
  examples: [
    { text: 'Under Algerian mediation, Mali and the Tuareg rebels met.', found: [] },
    { text: 'Libya told the mediator that Chad and Sudan were at war.', found: [] },
    { text: 'Algeria began its mediation between Ethiopia and Eritrea.', found: ['mediation DZA / ETH'] },
    {
      text: 'Clashes went on between Chad and Sudan. Libya has acted as a go-between since May.',
      found: ['mediation LBY / TCD'],
    },
  ],
  find(view, trigger) {
    const first = view.mentionAt(trigger.first)?.first ?? trigger.first;
    const { owner, subject, by, of, between, governor } = nounSides(view, { ...trigger, first });
    const isRole = view.is('mediator-role', trigger.first);
    const served = !isRole || view.key(governor) === 'as' ? subject : [];
    const doer = (isRole ? [served] : [owner, by, of, served]).find((sides) =>
      sides.some((side) => !isAnaphor(view, side)),
    );
    const [actor] = doer ?? [];
    if (!actor || view.is('wish-cue', governor)) return [];
    const standing = roleStanding(view, governor);
    const sides =
      between.length > 1
        ? between
        : rivals(view, trigger.last, contactIn(view, trigger.last, trigger.last + REACH), actor);
    return mediated(view, trigger, standing, actor, sides);
  },
};
