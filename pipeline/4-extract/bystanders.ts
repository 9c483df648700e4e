import type { Interaction } from './interaction.ts';
import type { Side } from './side.ts';

/** Classes of those who guard or announce a gathering. */
const APART = new Set(['police', 'spokesman']);
/** Offices and bodies that do so. */
const GUARDS = /\bpolice(?:men)?\b|\b(?:government|troops)$/;

const isApart = ({ entity }: Side): boolean =>
  entity !== null && (APART.has(entity.role_class ?? '') || GUARDS.test(entity.role ?? ''));

/** "the police chief said of the summit": who speaks of a gathering, guards it or paves its roads is not there; his state is. */
export function withoutBystanders(told: Interaction): Interaction {
  if (told.type !== 'conference') return told;
  const bare = (side: Side): Side => (isApart(side) ? { ...side, entity: null } : side);
  return {
    ...told,
    actor: bare(told.actor),
    counterpart: told.counterpart && bare(told.counterpart),
    others: told.others.map(bare),
  };
}
