import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { insideOf, stateOf } from './state.ts';
import type { View } from './view.ts';

/** Words between a nationality and its people: "the Turkish flood victims". */
const ADJECTIVES = 1;

/** The state that a mention tells, as a side. */
function stateIn(view: View, mention: Mention): Mention | null {
  const party = mention.party ?? partyOf(view, mention);
  const own = stateOf(view, party);
  return own ?? (party && mention.party_span ? insideOf(mention, party, mention.party_span) : null);
}

/** The token of the preposition before "the", "the government and" and "the families of the"; it may stand right before `first`. */
function linkBefore(view: View, first: number): number {
  let i = first - 1;
  if (view.is('article', i)) i -= 1;
  if (view.key(i) === 'and') i -= 2;
  else if (view.key(i) === 'of' && view.is('people-of', i - 1)) i -= 2;
  else return i;
  return view.is('article', i) ? i - 1 : i;
}

/** "condolences to the Turkish people", "to the king and people of Turkey": the state whose people the first such phrase behind token `from` names. */
export function peopleBehind(
  view: View,
  from: number,
  links: ReadonlySet<string>,
  reach: number,
): Mention | null {
  for (let i = from; i < Math.min(view.tokens.length, from + reach); i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return null;
    const mention = view.mentionAt(i);
    if (mention?.kind === 'adjective' && mention.party !== null) {
      const isPeople = Array.from({ length: ADJECTIVES + 1 }, (_, n) => mention.last + n).some((at) =>
        view.is('people-of', at),
      );
      if (isPeople && links.has(view.key(linkBefore(view, mention.first)))) return stateIn(view, mention);
    }
    const isOwner =
      view.is('people-of', i) && view.key(i + 1) === 'of' && links.has(view.key(linkBefore(view, i)));
    const owner = isOwner ? view.mentionAt(view.is('article', i + 2) ? i + 3 : i + 2) : null;
    if (owner?.kind === 'party') return stateIn(view, owner);
  }
  return null;
}
