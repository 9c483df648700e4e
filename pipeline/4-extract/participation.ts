import type { Mention } from '../records.ts';
import type { View } from './view.ts';

/** A person, office or group, rather than a bare state: somebody who can walk into a room. */
export function isPersonal(view: View, mention: Mention): boolean {
  return (
    mention.kind !== 'party' ||
    view.entity(mention)?.kind === 'organisation' ||
    view.entity(mention)?.kind === 'movement'
  );
}

/** "Uzbek boxer Rustam Nazarov", "French tourists": who stands for no state, by a word in the phrase or beside it. */
export function isPrivate(view: View, mention: Mention): boolean {
  for (let i = mention.first - 1; i <= mention.last; i++) {
    // "UN High Commissioner for Refugees Ruud Lubbers"
    const beside = view.mentionAt(i);
    const isOfBody = beside !== null && beside !== mention && isOrganisation(view, beside);
    if (view.is('private-noun', i) && !isOfBody) return true;
  }
  return false;
}

/** "the president of the Chilean subsidiary", "the editor": an office in no state's service, or none and a private calling; "Afghans who voted". */
export function hasNoMandate(view: View, mention: Mention): boolean {
  if (mention.kind === 'party' && view.entity(mention)?.kind === 'government')
    return view.key(mention.last) === 'who';
  if (mention.kind !== 'person' && mention.kind !== 'office' && mention.kind !== 'group') return false;
  const entity = view.entity(mention);
  const role = entity?.role ?? mention.role;
  if (role === null) return entity?.kind === 'person' && isPrivate(view, mention);
  const words = role.split(' ');
  return words.some((word) => view.has('private-role', word)) || view.has('private-noun', words.at(-1) ?? '');
}

/** "the two sides", "both leaders", "they": the participants of what was told before. */
export function isAnaphor(view: View, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return view.key(mention.first).startsWith('the');
  const isOfBody = view.article.organisations.has(view.entity(mention)?.party ?? '');
  return (
    mention.kind === 'group' &&
    mention.party === null &&
    !isOfBody &&
    view.has('anaphoric-role', mention.role ?? '')
  );
}

export const partyOf = (view: View, mention: Mention): string | null =>
  view.entity(mention)?.party ?? mention.party;

/** Whether a side stands for an organisation of states: its code is no ISO 3166 alpha-3. */
export function isOrganisation(view: View, mention: Mention): boolean {
  const entity = view.entity(mention);
  const party = entity?.party ?? mention.party;
  return party !== null && (entity?.kind === 'organisation' || view.article.organisations.has(party));
}

const STATE = /^[A-Z]{3}$/;

/** Whether a party has a land of its own: its code is ISO 3166 alpha-3, and not that of an organisation. */
export const isState = (view: View, party: string): boolean =>
  STATE.test(party) && !view.article.organisations.has(party);

/** Parties of the sides, each once. */
export const partiesOf = (view: View, sides: readonly Mention[]): ReadonlySet<string> =>
  new Set(sides.flatMap((mention) => partyOf(view, mention) ?? []));

/** First side against the rest: "A and B held talks". */
export function split(sides: readonly Mention[]): { actors: Mention[]; counterparts: Mention[] } {
  return { actors: sides.slice(0, 1), counterparts: sides.slice(1) };
}
