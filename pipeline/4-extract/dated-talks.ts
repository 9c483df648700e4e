import type { Trigger, View } from './view.ts';

/** Tokens from the noun to its day: "talks in the Danish capital in December". */
const REACH = 8;

/** "the December talks": the token before the noun is of a date. */
const isDatedBefore = (view: View, first: number): boolean =>
  view.inDate(first - 1) && !view.is('preposition', first - 1);

/** "Talks in Oslo in December ended": the noun opens the sentence, and its day stands before the verb. */
function isDatedBehind(view: View, { first, last }: Trigger): boolean {
  const opens = first === 0 || (first === 1 && !view.is('article', 0) && !view.is('back-reference', 0));
  if (!opens) return false;
  for (let i = last; i < last + REACH; i++) {
    if (view.inDate(i)) return true;
    if (view.isVerb(i) || view.is('auxiliary', i) || view.is('clause-break', i)) return false;
  }
  return false;
}

/** Talks that nobody is named for, but that have a day of their own: of those who are told of, perhaps another time. */
export const isDatedAlone = (view: View, trigger: Trigger): boolean =>
  isDatedBefore(view, trigger.first) || isDatedBehind(view, trigger);
