import type { Mention } from '../records.ts';
import { listedBetween } from './dashes.ts';
import { joinedLeft } from './sides.ts';
import type { View } from './view.ts';

/**
 * Sides of a list before a comma that ends it: "Nigeria, Chad and Niger, met" names three states,
 * "the foreign ministers of Egypt and Syria, A and B, met" two people; empty when there is no such list.
 */
export function listClosedBy(view: View, opening: number, closing: number): Mention[] {
  const listed = listedBetween(view, opening, closing);
  const last = listed.at(-1);
  if (listed.length < 2 || !last) return [];
  if (listed.every(({ kind }) => kind === 'party')) {
    const all = joinedLeft(view, last);
    const first = all[0]?.first ?? 0;
    const further = view.mentionAt(first - 2);
    return [first, further?.first ?? 0].some((i) => view.is('preposition', i - 1)) ? [] : all;
  }
  const before = view.mentionAt(opening - 1);
  const isGroup =
    before?.kind === 'group' || (before?.kind === 'party' && view.key(before.first - 1) === 'and');
  return isGroup && listed.every(({ kind }) => kind === 'person') ? listed : [];
}
