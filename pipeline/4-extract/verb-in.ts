import type { View } from './view.ts';

const PARTICIPLE = /^\p{L}{3,}ed$/u;
const GERUND = /^\p{L}\p{Ll}{2,}ing$/u;

/** Lists whose words are verbs, unless a determiner stands before them. */
const VERBS = ['verb', 'auxiliary', 'light-verb', 'motion'];

/** ", ending a visit", "Ending a visit": where a clause without a subject of its own may begin. */
const opensParticiple = (view: View, i: number): boolean =>
  (i === 0 || (view.tokens[i - 1]?.text === ',' && !view.mentionAt(i - 1))) &&
  (view.is('article', i + 1) || view.is('possessive', i + 1) || view.mentionAt(i + 1) !== null);

/** Whether a token is a verb: by its form, its list, and what stands before it. */
export function isVerbIn(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (view.mentionAt(i) || token?.kind !== 'word' || view.inDate(i)) return false;
  if (view.is('article', i - 1) || view.is('possessive', i - 1)) return false;
  if (VERBS.some((list) => view.is(list, i)) || view.is('modal', i - 1)) return true;
  if (PARTICIPLE.test(token.key) && !token.capital) return true;
  return GERUND.test(token.text) && opensParticiple(view, i) && !view.is('preposition', i);
}
