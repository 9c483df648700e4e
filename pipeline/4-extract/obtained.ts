import { subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { objectsOf } from './objects.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';
import { isVisiting } from './visit-to-host.ts';

/** Sentences before in which the visit stands. */
const BEFORE = 2;
/** Words between the verb and "from": "firm assurances of support". */
const REACH = 8;
const FROM = new Set(['from']);

/** "won backing for the plan from B": where "from" stands behind what is obtained; -1 when nothing of the kind is. */
function fromAt(view: View, last: number): number {
  let isAssurance = false;
  for (let i = last; i < last + REACH; i++) {
    if (view.key(i) === 'from') return isAssurance ? i : -1;
    if (view.is('assurance', i)) isAssurance = true;
    if (/^[,.;:]$/.test(view.tokens[i]?.text ?? '.') || view.is('clause-break', i)) return -1;
  }
  return -1;
}

/** "On a visit to Chad, A won support from President B": what a visitor has from his host is had at a meeting. */
export const obtainedFrom: Rule = {
  id: 'meeting/obtained-from',
  frames: ['obtain'],
  examples: [
    {
      text: 'Peruvian Foreign Minister Juan Soto flew to Quito on Monday. Soto sought assurances from Ecuadoran President Jaime Vega that the border was open.',
      found: ['visit Juan Soto / ECU', 'meeting Juan Soto / Jaime Vega'],
    },
    {
      text: 'In Quito, the first stop of his tour, Peruvian Foreign Minister Juan Soto won backing from Ecuadoran President Jaime Vega.',
      found: ['visit Juan Soto / ECU', 'meeting Juan Soto / Jaime Vega'],
    },
    {
      text: 'Peruvian Foreign Minister Juan Soto won backing from Ecuadoran President Jaime Vega.',
      found: [],
    },
  ],
  find(view, trigger) {
    const from = fromAt(view, trigger.last);
    if (from < 0 || view.tokens.some(({ key }) => view.has('remote-word', key))) return [];
    const hosts = objectsOf(view, from, FROM).sides.filter(({ kind }) => kind === 'person');
    const [host] = hosts;
    const [visitor] = subjectOf(view, trigger.first).filter(
      (side) => host && isVisiting(view, side, host, BEFORE),
    );
    return visitor
      ? [draft(view, trigger, verbStanding(view, trigger.first), { actors: [visitor], counterparts: hosts })]
      : [];
  },
};
