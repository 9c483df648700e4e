import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { objectsOf } from './objects.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Words between a verb and the letters: "presented his diplomatic credentials". */
const REACH = 5;
const LINKS = new Set(['to', 'of', 'from']);

/** "presented his credentials": the verb before the noun; -1 when there is none. */
function presentingVerb(view: View, noun: number): number {
  for (let i = noun - 1; i > Math.max(-1, noun - REACH); i--) if (view.is('presenting', i)) return i;
  return -1;
}

/** An ambassador hands his letters to the head of state, who receives him for it. */
export const credentials: Rule = {
  id: 'meeting/credentials',
  frames: ['credentials'],
  examples: [
    {
      text: 'Ukrainian ambassador Oleksandr Motsyk presented his credentials to Polish President Lech Kaczynski in Warsaw.',
      found: ['meeting Oleksandr Motsyk / Lech Kaczynski'],
    },
    {
      text: 'Polish President Lech Kaczynski received the credentials of Ukrainian ambassador Oleksandr Motsyk.',
      found: ['meeting Lech Kaczynski / Oleksandr Motsyk'],
    },
    {
      text: 'Polish President Lech Kaczynski praised the credentials of Ukrainian ambassador Oleksandr Motsyk.',
      found: [],
    },
  ],
  find(view, trigger) {
    const verb = presentingVerb(view, trigger.first);
    if (verb < 0) return [];
    const { sides, by } = objectsOf(view, trigger.last, LINKS);
    const partners =
      by !== null && LINKS.has(by) ? sides.filter(({ kind }) => kind === 'person' || kind === 'office') : [];
    return partners.length > 0
      ? between(view, trigger, verbStanding(view, verb), subjectOf(view, verb), partners)
      : [];
  },
};
