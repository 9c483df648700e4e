import type { Mention } from '../records.ts';
import { antecedent } from './relative-word.ts';
import type { View } from './view.ts';

/** Tokens from "with whom" to the verb of its clause: "with whom he and his Danish guest are later to". */
const CLAUSE = 14;

/** "Kohl, with whom Vedrine had talks": those whom a relative clause names by "with whom", before its verb or noun at token `at`; empty in other clauses. */
export function withWhom(view: View, at: number): readonly Mention[] {
  for (let i = at - 1; i > Math.max(0, at - CLAUSE); i--) {
    if (view.key(i) === 'whom') return view.key(i - 1) === 'with' ? antecedent(view, i - 1) : [];
    if (/^[.;:"“”]$/.test(view.tokens[i]?.text ?? '') || view.is('clause-break', i)) return [];
  }
  return [];
}
