import type { Mention } from '../records.ts';
import { type Diplomats, diplomatsAt, isOwning } from './diplomat-mention.ts';
import {
  diplomatsCounted,
  diplomatsLeftOut,
  diplomatsMeant,
  isBareCount,
  ownLeftOut,
} from './diplomats-meant.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { insideOf, otherState, stateNamed, stateOf } from './state.ts';
import type { View } from './view.ts';

const FEW = 3;
const ENDS = /^[.;:]$/;

/** "two clerks at the Chilean embassy": the embassy tells whose staff. */
function ofMission(view: View, found: Diplomats): Diplomats {
  if (found.party !== null) return found;
  const next = view.sentence.mentions.find(
    (mention) => mention.first > found.first && mention.first - found.last <= FEW,
  );
  const mission = next ? diplomatsAt(view, next) : null;
  return mission?.party ? { ...mission, first: found.first } : found;
}

/** The first diplomats between two tokens of a clause; null when none are told. */
export function diplomatsWithin(view: View, from: number, to: number): Diplomats | null {
  for (let i = from; i < Math.min(view.tokens.length, to); ) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return null;
    const mention = view.mentionAt(i);
    const found =
      mention && !(mention.kind === 'pronoun') && (mention.first >= from || mention.kind === 'group')
        ? diplomatsAt(view, mention)
        : null;
    if (found) return ofMission(view, found);
    const other =
      diplomatsMeant(view, i) ??
      diplomatsCounted(view, i) ??
      (mention ? diplomatsLeftOut(view, mention) : null);
    if (other) return other;
    const own = ownLeftOut(view, i);
    if (own) return own;
    if (
      !mention &&
      (view.is('diplomat', i) || view.is('own-man', i)) &&
      [1, 2, 3].some((n) => isOwning(view, i - n))
    )
      return { first: i - 1, last: i + 1, mention: null, isOwn: true, party: null };
    i = mention ? mention.last : i + 1;
  }
  return null;
}

/** The diplomats among the subjects of a verb. */
export function diplomatsAmong(view: View, sides: readonly Mention[]): Diplomats | null {
  for (const side of sides) {
    const found = diplomatsAt(view, side);
    if (found) return ofMission(view, found);
    // "diplomats from A and B": the states alone were taken for the sides
    const group = view.key(side.first - 1) === 'from' ? view.mentionAt(side.first - 2) : null;
    const head = group?.kind === 'group' ? diplomatsAt(view, group) : null;
    if (head) return head;
    const meant = diplomatsMeant(view, side.first);
    if (meant) return meant;
  }
  return null;
}

/** Who stands for the diplomats as the other side: themselves when their party is known, else their state. */
export function foreignSide(view: View, { mention, party }: Diplomats, own: string | null): Mention | null {
  if (party !== null && party === own) return null;
  if (party !== null && mention?.posted?.party === party && partyOf(view, mention) === null)
    return stateOf(view, party) ?? insideOf(mention, party, mention.posted.at);
  if (party !== null)
    return mention && isSide(view, mention) && view.entity(mention)?.party
      ? mention
      : stateNamed(view, party);
  const other = otherState(view, own);
  return mention && other ? ofParty(view, mention, other) : other;
}

/** "expelled Ambassador X", "expelled its envoy": who is meant, for the one state that he can be of. */
export function ofParty(view: View, mention: Mention, state: Mention): Mention {
  const { name = null, role = null, plural = true } = view.entity(mention) ?? {};
  const isOne = (name !== null || (role !== null && !plural)) && partyOf(view, mention) === null;
  const at = state.party_span ?? view.entity(state)?.party_at ?? null;
  return isOne && at ? { ...mention, party: partyOf(view, state), party_span: at } : state;
}

/** "three Chadians and a Malian", "two Chadian attachés and one from Mali": further diplomats, counted, behind the first. */
function furtherCounted(view: View, from: number): Mention[] {
  let i = from;
  if (view.tokens[i]?.text === ',') i += 1;
  if (view.key(i) !== 'and' && i === from) return [];
  if (view.key(i) === 'and') i += 1;
  const isCount = view.tokens[i]?.kind === 'number' || view.valueOf('numeral', view.key(i)) !== null;
  const group = isCount ? view.mentionAt(i) : null;
  const at = isCount ? i + 1 : view.is('article', i) ? i + 1 : -1;
  if (at < 0) return [];
  const isFrom = view.key(at) === 'from' || view.key(at + 1) === 'from';
  const side = group ?? view.mentionAt(view.key(at) === 'from' ? at + 1 : isFrom ? at + 2 : at);
  if (!side || side.possessive || partyOf(view, side) === null || side.kind === 'person') return [];
  if (isBareCount(view, side.last)) return [];
  const state = stateNamed(view, partyOf(view, side)) ?? side;
  return [state, ...furtherCounted(view, side.last)];
}

/** "diplomats from A, B and C": the states behind diplomats of whom no state is told. */
function statesOf(view: View, { party, last }: Diplomats): Mention[] {
  const state = party === null && view.key(last) === 'from' ? view.mentionAt(last + 1) : null;
  return isSide(view, state) && !state.possessive ? joinedRight(view, state, false) : [];
}

/** Everybody whose diplomats they are: "the envoys of A, B and C" are three targets. */
export function foreignSides(view: View, diplomats: Diplomats, own: string | null): Mention[] {
  const { mention } = diplomats;
  const states = statesOf(view, diplomats).filter((side) => partyOf(view, side) !== own);
  if (states.length > 1) return states;
  const target = foreignSide(view, diplomats, own);
  if (!target) return [];
  const joined = mention && !diplomats.isMeant ? joinedRight(view, mention, false).slice(1) : [];
  const further = joined.filter((side) => mention?.plural || diplomatsAt(view, side));
  const others = [...further, ...furtherCounted(view, diplomats.last)].filter(
    (side) => ![own, diplomats.party, null].includes(partyOf(view, side)) && !isBareCount(view, side.last),
  );
  return [target, ...others];
}
