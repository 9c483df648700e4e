import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { bound } from './bound.ts';
import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { type Draft, draft, OCCURRED, type Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { WITH } from './links.ts';
import { nounSides } from './noun-sides.ts';
import { boundBehind, boundParties, subjectBehind } from './pacts.ts';
import { isAnaphor, split } from './participation.ts';
import { isPassive } from './passive.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens from "establish" to the relations, and from "agreed" to "establish". */
const REACH = 7;
/** Tokens from relations to the verb of which they are the subject: "relations between A and B were established". */
const PREDICATE = 14;

/** The nearest word of a list before token `from`, within its clause; -1 when there is none. */
function before(view: View, list: string, from: number): number {
  for (let i = from - 1; i > Math.max(-1, from - REACH); i--) {
    if (endsClause(view, i)) return -1;
    if (view.is(list, i)) return i;
  }
  return -1;
}

/** "agreed to establish relations": who agreed, over the partner behind. */
function agreed(view: View, trigger: Trigger, verb: number): Draft[] {
  const subject = subjectOf(view, verb);
  const [first] = subject;
  const own = first && isAnaphor(view, first) ? antecedentsOf(view, first.first) : subject;
  const partner = linkedSide(view, verb + 1, WITH, 3 * REACH);
  const sides = partner ? [...own, partner] : own;
  return own.length === 0 || boundParties(view, sides).size < 2
    ? []
    : [draft(view, trigger, verbStanding(view, verb), split(sides))];
}

/** "since the establishment of relations between A and B", "its 30th anniversary": told as done. */
function openingNoun(view: View, trigger: Trigger, opening: number): Draft[] {
  if (before(view, 'since-opening', opening) < 0) return [];
  const { between, with: partners } = boundBehind(view, trigger.last);
  const { owner, subject } = nounSides(view, { ...trigger, first: opening });
  const [own] = [owner, subject, subjectBehind(view, trigger.last)].filter((sides) => sides.length > 0);
  return bound(view, trigger, OCCURRED, between.length > 1 ? between : [...(own ?? []), ...partners]);
}

/** "relations between A and B were established": the verb behind; -1 when none opens them. */
function openedBehind(view: View, { last }: Trigger): number {
  for (let i = last; i < Math.min(view.tokens.length, last + PREDICATE) && !endsClause(view, i); i++)
    if (view.is('opening-relations', i)) return isPassive(view, i) ? i : -1;
  return -1;
}

/** "A and B established relations", "relations between A and B were restored". */
function opened(view: View, trigger: Trigger, verb: number): Draft[] {
  const { between, with: partners } = boundBehind(view, trigger.last);
  const own: readonly Mention[] =
    verb >= trigger.last ? nounSides(view, trigger).owner : subjectOf(view, verb);
  return bound(view, trigger, verbStanding(view, verb), between.length > 1 ? between : [...own, ...partners]);
}

export const relations: Rule = {
  id: 'agreement/relations',
  frames: ['relations'],
  examples: [
    {
      text: 'Kenya and Cuba have agreed to establish diplomatic relations.',
      found: ['agreement KEN / CUB'],
    },
    {
      text: 'Kenya agreed with Cuba on the resumption of diplomatic ties.',
      found: ['agreement KEN / CUB'],
    },
    { text: 'Kenya established diplomatic relations with Cuba in 1974.', found: ['agreement KEN / CUB'] },
    {
      text: 'Trade has grown since the establishment of diplomatic ties between Kenya and Cuba.',
      found: ['agreement KEN / CUB'],
    },
    {
      text: 'Diplomatic relations between Kenya and Cuba were restored on Monday.',
      found: ['agreement KEN / CUB'],
    },
    { text: 'Kenya normalised relations with Cuba in 1974.', found: ['agreement KEN / CUB'] },
    { text: 'Kenya and Cuba have had diplomatic relations for years.', found: [] },
    { text: 'Kenya wants to establish diplomatic relations with Cuba.', found: [] },
    {
      text: 'Kenya and Cuba held talks on the establishment of diplomatic ties.',
      found: ['meeting KEN / CUB'],
    },
  ],
  find(view, trigger) {
    if (view.triggers.some(({ row }) => row.frame === 'pact')) return [];
    const isWhole = view.is('opening-relations', trigger.first);
    const opening = isWhole ? trigger.first : before(view, 'opening-relations', trigger.first);
    const behind = opening < 0 ? openedBehind(view, trigger) : -1;
    if (behind >= 0) return opened(view, trigger, behind);
    if (opening < 0) return [];
    const verb = before(view, 'agreeing', opening);
    if (verb >= 0) return agreed(view, trigger, verb);
    if (/ing$/.test(view.key(opening))) return [];
    return /(?:ment|ion)$/.test(view.key(opening))
      ? openingNoun(view, trigger, opening)
      : opened(view, trigger, opening);
  },
};
