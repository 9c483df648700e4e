import type { Trigger, View } from './view.ts';

/** Tokens between a gathering and the party whose it is. */
const REACH = 12;
/** Words between "the" and a gathering told of before. */
const MODIFIERS = 2;

/** "the conference of Sudan's ruling National Congress party", "the congress of the Communist Party": a party among itself. */
function isOfOneParty(view: View, last: number): boolean {
  if (view.key(last) !== 'of') return false;
  for (let i = last + 1; i < last + REACH; i++) {
    if (view.key(i) === 'party' && view.key(i + 1) !== 'leaders') return true;
    if (/^[,.;:—]$/.test(view.tokens[i]?.text ?? '') || view.is('auxiliary', i)) return false;
    if (view.is('preposition', i) && view.key(i) !== 'of') return false;
  }
  return false;
}

/** "the ceremony of the conference", told a sentence or more behind "the party's conference". */
function refersToOne(view: View, { first, last }: Trigger): boolean {
  const isDefinite = [1, MODIFIERS].some((n) => view.is('pointing', first - n));
  const noun = view.key(last - 1);
  return (
    isDefinite &&
    view
      .around()
      .filter(({ sentence }) => sentence.number < view.sentence.number)
      .some((before) => before.tokens.some(({ key }, i) => key === noun && isOfOneParty(before, i + 1)))
  );
}

/** Whether a gathering is that of one party's own members, whoever looks on. */
export const isOwnGathering = (view: View, trigger: Trigger): boolean =>
  isOfOneParty(view, trigger.last) || refersToOne(view, trigger);
