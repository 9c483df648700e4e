import type { Interaction } from './interaction.ts';
import { isSame, type Side } from './side.ts';
import type { Where } from './where.ts';

export const principalsOf = ({ actor, counterpart }: Interaction): (Side | null)[] => [actor, counterpart];

/** The visit in whose course a meeting stands: its visitor meets somebody of the visited country. */
export function visitOf(told: Interaction, all: readonly Interaction[]): Interaction | null {
  if (told.type !== 'meeting') return null;
  const fits = (visit: Interaction): boolean => {
    const isGuest = isSame(visit.actor, told.actor) && visit.counterpart?.party === told.counterpart?.party;
    const isHost = isSame(visit.actor, told.counterpart) && visit.counterpart?.party === told.actor.party;
    return (
      visit.type === 'visit' &&
      (isGuest || isHost) &&
      (visit.status === told.status || visit.status === 'occurred')
    );
  };
  return all.find(fits) ?? null;
}

export const overlaps = (a: Interaction, b: Interaction): boolean =>
  !a.date?.start ||
  !b.date?.start ||
  !a.date.end ||
  !b.date.end ||
  (a.date.start <= b.date.end && b.date.start <= a.date.end);

/** The one town of the visited country where the article tells that the visitor was: "visited Jordan … met the king in Aqaba". */
export function townOfStay(told: Interaction, all: readonly Interaction[]): Where | null {
  if (told.type !== 'visit' || told.where?.place.name) return null;
  const stays = all.flatMap((other) =>
    other.type !== 'visit' &&
    other.where?.place.name &&
    other.where.place.country === told.where?.place.country &&
    principalsOf(other).some((side) => isSame(side, told.actor)) &&
    other.status === told.status &&
    overlaps(other, told)
      ? [other.where]
      : [],
  );
  const [first] = stays;
  return first && stays.every(({ place }) => place.name === first.place.name) ? first : null;
}
