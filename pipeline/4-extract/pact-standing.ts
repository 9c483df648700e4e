import type { Trigger, View } from './view.ts';

/** Tokens around a pact in which its standing is told. */
const NEAR = 7;

function around(view: View, pact: Trigger, list: string): boolean {
  for (let i = Math.max(0, pact.first - NEAR); i < pact.last + NEAR; i++) if (view.is(list, i)) return true;
  return false;
}

/** Whether words beside a pact say that it exists: a bare "agreement between" may only be hoped for. */
export const isConcluded = (view: View, pact: Trigger): boolean =>
  around(view, pact, 'concluded-cue') ||
  view.tokens
    .slice(Math.max(0, pact.first - NEAR), pact.last + 2 * NEAR)
    .some(({ key }) => /^(?:19|20)\d\d$/.test(key));

/** Whether it is still sought: "talks on a treaty", "a possible deal". */
export const isSought = (view: View, pact: Trigger): boolean => around(view, pact, 'unconcluded-cue');

/** Words between "the" and its pact: "the landmark nuclear energy deal". */
const MODIFIERS = 6;

/** "the deal between": one that the reader knows. */
export function isDefinite(view: View, pact: Trigger): boolean {
  for (let i = pact.first - 1; i >= Math.max(0, pact.first - MODIFIERS); i--) {
    if (view.key(i) === 'the') return true;
    if (view.is('preposition', i) || view.isVerb(i) || view.mentionAt(i)?.kind === 'person') return false;
  }
  return false;
}
