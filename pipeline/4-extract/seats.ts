import type { Interaction } from './interaction.ts';
import { isSame, type Side } from './side.ts';

/** The organisation with a seat in the visited country whose people the visitor meets there; null when he meets the country's own too. */
function bodyMet(visit: Interaction, all: readonly Interaction[]): Side | null {
  const country = visit.counterpart?.party;
  const view = visit.drafts[0]?.view;
  if (!country || !view || visit.counterpart?.entity?.name) return null;
  const met = all.flatMap((other) => {
    if (other.type !== 'meeting' || other.status !== visit.status) return [];
    if (isSame(other.actor, visit.actor)) return other.counterpart ? [other.counterpart] : [];
    return isSame(other.counterpart, visit.actor) ? [other.actor] : [];
  });
  const isOwn = met.some(({ party }) => party === country);
  const body = met.find(
    ({ party }) => party !== null && view.has('seat', `${party}:${country}`.toLowerCase()),
  );
  return body && !isOwn ? body : null;
}

/** "is in Brussels for talks with the EU commission": a visit to the organisation that sits there. */
export const withSeats = (told: readonly Interaction[]): Interaction[] =>
  told.map((one) => {
    const body = one.type === 'visit' ? bodyMet(one, told) : null;
    return body
      ? { ...one, counterpart: { entity: null, party: body.party, at: body.at, mention: body.mention } }
      : one;
  });
