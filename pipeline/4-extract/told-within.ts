import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { FROM, TO, WITH } from './links.ts';
import { objectsOf } from './objects.ts';
import { isPersonal, isPrivate } from './participation.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Tokens between what was told and the talks in which it was. */
const REACH = 14;
/** Tokens from the comma behind an opening phrase to the verb of telling: its subject stands between. */
const SUBJECT = 14;
/** Tokens of an opening phrase at most: "In a 40-minute meeting in Oslo on Tuesday,". */
const OPENING = 16;

/** Who spoke to whom within talks. */
interface Told {
  /** Null: whoever the clause of the talks is about. */
  readonly speakers: readonly Mention[] | null;
  readonly hearers: readonly Mention[];
}

/** "handed the letter to B at a meeting", "won support from B during talks", "sought the help of B": whom a verb's preposition names, before the talks. */
function namedBehind(view: View, links: ReadonlySet<string>, verb: number, before: number): Mention[] {
  for (let i = verb + 1; i < before; i++) {
    const side = links.has(view.key(i)) ? view.mentionAt(i + 1) : null;
    if (isSide(view, side) && side.kind === 'person' && !side.possessive) return [side];
  }
  return [];
}

/** "joined B for talks": the object of the verb before "for". */
function joinedFor(view: View, governor: number): readonly Mention[] {
  const partner = view.mentionAt(governor - 1);
  return isSide(view, partner) && partner.kind === 'person' && view.is('inviting-for', partner.first - 1)
    ? [partner]
    : [];
}

/** Whom a verb of telling addresses. */
export function addressed(view: View, verb: number): readonly Mention[] {
  const { sides } = objectsOf(view, verb + 1, new Set());
  return sides
    .filter((side) => isPersonal(view, side) && side.kind !== 'pronoun' && !isPrivate(view, side))
    .slice(0, 1);
}

export const isTelling = (view: View, i: number): boolean => view.is('telling', i) || view.is('thanking', i);

/** Links to who is spoken to right before the talks. */
const SPOKEN_TO = new Set(['to', 'with']);

/** "stressed to B at a meeting", "clashed with B in talks", "was told by B during talks": who stands right before the preposition at `governor`. */
function namedBeside(view: View, governor: number): readonly Mention[] {
  if (!['at', 'during', 'in'].includes(view.key(governor))) return [];
  let end = governor - 1;
  while (end > 0 && (view.inDate(end) || (view.is('preposition', end) && view.inDate(end + 1)))) end -= 1;
  const side = view.mentionAt(end);
  if (!isSide(view, side) || side.kind !== 'person' || side.possessive) return [];
  const link = view.key(side.first - 1);
  const isBeside = SPOKEN_TO.has(link) && !['along', 'together'].includes(view.key(side.first - 2));
  return isBeside || (link === 'by' && isTelling(view, side.first - 2)) ? [side] : [];
}

/** "Wei briefed the president in a meeting", "raised the case with B over lunch". */
export function hearersBefore(view: View, governor: number): readonly Mention[] {
  if (view.key(governor) === 'for') return joinedFor(view, governor);
  if (!view.is('meeting-preposition', governor)) return [];
  const beside = namedBeside(view, governor);
  if (beside.length > 0) return beside;
  for (let i = governor - 1; i > Math.max(-1, governor - REACH); i--) {
    const isComma = view.tokens[i]?.text === ',' && view.mentionAt(i) === null;
    if (view.is('clause-break', i) || isComma) return [];
    if (view.is('handing', i) || view.is('raising', i)) {
      const named = namedBehind(view, view.is('raising', i) ? WITH : TO, i, governor);
      if (named.length > 0 || !view.is('raising', i)) return named;
    }
    if (view.is('getting', i)) return namedBehind(view, new Set([...FROM, 'of']), i, governor);
    if (isTelling(view, i)) return addressed(view, i);
  }
  return [];
}

/** The comma that closes the phrase which opens the sentence with the preposition at `governor`; -1 when none does. */
function closingComma(view: View, governor: number, noun: number): number {
  if (governor > 1) return -1;
  for (let i = noun + 1; i < noun + OPENING; i++) {
    if (view.tokens[i]?.text === ',' && view.mentionAt(i) === null) return i;
    if (view.is('clause-break', i) || endsClause(view, i)) return -1;
  }
  return -1;
}

/** "In a meeting on Tuesday, A told B that". */
function toldBehind(view: View, governor: number, noun: number): Told | null {
  const comma = view.is('meeting-preposition', governor) ? closingComma(view, governor, noun) : -1;
  if (comma < 0) return null;
  for (let i = comma + 1; i < Math.min(view.tokens.length, comma + SUBJECT); i++) {
    if (view.mentionAt(i)) continue;
    if (view.is('clause-break', i) || endsClause(view, i)) return null;
    if (!isTelling(view, i)) continue;
    const hearers = addressed(view, i);
    return hearers.length > 0 ? { speakers: subjectOf(view, i), hearers } : null;
  }
  return null;
}

/** Who was told something during talks that stand behind the preposition at `governor`; null when nobody was. */
export function toldWithin(view: View, governor: number, noun: number): Told | null {
  const hearers = hearersBefore(view, governor);
  return hearers.length > 0 ? { speakers: null, hearers } : toldBehind(view, governor, noun);
}
