import type { Mention } from '../records.ts';
import { isSide } from './sides.ts';
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
