import type { Mention } from '../records.ts';
import type { View } from './view.ts';

/** "the rebel SPLA", "the militant Hamas group": a movement behind a word that says of what kind it is; null when none starts at `i`. */
export function movementAt(view: View, i: number): Mention | null {
  const mention = view.is('article', i) && !view.tokens[i + 1]?.capital ? view.mentionAt(i + 2) : null;
  const isMovement = mention !== null && view.entity(mention)?.kind === 'movement';
  return isMovement && mention.first === i + 2 && !view.isVerb(i + 1) ? mention : null;
}

/** "the rebel movement X": the movement named right behind a group that has no party of its own; null when none is. */
export function namedBehind(view: View, group: Mention | null): Mention | null {
  const next = group?.kind === 'group' && group.party === null ? view.mentionAt(group.last) : null;
  return next?.kind === 'party' && next.entity !== null && next.first === group?.last ? next : null;
}
