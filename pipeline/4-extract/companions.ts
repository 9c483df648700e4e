import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** Words before a companion: "together with", "along with", "with". */
const LEAD = 2;

/** "A, with B and C, broke off relations": who acts beside the subject, in an aside right behind it that a comma closes. */
export function companionsOf(view: View, actor: Mention): Mention[] {
  const comma = view.key(actor.last - 1) === ',' ? actor.last - 1 : actor.last;
  if (view.tokens[comma]?.text !== ',') return [];
  const link = Array.from({ length: LEAD }, (_, n) => comma + 1 + n).find((i) => view.key(i) === 'with');
  const side = link === undefined ? null : view.mentionAt(link + 1);
  if (!isSide(view, side) || side.possessive || side.kind !== 'party') return [];
  const sides = joinedRight(view, side, false);
  const isClosed = view.tokens[sides.at(-1)?.last ?? 0]?.text === ',';
  return isClosed ? sides.filter((one) => ![null, partyOf(view, actor)].includes(partyOf(view, one))) : [];
}
