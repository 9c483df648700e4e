import type { Mention } from '../records.ts';
import type { View } from './view.ts';

/** Tokens from "whom" to the verb of its clause. */
const CLAUSE = 6;

/** "the ambassador, whom it summoned": whom a relative clause means; null when the verb stands in none. */
export function whomBefore(view: View, verb: number): Mention | null {
  for (let i = verb - 1; i >= Math.max(0, verb - CLAUSE); i--)
    if (view.key(i) === 'whom')
      return view.mentionAt(view.tokens[i - 1]?.text === ',' ? i - 2 : i - 1) ?? view.mentionAt(i - 1);
  return null;
}
