import { objectsOf, subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { partyOf } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

const CONTACTS = new Set([
  'talks',
  'meeting',
  'meetings',
  'negotiations',
  'dialogue',
  'deal',
  'agreement',
  'truce',
  'ceasefire',
  'cease-fire',
  'accord',
  'pact',
  'contacts',
  'peace',
]);

function contactAfter(view: View, from: number): number | null {
  for (let i = from; i < Math.min(view.tokens.length, from + 9); i++)
    if (CONTACTS.has(view.key(i)) && view.mentionAt(i) === null) return i;
  return null;
}

export const brokered: Rule = {
  id: 'mediation/brokered',
  frames: ['broker'],
  examples: [
    { text: 'Qatar brokered a meeting between Chad and Sudan in Doha.', found: ['mediation QAT / TCD'] },
    { text: 'Norway is mediating between Ethiopia and Eritrea.', found: ['mediation NOR / ETH'] },
    { text: 'The bank facilitated the payment.', found: [] },
  ],
  find(view, trigger) {
    const contact = contactAfter(view, trigger.last);
    const between =
      contact === null
        ? objectsOf(view, trigger.last, new Set(['between', 'among'])).sides
        : nounSides(view, { ...trigger, first: contact, last: contact + 1 }).between;
    const [actor] = subjectOf(view, trigger.first);
    if (!actor || between.length < 2) return [];
    const own = partyOf(view, actor);
    if (between.some((side) => partyOf(view, side) === own)) return [];
    return [
      draft(view, trigger, verbStanding(view, trigger.first), { actors: [actor], counterparts: between }),
    ];
  },
};

export const goodOffices: Rule = {
  id: 'mediation/noun',
  frames: ['mediation'],
  examples: [
    { text: 'Under Algerian mediation, Mali and the Tuareg rebels met.', found: [] },
    { text: 'Algeria began its mediation between Ethiopia and Eritrea.', found: ['mediation DZA / ETH'] },
  ],
  find(view, trigger) {
    const { owner, subject, between } = nounSides(view, trigger);
    const [actor] = owner.length > 0 ? owner : subject;
    if (!actor || between.length < 2) return [];
    return [
      draft(view, trigger, verbStanding(view, trigger.first), { actors: [actor], counterparts: between }),
    ];
  },
};
