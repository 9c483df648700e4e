import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { mainPair } from './main-pair.ts';
import { isState, partyOf } from './participation.ts';
import { stateNamed } from './state.ts';
import type { View } from './view.ts';

/** Words of "officials from the two countries", behind the group's own. */
const TAIL = 5;
/** Sentences over which "both countries" can reach back. */
const MEMORY = 4;

/** "the two countries' experts": the states stand before the group. */
function isOwnedByBoth(view: View, { first }: Mention): boolean {
  const owner = view.mentionAt(first - 1);
  if (!owner?.possessive || owner.kind !== 'group') return false;
  const words = view.tokens.slice(owner.first, owner.last).map(({ key }) => key);
  return (
    words.some((word) => word === 'two' || word === 'both') && words.some((word) => view.has('pair-of', word))
  );
}

/** "experts of both countries", "negotiators from the two sides": a group whose states were named before. */
export function isOfBoth(view: View, group: Mention): boolean {
  if (group.kind !== 'group' || partyOf(view, group) !== null) return false;
  if (isOwnedByBoth(view, group)) return true;
  const isTail = view.is('representing', group.last);
  const words = view.tokens.slice(group.first, group.last + (isTail ? TAIL : 0)).map(({ key }) => key);
  const at = words.findIndex((word) => word === 'two' || word === 'both');
  return at > 0 && words.slice(at + 1).some((word) => view.has('pair-of', word));
}

/** States told of before token `before`, the last first: the two that some sentence brings the count to; empty when it brings more. */
function statesBefore(start: View, before: number): Mention[] {
  const found = new Map<string, Mention>();
  let view: View | null = start;
  for (let n = 0; n < MEMORY && view; n++) {
    const here: View = view;
    for (const mention of here.sentence.mentions) {
      const party = partyOf(here, mention);
      const isBefore = n > 0 || mention.first < before;
      const state = party && isBefore && isState(here, party) ? stateNamed(here, party) : null;
      if (party && state && !found.has(party)) found.set(party, state);
    }
    if (found.size > 1) return found.size === 2 ? [...found.values()] : [];
    view = here.previous();
  }
  return [];
}

const JOINING = new Set([',', 'and', '&', '-']);

/** "Peru, Ecuador to resume ties": the two states with whom the headline opens; empty when it opens otherwise. */
function headlinePair(view: View): Mention[] {
  const title = view.article.sentences.find(({ source }) => source === 'title');
  const [one, other, third] = title?.mentions ?? [];
  const isJoined = (left: Mention | undefined, right: Mention | undefined): boolean =>
    left !== undefined && right?.first === left.last + 1 && JOINING.has(title?.tokens[left.last]?.text ?? '');
  if (!one || !other || one.first > 0 || !isJoined(one, other) || isJoined(other, third)) return [];
  const states = [one, other].flatMap(({ party }) => (party ? (stateNamed(view, party) ?? []) : []));
  return states.length === 2 ? states : [];
}

/** The two states of "officials of both countries": those of the two told of last, unless the whole article or its headline is about others; else the only two told of. */
export function bothStates(view: View, group: Mention): Mention[] {
  const people = antecedentsOf(view, group.first);
  const near = people.flatMap((person) => stateNamed(view, partyOf(view, person)) ?? []);
  if (near.length !== 2) return statesBefore(view, group.first);
  const main = [mainPair(view.article), headlinePair(view)].find((pair) => pair.length > 0) ?? [];
  const isOther = main.some(({ party }) => !near.some((state) => state.party === party));
  return isOther ? [...main] : near;
}
