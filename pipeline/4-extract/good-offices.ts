import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { OCCURRED, type Rule, type Standing } from './draft.ts';
import { contactIn, mediated, mediatedIn, rivals } from './mediated.ts';
import { namedMediator, thirdBefore } from './mediator.ts';
import { nounSides } from './noun-sides.ts';
import { isAnaphor, partiesOf } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens behind mediation in which the conflict is told. */
const REACH = 10;
/** Tokens between "is" and "mediator". */
const NEAR = 5;

/** "acted as a go-between", "is to take over as mediator": the verb before "as" tells whether it happened. */
function roleStanding(view: View, governor: number): Standing {
  const verb =
    view.key(governor) === 'as' ? [1, 2, 3].map((n) => governor - n).find((i) => view.isVerb(i)) : undefined;
  return verb === undefined ? OCCURRED : verbStanding(view, verb);
}

/** "A is the mediator between B and C": the subject of "is". */
function isMediator(view: View, first: number): readonly Mention[] {
  for (let i = first - 1; i > Math.max(0, first - NEAR); i--)
    if (view.is('being', i)) return subjectOf(view, i);
    else if (view.is('preposition', i) || view.isVerb(i) || view.mentionAt(i)) return [];
  return [];
}

/** Tokens from mediation to what is told of it. */
const PREDICATE = 12;

/** "The mediation to free the hostages was successful": told to have been done. */
function isPredicated(view: View, last: number): boolean {
  for (let i = last; i < last + PREDICATE; i++) {
    if (['was', 'were', 'succeeded', 'failed'].includes(view.key(i))) return true;
    if (view.is('clause-break', i) || /^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
  }
  return false;
}

export const goodOffices: Rule = {
  id: 'mediation/noun',
  frames: ['mediation'],
  examples: [
    { text: 'Under Algerian mediation, Mali and the Tuareg rebels met.', found: [] },
    { text: 'Libya told the mediator that Chad and Sudan were at war.', found: [] },
    { text: 'Algeria began its mediation between Ethiopia and Eritrea.', found: ['mediation DZA / ETH'] },
    { text: 'Gabon began its mediation in the crisis in Chad.', found: ['mediation GAB / TCD'] },
    {
      text: 'Under Algerian mediation, Mali and Niger signed an accord.',
      found: ['agreement MLI / NER', 'mediation DZA / MLI'],
    },
    { text: 'Algeria is the mediator between Mali and Niger.', found: ['mediation DZA / MLI'] },
    {
      text: 'Mali and Niger agreed on a truce after Algerian mediation.',
      found: ['agreement MLI / NER', 'mediation DZA / MLI'],
    },
    {
      text: 'Clashes went on between Chad and Sudan. Libya has acted as a go-between since May.',
      found: ['mediation LBY / TCD'],
    },
  ],
  find(view, trigger) {
    const first = view.mentionAt(trigger.first)?.first ?? trigger.first;
    const { owner, subject, by, of, between, governor } = nounSides(view, { ...trigger, first });
    const isRole = view.is('mediator-role', trigger.first);
    const served = !isRole || view.key(governor) === 'as' ? subject : isMediator(view, first);
    const third = view.is('under-mediation', governor) ? thirdBefore(view, trigger.first) : null;
    const doer = (isRole ? [served] : [owner, by, of, third ? [third] : served]).find((sides) =>
      sides.some((side) => !isAnaphor(view, side)),
    );
    const [told] = doer ?? [];
    // "The mediation was successful, said the mediator"
    const isOpen = !isRole && governor < 0 && isPredicated(view, trigger.last);
    const actor = told ?? (isOpen ? namedMediator(view) : null);
    if (!actor || view.is('wish-cue', governor)) return [];
    const standing = roleStanding(view, governor);
    const contact = contactIn(view, trigger.last, trigger.last + REACH);
    const pair = [between, third ? subject : []].find((found) => partiesOf(view, found).size > 1);
    const found = mediated(
      view,
      trigger,
      standing,
      actor,
      pair ?? rivals(view, trigger.last, contact, actor),
    );
    return found.length > 0 ? found : mediatedIn(view, trigger, standing, actor, contact);
  },
};
