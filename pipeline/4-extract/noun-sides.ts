import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Left, leftOf } from './left-of-noun.ts';
import { BY, TO } from './links.ts';
import { objectsOf } from './objects.ts';
import { rightOf } from './right-of-noun.ts';
import type { Trigger, View } from './view.ts';
import { withWhom } from './with-whom.ts';

/** Who stands around a noun trigger, and what governs it. */
export interface NounSides {
  /** "Tayan's visit", "his talks". */
  readonly owner: readonly Mention[];
  /** "US-China talks", "the EU summit". */
  readonly before: readonly Mention[];
  readonly with: readonly Mention[];
  readonly between: readonly Mention[];
  /** Those between whom is what the noun is about: "talks on the war between A and B". */
  readonly topic: readonly Mention[];
  readonly of: readonly Mention[];
  readonly by: readonly Mention[];
  /** First token of the noun itself. */
  readonly noun: number;
  /** Token of the verb or preposition that governs the noun; -1 when it stands free. */
  readonly governor: number;
  /** Subject of the governing verb or clause. */
  readonly subject: readonly Mention[];
}

const known = new WeakMap<Trigger, NounSides>();

/** Everybody around a noun trigger, with the subject of what governs it; worked out once, since several rules ask. */
export function nounSides(view: View, trigger: Trigger): NounSides {
  const sides = known.get(trigger) ?? sidesAround(view, trigger);
  known.set(trigger, sides);
  return sides;
}

/** Words of "the last day", "the very end" at most. */
const PART = 4;

/** "at the end of a visit", "on the last day of a tour": the preposition before the part of the stay. */
function overPart(view: View, governor: number): number {
  if (view.key(governor) !== 'of' || !view.is('stay-part', governor - 1)) return governor;
  for (let i = governor - 2; i >= Math.max(0, governor - 1 - PART); i--)
    if (view.is('preposition', i)) return i;
  return governor;
}

/** "was received on Tuesday, the second day of a visit": who the clause before the comma is about; empty elsewhere. */
function apposedTo(view: View, governor: number): readonly Mention[] {
  if (view.key(governor) !== 'of' || !view.is('stay-part', governor - 1)) return [];
  let i = governor - 2;
  while (i > governor - 1 - PART && view.tokens[i]?.kind === 'word') i -= 1;
  if (view.tokens[i]?.text !== ',' || !view.is('article', i + 1)) return [];
  while (i > 0 && (view.inDate(i) || view.mentionAt(i) !== null || !view.isVerb(i))) i -= 1;
  return i > 0 ? subjectOf(view, i) : [];
}

const isTold = (sides: readonly Mention[]): boolean => sides.length > 0;

function sidesAround(view: View, trigger: Trigger): NounSides {
  const left = leftOf(view, trigger);
  const isGoverned = left.governor >= 0 && left.owner.length === 0;
  const apposed = isGoverned ? apposedTo(view, left.governor) : [];
  const subject =
    apposed.length > 0 || !isGoverned ? apposed : subjectOf(view, overPart(view, left.governor));
  const right = rightOf(view, trigger.last);
  return {
    owner: left.owner,
    before: left.before,
    with: [right.with, grantedTo(view, trigger, left), withWhom(view, trigger.first)].find(isTold) ?? [],
    between: right.between,
    topic: right.topic,
    of: right.of,
    by: right.by,
    noun: trigger.first,
    governor: left.governor,
    subject,
  };
}

/** "a lunch on Wednesday for B", "an audience here to B": the token behind day and place. */
function behindDay(view: View, last: number): number {
  let i = last;
  while (view.inDate(i) || view.key(i) === 'here' || (view.is('preposition', i) && view.inDate(i + 1)))
    i += 1;
  return i;
}

/** "was granted an audience by B", "a luncheon offered by B", "granted an audience to B", "gave a dinner for B", "a banquet in honour of B". */
function grantedTo(view: View, { last }: Trigger, { governor }: Left): readonly Mention[] {
  const at = behindDay(view, last);
  if (view.is('granting', governor) && view.key(at) === 'to') return objectsOf(view, at, TO).sides;
  const isGiven = view.is('granting', governor) && view.is('being', governor - 1) && view.key(at) === 'by';
  const offered = behindDay(view, at + 1);
  const isOffered = view.is('meal', last - 1) && view.is('offering', at) && view.key(offered) === 'by';
  if (isGiven || isOffered) return objectsOf(view, isGiven ? at : offered, BY).sides;
  const isInHonour = view.key(at) === 'in' && view.is('honour', at + 1);
  const isFor = view.is('meal', last - 1) && (view.key(at) === 'for' || isInHonour);
  return isFor ? objectsOf(view, isInHonour ? at + 2 : at, new Set(['for', 'of'])).sides : [];
}
