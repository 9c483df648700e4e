import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { isAnaphor, isPersonal } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { theMany } from './the-three.ts';
import { eachOf } from './twin-states.ts';
import type { Trigger, View } from './view.ts';

/** Tokens behind a gathering in which its host or its speaker stands. */
const BEHIND = 12;
/** Tokens behind a gathering in which "with" names who takes part. */
const NEAR = 8;
const LISTED = 40;

/** "Nov." ends no sentence. */
export const isEnd = (view: View, i: number): boolean =>
  /^[.;]$/.test(view.tokens[i]?.text ?? '') && !view.inDate(i);

/** "some", "over 20", "the" before the first of a list. */
const isBeforeList = (view: View, i: number): boolean =>
  view.is('article', i) || view.is('about-count', i) || view.tokens[i]?.kind === 'number';

const isOfStates = (view: View, group: Mention): boolean =>
  view.is('representing', group.last) && view.mentionAt(group.last + 1) !== null;

/** Sides in a list, over the short names in brackets behind them: "the Organisation X (OX), A and B"; a comma alone joins nobody. */
export function listed(view: View, from: number): Mention[] {
  const sides: Mention[] = [];
  let closed = 0;
  for (let i = from; i < Math.min(view.tokens.length, from + LISTED); ) {
    const mention = view.mentionAt(i);
    const text = view.tokens[i]?.text ?? '';
    // "grouping ministers from A, B and C"
    if (
      sides.length === 0 &&
      mention?.kind === 'group' &&
      mention.party === null &&
      isOfStates(view, mention)
    ) {
      i = mention.last + 1;
      continue;
    }
    // "Spanish- and Portuguese-speaking nations"
    const isHalf = mention !== null && view.key(mention.last) === '-';
    if (mention && (isHalf || !isSide(view, mention) || mention.kind === 'pronoun')) break;
    if (mention) {
      const isFirst = sides.length === 0;
      sides.push(...eachOf(view, mention));
      if (isFirst || ['and', 'as'].includes(view.key(i - 1))) closed = sides.length;
      i = mention.last;
    } else if (sides.length === 0 && isBeforeList(view, i)) i += 1;
    else if (text === '(' && view.tokens[i + 2]?.text === ')') i += 3;
    else if (text === ',' || ['and', 'as', 'well'].includes(view.key(i))) i += 1;
    else break;
  }
  return sides.slice(0, closed).filter((side) => !isAnaphor(view, side));
}

/** "with A and B attending", "with C in attendance": whether the list behind "with" at token `i` is of those who are there. */
function isOfThoseThere(view: View, i: number): boolean {
  const last = listed(view, i + 1).at(-1)?.last ?? -1;
  return [0, 1].some((n) =>
    ['attending', 'present', 'participating', 'attendance'].includes(view.key(last + n)),
  );
}

/** Whether token `i` opens a list of who takes part: "attended by", "including", "bringing together", "grouping". */
function opensList(view: View, i: number, from: number): boolean {
  if (view.key(i) === 'by') return view.is('attending-verb', i - 1);
  if (view.key(i) === 'with' && isOfThoseThere(view, i)) return true;
  if (view.key(i) === 'with')
    return i < from + NEAR && !view.tokens.slice(from, i).some(({ key }) => key === 'on' || key === 'about');
  // "the truce between A and B", told at a meeting, is not a list of who met
  const isOfOther = view.triggers.some(({ row, last }) => row.frame === 'pact' && last === i);
  return view.is('membership-word', i) && !isOfOther;
}

export function listedBehind(view: View, from: number): Mention[] {
  for (let i = from; i < view.tokens.length && !isEnd(view, i); i++) {
    if (!opensList(view, i, from)) continue;
    // "among them Peru and Chile"
    const sides = listed(view, view.is('those-named', i + 1) ? i + 2 : i + 1);
    if (sides.length > 0 && !sides[0]?.possessive) return sides;
  }
  return [];
}

/** "hosted by Kenya", "called by the president of Peru", "to be chaired by", behind the noun. */
export function hostedBy(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + 2 * BEHIND) && !isEnd(view, i); i++) {
    const host = view.mentionAt(i + 1);
    if (view.key(i) === 'by' && view.is('hosting-verb', i - 1) && isSide(view, host))
      return joinedRight(view, host, true);
  }
  return [];
}

/** Tokens from "which" to the verb of the hosts. */
const CLAUSE = 10;

/** "the conference, which Peru and Chile were to host": who stands before the verb of the relative clause. */
export function hostingIt(view: View, last: number): Mention[] {
  const relative = view.tokens[last]?.text === ',' ? last + 1 : last;
  if (!['which', 'that'].includes(view.key(relative))) return [];
  for (let i = relative + 1; i < relative + CLAUSE && !isEnd(view, i); i++)
    if (view.is('hosting-verb', i)) return subjectOf(view, i).filter(({ first }) => first > relative);
  return [];
}

/** "officials from A, B and C will attend": the parties of those who go. */
export function delegates(view: View, governor: number): Mention[] {
  for (let i = governor - 1; i > Math.max(-1, governor - 2 * BEHIND); i--) {
    if (isEnd(view, i) || view.is('clause-break', i)) return [];
    if (view.key(i) !== 'from') continue;
    const group = view.mentionAt(i + 1);
    const all = group ? theMany(view, group) : [];
    return all.length > 0 ? all : listed(view, i + 1);
  }
  return [];
}

/** "At the meeting, X said": the subject behind the comma of an opening phrase. */
export function speakerBehind(view: View, trigger: Trigger, governor: number): Mention[] {
  if (governor !== 0 || !view.is('attending-preposition', 0)) return [];
  for (
    let i = trigger.last;
    i < Math.min(view.tokens.length, trigger.last + 2 * BEHIND) && !isEnd(view, i);
    i++
  ) {
    const mention = view.mentionAt(i + 1);
    if (view.tokens[i]?.text === ',')
      return isSide(view, mention) && isPersonal(view, mention) && !mention.possessive ? [mention] : [];
  }
  return [];
}

/** "41 leaders, including A and B, attended": those who are named out of a group. */
export function included(view: View, verb: number): Mention[] {
  for (let i = verb - 1; i > Math.max(-1, verb - LISTED); i--) {
    if (isEnd(view, i)) return [];
    if (view.key(i) === 'including')
      return view.sentence.mentions.filter(
        (mention) =>
          mention.first > i && mention.last <= verb && isSide(view, mention) && !mention.possessive,
      );
  }
  return [];
}

/** Tokens from "attending the summit" to the form of "be" behind which those stand who attend it. */
const INVERTED = 14;

/** "Attending the summit in Quito were A, B and C": those who stand behind the verb. */
export function invertedBehind(view: View, governor: number, from: number): Mention[] {
  const isOpening =
    /ing$/.test(view.key(governor)) && (governor === 0 || view.is('those-named', governor - 1));
  if (!isOpening || !view.is('attending-verb', governor)) return [];
  for (let i = from; i < from + INVERTED && !isEnd(view, i); i++)
    if (view.is('being', i)) return listed(view, i + 1);
  return [];
}
