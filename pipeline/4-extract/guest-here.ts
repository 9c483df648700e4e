import type { Interaction } from './interaction.ts';
import type { Side } from './side.ts';

/** "his visit" without a place is to where the dateline reports from, if he met somebody of that country and no other visit of his is told. */
export function isGuestHere(told: readonly Interaction[], visit: Interaction): boolean {
  const isHis = (side: Side | null): boolean => side?.entity != null && side.entity === visit.actor.entity;
  const host = visit.counterpart?.party;
  return (
    !told.some((before) => before.type === 'visit' && isHis(before.actor)) &&
    told.some(
      ({ type, actor, counterpart }) =>
        type === 'meeting' &&
        ((isHis(actor) && counterpart?.party === host) || (isHis(counterpart) && actor.party === host)),
    )
  );
}
