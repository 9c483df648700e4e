import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { draft, type Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { WITH } from './links.ts';
import { boundParties } from './pacts.ts';
import { isAnaphor, split } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens from "establish" to the relations, and from "agreed" to "establish". */
const REACH = 7;

/** The nearest word of a list before token `from`, within its clause; -1 when there is none. */
function before(view: View, list: string, from: number): number {
  for (let i = from - 1; i > Math.max(-1, from - REACH); i--) {
    if (endsClause(view, i)) return -1;
    if (view.is(list, i)) return i;
  }
  return -1;
}

export const relations: Rule = {
  id: 'agreement/relations',
  frames: ['relations'],
  examples: [
    {
      text: 'Kenya and Cuba have agreed to establish diplomatic relations.',
      found: ['agreement KEN / CUB'],
    },
    {
      text: 'Kenya agreed with Cuba on the resumption of diplomatic ties.',
      found: ['agreement KEN / CUB'],
    },
    { text: 'Kenya and Cuba have had diplomatic relations for years.', found: [] },
  ],
  find(view, trigger) {
    const opening = before(view, 'opening-relations', trigger.first);
    const verb = opening < 0 ? -1 : before(view, 'agreeing', opening);
    if (verb < 0 || view.triggers.some(({ row }) => row.frame === 'pact')) return [];
    const subject = subjectOf(view, verb);
    const [first] = subject;
    const own = first && isAnaphor(view, first) ? antecedentsOf(view, first.first) : subject;
    const partner = linkedSide(view, verb + 1, WITH, 3 * REACH);
    const sides = partner ? [...own, partner] : own;
    if (own.length === 0 || boundParties(view, sides).size < 2) return [];
    return [draft(view, trigger, verbStanding(view, verb), split(sides))];
  },
};
