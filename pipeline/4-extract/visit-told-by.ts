import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { destinations } from './destination.ts';
import type { PlaceMention, Standing } from './draft.ts';
import { objectsOf } from './objects.ts';
import { isPassive } from './passive.ts';
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

/** Tokens between a verb of receiving and what the guest comes for. */
const RECEIVED = 16;

/** "will receive President Lee on a state visit": the guest is the object, and goes to the host. */
export function receivedFor(view: View, { last }: Trigger, governor: number): ToldVisit | null {
  if (!['on', 'for', 'during'].includes(view.key(governor))) return null;
  const verb = view.triggers.findLast(
    ({ row, first, last: end }) =>
      row.frame === 'receive' && first < governor && governor - end < RECEIVED && view.isVerb(first),
  );
  if (!verb || isPassive(view, verb.first)) return null;
  const [actor] = objectsOf(view, verb.last, new Set()).sides;
  const [host] = subjectOf(view, verb.first);
  const isParted = view.tokens
    .slice(verb.last, governor)
    .some((_, n) => view.is('clause-break', verb.last + n));
  if (!actor || actor.kind === 'party' || isParted) return null;
  const named = destinations(view, last, REACH);
  const land = host?.place && !host.possessive ? [{ mention: host }] : [];
  return { actor, places: named.length > 0 ? named : land, standing: verbStanding(view, verb.first) };
}
