import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { insideOf, stateOf } from './state.ts';
import type { View } from './view.ts';

/** "the East Asia Summit", "the ASEAN Regional Forum": an organisation that is a gathering by its own last word, at token `i`. */
const endsInGathering = (view: View, mention: Mention, i: number): boolean =>
  mention.kind === 'party' && i === mention.last - 1 && view.has('own-gathering', view.key(i));

/** "the Iranian joint economic commission": a body of two states, read as a group of one of them, from token `i` on. */
const beginsJointBody = (view: View, { kind, last }: Mention, i: number): boolean =>
  kind === 'group' && view.is('joint-body', i) && i < last - 1;

/** Whether a side is a joint body itself. */
export const isJointBody = (view: View, side: Mention): boolean =>
  view.triggers.some(
    ({ row, first, last }) => row.type === 'conference' && first >= side.first && last <= side.last,
  );

/** Whether a mention leaves the trigger at token `i` to be read: it names a gathering by that word. */
export const namesGathering = (view: View, mention: Mention, i: number): boolean =>
  endsInGathering(view, mention, i) || beginsJointBody(view, mention, i);

/** The body's state without the words that make it a body. */
function bare(view: View, side: Mention): Mention {
  const party = partyOf(view, side);
  const state = stateOf(view, party);
  if (state || side.kind === 'party' || party === null || side.party_span === null) return state ?? side;
  return insideOf(side, party, side.party_span);
}

/** The state before a hyphen: "Turkish-" of "the Turkish-Iranian joint commission". */
function firstOfPair(view: View, body: Mention): Mention | null {
  const other = view.key(body.first - 1) === '-' ? view.mentionAt(body.first - 2) : null;
  return isSide(view, other) ? other : null;
}

/** Who has a joint body, within whose name its noun stands: "the Turkish-Iranian joint commission", "the mixed committee of Chad and Mali". */
export function jointSides(view: View, noun: number): Mention[] {
  const body = view.mentionAt(noun);
  if (body?.kind !== 'group' || !isSide(view, body) || !view.is('joint-body', noun)) return [];
  const other = firstOfPair(view, body);
  const sides = other ? [other, body] : joinedRight(view, body, false);
  return sides.length > 1 ? sides.map((side) => bare(view, side)) : [];
}

/** The first token of a gathering's name, where a mention holds its noun; else the noun. */
export function nameStart(view: View, noun: number): number {
  const holder = view.mentionAt(noun);
  if (!holder) return noun;
  return firstOfPair(view, holder)?.first ?? holder.first;
}

/** The organisation within whose name a gathering stands; null when it has a noun of its own. */
export function gatheringItself(view: View, noun: number): Mention | null {
  const mention = view.mentionAt(noun);
  return mention?.kind === 'party' && mention.last === noun + 1 ? mention : null;
}
