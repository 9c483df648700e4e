import type { Mention } from '../records.ts';
import type { View } from './view.ts';

/** "the two Koreas", "leaders of the two Koreas": both states, the second told by the table; every other mention is itself alone. */
export function eachOf(view: View, mention: Mention): Mention[] {
  const other = view.valueOf('twin-state', view.key(mention.last - 1))?.toUpperCase();
  if (!other || mention.party === null || mention.party_span === null) return [mention];
  return [mention.party, other].map((party) => ({ ...mention, party, entity: null }));
}
