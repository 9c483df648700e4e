import { sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';
import type { Side } from './side.ts';

/** Whether a side is the states of a region together, "African countries", which no organisation is called. */
export const isRegion = ({ party }: Side): boolean => / countries$/i.test(party ?? '');

/** Somebody who is named stands for who came. */
const rankOf = (side: Side): number => (side.entity?.name ? 0 : 1);

/** A gathering with its host first, those who are named before the organisation that meets, and a region's name only where none of its states is told. */
export function namedFirst(told: Interaction): Interaction {
  if (told.type !== 'conference') return told;
  const [actor, ...all] = sidesOf(told);
  const states = all.filter((side) => !isRegion(side));
  const [counterpart, ...others] = (states.length > 0 ? states : all)
    .map((side, i) => ({ side, i }))
    .sort((a, b) => rankOf(a.side) - rankOf(b.side) || a.i - b.i)
    .map(({ side }) => side);
  return actor ? { ...told, actor, counterpart: counterpart ?? null, others } : told;
}
