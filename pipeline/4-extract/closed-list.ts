import type { Mention } from '../records.ts';
import { listedBetween } from './dashes.ts';
import { joinedLeft } from './sides.ts';
import type { View } from './view.ts';

interface ClosedList {
  readonly sides: Mention[];
  /** Token at which the list, or the preposition that governs it, begins. */
  readonly first: number;
  /** "with Chad, Mali and Niger," hangs on its preposition. */
  readonly isGoverned: boolean;
}

/**
 * Sides of a list before a comma that ends it: "Nigeria, Chad and Niger, met" names three states,
 * "the foreign ministers of Egypt and Syria, A and B, met" two people; null when there is no such list.
 */
export function listClosedBy(view: View, opening: number, closing: number): ClosedList | null {
  const listed = listedBetween(view, opening, closing);
  const last = listed.at(-1);
  if (listed.length < 2 || !last) return null;
  if (listed.every(({ kind, party }) => kind === 'party' || (kind === 'group' && party !== null))) {
    const sides = joinedLeft(view, last);
    const first = sides[0]?.first ?? 0;
    const further = view.mentionAt(first - 2)?.first ?? first;
    const governed = [further, first].find((i) => view.is('preposition', i - 1));
    return {
      sides,
      first: governed === undefined ? first : governed - 1,
      isGoverned: governed !== undefined,
    };
  }
  const before = view.mentionAt(opening - 1);
  const isGroup =
    before?.kind === 'group' || (before?.kind === 'party' && view.key(before.first - 1) === 'and');
  return isGroup && listed.every(({ kind }) => kind === 'person')
    ? { sides: listed, first: opening, isGoverned: false }
    : null;
}
