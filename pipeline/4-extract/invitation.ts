import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { isEnd, listed } from './listing.ts';
import { objectsOf } from './objects.ts';
import type { View } from './view.ts';

/** Tokens of guests between "invited" and "to the summit". */
const REACH = 30;
const NONE: ReadonlySet<string> = new Set();

/** The verb of "invited A and B to the summit", whose "to" is at token `governor`; -1 when there is none. */
export function invitationBefore(view: View, governor: number): number {
  if (view.key(governor) !== 'to') return -1;
  for (let i = governor - 1; i > Math.max(-1, governor - REACH) && !isEnd(view, i); i--)
    if (view.is('inviting-to', i)) return i;
  return -1;
}

/** "Peru invited Chile and Bolivia to a conference": who asks, and who is asked to come. */
export function invitationTo(
  view: View,
  governor: number,
): { hosts: readonly Mention[]; guests: readonly Mention[] } {
  const verb = invitationBefore(view, governor);
  const guests = verb < 0 ? [] : objectsOf(view, verb + 1, NONE).sides.filter(({ last }) => last <= governor);
  return { hosts: guests.length > 0 ? subjectOf(view, verb) : [], guests };
}

/** "He will be joined by A and B at the summit": both, and whom they join. */
export function joinedBy(view: View, governor: number): readonly Mention[] {
  if (!['at', 'for', 'in', 'to'].includes(view.key(governor))) return [];
  for (let i = governor - 1; i > Math.max(1, governor - REACH) && !isEnd(view, i); i--)
    if (view.key(i) === 'by' && view.key(i - 1) === 'joined')
      return [...subjectOf(view, i - 1), ...listed(view, i + 1)];
  return [];
}
