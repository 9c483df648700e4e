import type { Mention } from '../records.ts';
import { namedLater } from './named-later.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { isLocation, stateNamed } from './state.ts';
import type { View } from './view.ts';

/** Sentences over which "the two" can reach back. */
const MEMORY = 3;

const isPerson = (view: View, mention: Mention): boolean =>
  view.entity(mention)?.kind === 'person' && !mention.plural && mention.kind !== 'pronoun';

/** The first group of two parties named together: "Turkey and Israel signed … They". */
function groupIn(view: View, before: number): Mention[] {
  for (const mention of view.sentence.mentions) {
    if (mention.first >= before || !isSide(view, mention)) continue;
    const sides = joinedRight(view, mention, false).filter((side) => side.first < before);
    if (new Set(sides.map((side) => partyOf(view, side))).size > 1) return sides;
  }
  return [];
}

/** "the case of General Soto", "the arrest of Lund": somebody who was only spoken of. */
const isSpokenOf = (view: View, { first }: Mention): boolean =>
  view.key(first - 1) === 'of' && view.tokens[first - 2]?.capital === false && !view.inDate(first - 2);

/** "Soto and Lund flew to Oslo. They": the people of two parties whom this sentence or the one before names together; empty without any. */
export function namedTogether(view: View, before: number): Mention[] {
  const own = groupIn(view, before);
  const previous = own.length > 0 ? null : view.previous();
  const group = previous ? groupIn(previous, previous.tokens.length) : own;
  return group.every(({ kind }) => kind === 'person') ? group : [];
}

/** The latest two people of different parties, of those who were not only spoken of if they are two. */
function pairOf(people: readonly { view: View; mention: Mention }[]): Mention[] {
  const present = latestPair(people.filter(({ view, mention }) => !isSpokenOf(view, mention)));
  return present.length > 0 ? present : latestPair(people);
}

/** The latest two people of different parties, the later one's partner first. */
function latestPair(people: readonly { view: View; mention: Mention }[]): Mention[] {
  const [last] = people;
  const partner = people.find(
    ({ view, mention }) =>
      last && partyOf(view, mention) !== null && partyOf(view, mention) !== partyOf(last.view, last.mention),
  );
  return last && partner ? [last.mention, partner.mention] : [];
}

/** "the two countries", "both governments": states, not their leaders. */
function meansStates(view: View, at: number): boolean {
  const group = view.mentionAt(at);
  return (
    group?.kind === 'group' &&
    view.tokens.slice(group.first, group.last).some(({ key }) => view.has('state-plural', key))
  );
}

/** The two states that a sentence speaks of before a token; empty when there are more or fewer. */
function statesIn(view: View, limit: number): Mention[] {
  const parties = new Set(
    view.sentence.mentions
      .filter((mention) => mention.first < limit && !isLocation(view, mention))
      .flatMap((mention) => partyOf(view, mention) ?? []),
  );
  const states = [...parties].flatMap((party) => stateNamed(view, party) ?? []);
  return parties.size === 2 && states.length === 2 ? states : [];
}

/** Whom "the two", "they", "both leaders" means before token `before`: a group named together, else the latest two people of different parties. */
export function antecedentsOf(start: View, before: number): Mention[] {
  const people: { view: View; mention: Mention }[] = [];
  const isOfStates = meansStates(start, before);
  let view: View | null = start;
  for (let n = 0; n < MEMORY && view; n++) {
    const limit = n === 0 ? before : view.tokens.length;
    const group = groupIn(view, limit);
    if (group.length > 1) return group;
    const here: View = view;
    const states = isOfStates ? statesIn(here, limit) : [];
    if (states.length > 0) return states;
    people.push(
      ...here.sentence.mentions
        .filter((mention) => mention.first < limit && isPerson(here, mention))
        .reverse()
        .map((mention) => ({ view: here, mention })),
    );
    const pair = pairOf(people);
    if (pair.length > 0) return pair;
    view = view.previous();
  }
  return isOfStates ? [] : namedLater(start, before);
}
