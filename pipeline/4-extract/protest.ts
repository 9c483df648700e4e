import type { Mention } from '../records.ts';
import { doersOf } from './doers.ts';
import type { Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { isAddressee } from './protest-note.ts';
import { against, protestStanding } from './sent-away.ts';
import type { View } from './view.ts';

const AT = new Set(['to', 'with']);
/** Tokens from the verb to who is addressed: "protested in writing on Monday to". */
const NEAR = 8;

/** "protested in a note to B": who got the note. */
function notedTo(view: View): Mention | null {
  const note = view.tokens.findIndex((_, i) => view.is('diplomatic-note', i) && view.is('article', i - 1));
  return note < 0 ? null : linkedSide(view, note + 1, AT, 6);
}

const WAYS = new Set(['through', 'via']);
/** Words to the embassy through which a complaint goes: "via its busy embassy". */
const HOUSE = [1, 2, 3];

/** "complained in a note", "complained formally": more than words. */
const inWriting = (view: View): boolean =>
  view.tokens.some(
    (_, i) =>
      view.is('diplomatic-paper', i) ||
      view.is('formally', i) ||
      (view.key(i) === 'diplomatic' && view.is('diplomatic-way', i + 1)) ||
      (WAYS.has(view.key(i)) && HOUSE.some((n) => view.is('diplomatic-house', i + n))),
  );

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
    {
      text: 'Mexico complained through diplomatic channels to Guatemala.',
      found: ['protest MEX / GTM'],
    },
    { text: 'Mexico complained to Guatemala through its embassy there.', found: ['protest MEX / GTM'] },
    { text: 'Mexico complained to Guatemala of the raid.', found: [] },
    { text: 'Farmers protested in Guatemala.', found: [] },
  ],
  find(view, trigger) {
    if (view.is('complaining', trigger.first) && !inWriting(view)) return [];
    const recipient = linkedSide(view, trigger.last, AT, NEAR) ?? notedTo(view);
    if (!recipient || !isAddressee(view, recipient)) return [];
    return doersOf(view, trigger.first)
      .filter(({ kind }) => kind !== 'pronoun')
      .flatMap((actor) => against(view, trigger, protestStanding(view, trigger.first), actor, recipient));
  },
};
