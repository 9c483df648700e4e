import type { Mention } from '../records.ts';
import { type Standing, scheduled } from './draft.ts';
import { isSide, joinedLeft } from './sides.ts';
import type { View } from './view.ts';

/** Words between a schedule and what it holds: "calls for", "includes", "also includes". */
const REACH = 4;

/** "Soto's schedule calls for a breakfast with B": whose schedule it is, and that it is to come; null when the verb at `governor` is no schedule's. */
export function onSchedule(
  view: View,
  governor: number,
): { readonly subject: readonly Mention[]; readonly standing: Standing } | null {
  for (let i = governor; i > Math.max(0, governor - REACH); i--) {
    if (!view.is('schedule-word', i)) continue;
    const owner = view.mentionAt(i - 1) ?? view.mentionAt(i);
    return isSide(view, owner) && owner.possessive
      ? { subject: joinedLeft(view, owner), standing: scheduled(i) }
      : null;
  }
  return null;
}
