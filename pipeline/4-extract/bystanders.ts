import type { Interaction } from './interaction.ts';
import type { Side } from './side.ts';
import type { View } from './view.ts';

/** Classes of those who guard or announce a gathering. */
const APART = new Set(['police', 'spokesman']);
/** Classes of those who sit at the table, whatever words are in their office. */
const SEATED = new Set([
  'head_of_state',
  'head_of_government',
  'deputy_head_of_government',
  'foreign_minister',
  'minister',
  'deputy_minister',
]);

/** "the central government": a state under another name. */
const isGovernment = (role: string, role_class: string | null): boolean =>
  role_class === 'body' && role.endsWith('government');

/** "the police chief said of the summit": who speaks of a gathering, guards it or paves its roads is not there; his state is. */
export function withoutBystander(view: View, side: Side): Side {
  const { role, role_class } = side.entity ?? side.mention ?? { role: null, role_class: null };
  if (role === null || SEATED.has(role_class ?? '')) return side;
  const isOne =
    APART.has(role_class ?? '') ||
    isGovernment(role, role_class) ||
    role.split(' ').some((word) => view.has('bystander', word));
  return isOne ? { ...side, entity: null } : side;
}

/** A gathering without those who are only named beside it. */
export function withoutBystanders(told: Interaction): Interaction {
  const [draft] = told.drafts;
  if (told.type !== 'conference' || !draft) return told;
  const bare = (side: Side): Side => withoutBystander(draft.view, side);
  return {
    ...told,
    actor: bare(told.actor),
    counterpart: told.counterpart && bare(told.counterpart),
    others: told.others.map(bare),
  };
}
