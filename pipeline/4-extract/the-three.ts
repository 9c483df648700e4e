import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import type { View } from './view.ts';

/** Words of "ministers of the three countries", behind the group's own. */
const TAIL = 6;

/** How many "the three countries", "leaders of the four states" are; 0 where no number is told. */
function countOf(view: View, group: Mention): number {
  if (group.kind !== 'group' || partyOf(view, group) !== null) return 0;
  const end = group.last + (view.is('representing', group.last) ? TAIL : 0);
  for (let i = group.first; i < end; i++) {
    const count = Number(
      view.valueOf('numeral', view.key(i)) ?? (/^\d+$/.test(view.key(i)) ? view.key(i) : 0),
    );
    const isOfStates = [1, 2].some((n) => i + n < end && view.is('pair-of', i + n));
    if (count > 0) return isOfStates || isAnaphor(view, group) ? count : 0;
  }
  return 0;
}

/** "the three countries", "the four ministers": more than two who were told of before. */
export const isOfMany = (view: View, group: Mention): boolean => countOf(view, group) > 2;

/** Those whom "the three countries" means: as many, named together before; empty when they were not. */
export function theMany(view: View, group: Mention): Mention[] {
  const all = isOfMany(view, group) ? antecedentsOf(view, group.first) : [];
  return partiesOf(view, all).size === countOf(view, group) ? all : [];
}
