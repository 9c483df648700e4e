import type { Mention } from '../records.ts';
import type { View } from './view.ts';

/** Tokens from "from" to the states of those who come: "from at least a dozen West African countries". */
const REACH = 8;

/** "South Asian leaders": a region among the words of a group. */
const isRegional = (view: View, { first, last }: Mention): boolean =>
  view.tokens
    .slice(first, last)
    .some(
      ({ key }, n) =>
        view.valueOf('bloc', key) !== null ||
        view.valueOf('bloc', `${view.key(first + n - 1)} ${key}`) !== null,
    );

/** "from 12 countries", "of the region's states": a plural of states behind a group. */
function isFromStates(view: View, { last }: Mention): boolean {
  if (!view.is('representing', last)) return false;
  for (let i = last + 1; i < last + REACH; i++) {
    if (view.is('state-plural', i)) return true;
    if (!view.tokens[i] || view.tokens[i]?.kind === 'punctuation' || view.isVerb(i)) return false;
  }
  return false;
}

/** People of many states, told by their number or region: no side of a gathering by themselves. */
export const isOfManyStates = (view: View, mention: Mention): boolean =>
  mention.kind === 'group' &&
  mention.party === null &&
  (isRegional(view, mention) || isFromStates(view, mention));
