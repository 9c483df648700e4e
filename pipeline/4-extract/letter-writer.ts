import type { Mention } from '../records.ts';
import { all, ENDS, REACH } from './correspondents.ts';
import { ofParty } from './diplomats.ts';
import { linkedSide } from './linked.ts';
import { FROM } from './links.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { stateOf } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between an owner and the writing, "official" and "written" among them. */
const OWNER = 4;

/** "Buhari's letter", "his message", "a French note": whose it is, over "official" and "written". */
export function ownerOf(view: View, trigger: Trigger): readonly Mention[] {
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - OWNER); i--) {
    const mention = view.mentionAt(i);
    if (mention) return mention.possessive && isSide(view, mention) ? [mention] : [];
    if (view.is('preposition', i) || view.isVerb(i) || ENDS.test(view.tokens[i]?.text ?? '')) return [];
  }
  return [];
}

/** "From Rome came a message to": who stands before the verb that lets a writing come. */
export const openingFrom = (view: View, verb: number): Mention | null =>
  view.key(0) === 'from' && view.is('arriving', verb) ? linkedSide(view, 0, FROM, verb) : null;

/** Nobody writes to his own state: a writer placed at home by the dateline is of the courier's state. */
export function ofOther(
  view: View,
  senders: readonly Mention[],
  receivers: readonly Mention[],
  couriers: readonly Mention[],
): readonly Mention[] {
  const [to, courier] = [receivers[0], couriers[0]];
  const own = to ? partyOf(view, to) : null;
  const isOther = courier && ![null, own].includes(partyOf(view, courier));
  return isOther && own !== null && senders.every((sender) => partyOf(view, sender) === own)
    ? [stateOf(view, partyOf(view, courier)) ?? courier]
    : senders;
}

/** "handed over a letter from President X": the courier's state where the writer's is not told. */
export const homeOf = (
  view: View,
  writers: readonly Mention[],
  couriers: readonly Mention[],
): readonly Mention[] =>
  writers.some((writer) => partyOf(view, writer) !== null)
    ? writers
    : couriers.map((courier) => ofCourier(view, courier, writers));

/** "the envoy of Qatar delivered a message from the emir": the writer by his office, of the courier's state. */
function ofCourier(view: View, courier: Mention, [writer]: readonly Mention[]): Mention {
  const state = stateOf(view, partyOf(view, courier)) ?? courier;
  const isOffice = writer && view.entity(writer)?.kind === 'person' && view.entity(writer)?.role != null;
  return isOffice ? ofParty(view, writer, state) : state;
}

/** "got a letter in which A thanks him". */
export function inWhich(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    const side = view.key(i - 1) === 'in' && view.key(i) === 'which' ? view.mentionAt(i + 1) : null;
    if (isSide(view, side) && !side.possessive) return [side];
  }
  return [];
}

/** "Among those who sent letters to B was A". */
export function amongThose(view: View, to: Mention | null): Mention[] {
  const side =
    to && view.key(0) === 'among' && view.is('being', to.last) ? view.mentionAt(to.last + 1) : null;
  return all(view, isSide(view, side) ? side : null);
}

/** "on behalf of A". */
export function behalfOf(view: View, from: number): Mention | null {
  const at = view.tokens.findIndex(({ key }, i) => i >= from && key === 'behalf');
  const side = at < 0 ? null : view.mentionAt(at + 2);
  return isSide(view, side) ? side : null;
}
