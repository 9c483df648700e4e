import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { isAddressee } from './protest-note.ts';
import { against, protestStanding } from './sent-away.ts';
import { actingState } from './state.ts';
import type { View } from './view.ts';

const AT = new Set(['to', 'with']);

/** "protested in a note to B": who got the note. */
function notedTo(view: View): Mention | null {
  const note = view.tokens.findIndex((_, i) => view.is('diplomatic-note', i) && view.is('article', i - 1));
  return note < 0 ? null : linkedSide(view, note + 1, AT, 6);
}

/** "complained in a note", "complained formally": more than words. */
const inWriting = (view: View): boolean =>
  view.tokens.some((_, i) => view.is('diplomatic-paper', i) || view.is('formally', i));

export const protested: Rule = {
  id: 'protest/protested',
  frames: ['protested'],
  examples: [
    { text: 'Mexico formally protested to Guatemala over the raid.', found: ['protest MEX / GTM'] },
    {
      text: 'In a note to the Guatemalan embassy, Mexico protested against the raid.',
      found: ['protest MEX / GTM'],
    },
    { text: 'In a note Mexico complained to Guatemala of the raid.', found: ['protest MEX / GTM'] },
    { text: 'Mexico complained to Guatemala of the raid.', found: [] },
    { text: 'Farmers protested in Guatemala.', found: [] },
  ],
  find(view, trigger) {
    if (view.is('complaining', trigger.first) && !inWriting(view)) return [];
    const recipient = linkedSide(view, trigger.last, AT, 4) ?? notedTo(view);
    const actor = actingState(view, subjectOf(view, trigger.first), trigger.first);
    if (!recipient || !isAddressee(view, recipient) || !actor || actor.kind === 'pronoun') return [];
    return against(view, trigger, protestStanding(view, trigger.first), actor, recipient);
  },
};
