import type { Mention } from '../records.ts';
import { destinations } from './destination.ts';
import type { PlaceMention, Standing } from './draft.ts';
import { isSide } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Who makes a visit, where it goes and how it stands, where words behind the noun tell all three. */
export interface ToldVisit {
  readonly actor: Mention;
  readonly places: readonly PlaceMention[];
  readonly standing: Standing | null;
}

/** Tokens behind a visitor in which "pay" and its place stand. */
const REACH = 7;

/** "a visit President Lee is to pay to Oslo", "the trip that he will make to Lima". */
export function paidBy(view: View, { last }: Trigger): ToldVisit | null {
  const actor = view.mentionAt(view.key(last) === 'that' || view.key(last) === 'which' ? last + 1 : last);
  if (!isSide(view, actor) || actor.possessive || actor.first < last) return null;
  for (let i = actor.last; i < actor.last + REACH; i++) {
    if (/^[.,;:]$/.test(view.tokens[i]?.text ?? '.')) return null;
    if (!view.is('light-verb', i)) continue;
    return { actor, places: destinations(view, i + 1, 3), standing: verbStanding(view, i) };
  }
  return null;
}

/** Tokens between a visit and whose first it is: "The three-day visit is Lee's first to Norway". */
const BETWEEN = 6;

/** "The visit is Lee's first to Norway", "The trip, Lee's third to Norway as premier,". */
export function firstOf(view: View, { last }: Trigger): ToldVisit | null {
  for (let i = last; i < last + BETWEEN; i++) {
    const actor = view.mentionAt(i);
    const isCounted = actor?.possessive === true && view.is('counted', actor.last);
    if (!isCounted || !isSide(view, actor)) continue;
    return { actor, places: destinations(view, actor.last + 1, 2), standing: null };
  }
  return null;
}
