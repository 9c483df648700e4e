import { sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';
import type { Side } from './side.ts';

/** Names of a region's states together, which no organisation has. */
const REGION = / countries$/i;

/** Somebody who is named stands for who came. */
const rankOf = (side: Side): number => (side.entity?.name ? 0 : 1);

/** A gathering with its host first, those who are named before the organisation that meets, and a region's name only where none of its states is told. */
export function namedFirst(told: Interaction): Interaction {
  if (told.type !== 'conference') return told;
  const [actor, ...all] = sidesOf(told);
  const states = all.filter(({ party }) => !REGION.test(party ?? ''));
  const [counterpart, ...others] = (states.length > 0 ? states : all)
    .map((side, i) => ({ side, i }))
    .sort((a, b) => rankOf(a.side) - rankOf(b.side) || a.i - b.i)
    .map(({ side }) => side);
  return actor ? { ...told, actor, counterpart: counterpart ?? null, others } : told;
}
