import type { Mention } from '../records.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** Who a relative word stands for: the side right before it, or before its comma, dash or bracket. */
export function antecedent(view: View, relative: number): Mention[] {
  const before =
    view.mentionAt(relative - 1) ??
    (/^[,—(]$/.test(view.tokens[relative - 1]?.text ?? '') ? view.mentionAt(relative - 2) : null);
  if (!isSide(view, before)) return [];
  // "the king and the queen, who are to arrive"
  const isPlural = ['are', 'were', 'have'].includes(view.key(relative + 1));
  const first = isPlural && view.key(before.first - 1) === 'and' ? view.mentionAt(before.first - 2) : null;
  return isSide(view, first) && !first.possessive ? [first, before] : [before];
}

/** Words of "among the first leaders who" at most. */
const AMONG = 5;

/** "A was among those who", "Among the leaders who": the verb whose subject is among them, -1 where the sentence opens so; null in other clauses. */
export function amongBefore(view: View, relative: number): { readonly being: number } | null {
  for (let i = relative - 1; i >= Math.max(0, relative - AMONG); i--) {
    if (view.mentionAt(i)?.name || view.mentionAt(i)?.party || view.isVerb(i)) return null;
    if (view.key(i) !== 'among') continue;
    if (i === 0) return { being: -1 };
    return view.is('being', i - 1) ? { being: i - 1 } : null;
  }
  return null;
}

/** "Among those who met B were A and C": who stands behind the verb that closes the clause. */
export function sidesBehind(view: View, from: number): readonly Mention[] {
  for (let i = from + 1; i < view.tokens.length; i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return [];
    const side = view.is('being', i) ? view.mentionAt(i + 1) : null;
    if (isSide(view, side) && !side.possessive) return joinedRight(view, side, false);
  }
  return [];
}
