import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, isOrganisation, isPersonal, partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { isMouthpiece } from './speakers.ts';
import type { Trigger, View } from './view.ts';

/** Everybody whom a sentence names at a gathering. */
export interface Roll {
  /** Who hosts, chairs or calls it. */
  readonly hosts: readonly Mention[];
  /** Organisations in the gathering's own name. */
  readonly conveners: readonly Mention[];
  /** Sides in the noun's own phrase: "the summit of A and B". */
  readonly members: readonly Mention[];
  /** Who goes there, speaks there or is listed as taking part. */
  readonly present: readonly Mention[];
}

/** Words between a gathering and an organisation of its name: "the fourth annual summit of the OAS". */
const NAME = 6;
const BEHIND = 12;
const LISTED = 40;

const isEnd = (view: View, i: number): boolean => /^[.;]$/.test(view.tokens[i]?.text ?? '');

const isNoun = (view: View, i: number): boolean => ['the', 'a', 'an', "'s", '’s'].includes(view.key(i - 1));
const leads = (view: View, i: number): boolean =>
  view.is('preposition', i) || view.isVerb(i) || (view.is('attending-verb', i) && !isNoun(view, i));

/** The verb or preposition that governs a gathering, over its parts: "the opening ceremony of", "the sidelines of". */
export function governorOver(view: View, governor: number): number {
  let at = governor;
  for (let n = 0; n < 3 && view.key(at) === 'of'; n++) {
    if (!view.is('gathering-part', at - 1)) return at;
    at -= 2;
    while (at >= 0 && !leads(view, at) && view.mentionAt(at) === null && !isEnd(view, at)) at -= 1;
  }
  return at;
}

/** Sides in a list, over the short names in brackets behind them: "the Organisation X (OX), A and B"; a comma alone joins nobody. */
export function listed(view: View, from: number): Mention[] {
  const sides: Mention[] = [];
  let closed = 1;
  for (let i = from; i < Math.min(view.tokens.length, from + LISTED); ) {
    const mention = view.mentionAt(i);
    const text = view.tokens[i]?.text ?? '';
    if (mention && (!isSide(view, mention) || mention.kind === 'pronoun')) break;
    if (mention) {
      sides.push(mention);
      if (['and', 'as'].includes(view.key(i - 1))) closed = sides.length;
      i = mention.last;
    } else if (text === '(' && view.tokens[i + 2]?.text === ')') i += 3;
    else if (text === ',' || ['and', 'as', 'well'].includes(view.key(i))) i += 1;
    else break;
  }
  return sides.slice(0, closed).filter((side) => !isAnaphor(view, side));
}

/** Whether token `i` opens a list of who takes part: "attended by", "including", "bringing together", "grouping". */
function opensList(view: View, i: number, from: number): boolean {
  if (view.key(i) === 'by') return view.is('attending-verb', i - 1);
  if (view.key(i) === 'with') return i < from + NAME + 2;
  return view.is('membership-word', i);
}

function listedBehind(view: View, from: number): Mention[] {
  for (let i = from; i < view.tokens.length && !isEnd(view, i); i++) {
    if (!opensList(view, i, from)) continue;
    const sides = listed(view, i + 1);
    if (sides.length > 0 && !sides[0]?.possessive) return sides;
  }
  return [];
}

/** "hosted by Kenya", "called by the president of Peru", behind the noun. */
function hostedBy(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + BEHIND) && !isEnd(view, i); i++) {
    const host = view.mentionAt(i + 1);
    if (view.key(i) === 'by' && view.is('hosting-verb', i - 1) && isSide(view, host))
      return joinedRight(view, host, true);
  }
  return [];
}

/** Organisations in the gathering's own name: "the EU summit", "the fourth Summit of the OAS", "OPEC's ministers' meeting". */
function conveners(view: View, trigger: Trigger, sides: NounSides): Mention[] {
  const isNear = (mention: Mention): boolean =>
    mention.last <= trigger.first &&
    mention.last > trigger.first - NAME &&
    !isParted(view, mention.last, trigger.first);
  const isBehind = ({ first }: Mention): boolean =>
    first >= trigger.last &&
    first < trigger.last + BEHIND &&
    view.tokens.slice(trigger.last, first).some(({ key }) => key === 'of' || key === 'on') &&
    !isParted(view, trigger.last, first);
  const around = view.sentence.mentions.filter((mention) => isNear(mention) || isBehind(mention));
  return [...sides.before, ...sides.owner, ...sides.of, ...around].filter(
    (mention) => isSide(view, mention) && isOrganisation(view, mention),
  );
}

const isParted = (view: View, from: number, to: number): boolean =>
  view.tokens
    .slice(from, to)
    .some(
      ({ text }, n) =>
        /^[,;:“”"]$/.test(text) || view.is('clause-break', from + n) || view.is('auxiliary', from + n),
    );

/** Partners of those who meet on the sidelines: "met Wang on the sidelines of". */
function partners(view: View, governor: number): Mention[] {
  const named = view.sentence.mentions.filter(
    (mention) =>
      mention.last <= governor &&
      isPersonal(view, mention) &&
      isSide(view, mention) &&
      mention.kind === 'person',
  );
  return named.filter((mention) =>
    ['with', 'and', 'met', 'meet', 'meeting', 'counterpart'].includes(view.key(mention.first - 1)),
  );
}

/** "officials from A, B and C will attend": the parties of those who go. */
function delegates(view: View, governor: number): Mention[] {
  for (let i = governor - 1; i > Math.max(-1, governor - 2 * BEHIND); i--) {
    if (isEnd(view, i) || view.is('clause-break', i)) return [];
    if (view.key(i) === 'from') return listed(view, i + 1);
  }
  return [];
}

/** Who is told to be there: the subject of "attend", "told the", "arrived for", "said at". */
function present(view: View, sides: NounSides): readonly Mention[] {
  const governor = governorOver(view, sides.governor);
  const own = governor === sides.governor ? sides.subject : subjectOf(view, governor);
  const subject =
    own.length === 0 && /ing$/.test(view.key(governor)) && view.is('clause-break', governor - 1)
      ? subjectOf(view, governor - 1)
      : own;
  const isThere =
    view.is('attending-verb', governor) ||
    view.is('light-verb', governor) ||
    view.is('hosting-verb', governor);
  const unnamed =
    view.is('attending-verb', governor) && subject.every((side) => partyOf(view, side) === null)
      ? [...included(view, governor), ...delegates(view, governor)]
      : [];
  if (unnamed.length > 0) return unnamed;
  if (isThere || (view.key(governor) === 'in' && view.key(governor - 1) === 'part'))
    return subject.length > 0 ? subject : delegates(view, governor);
  if (!view.is('attending-preposition', governor) && governor === sides.governor) return [];
  const sidelines =
    governor !== sides.governor || view.key(governor) === 'at' ? partners(view, governor) : [];
  return [...subject.filter((side) => isPersonal(view, side)), ...sidelines];
}

/** "At the meeting, X said": the subject behind the comma of an opening phrase. */
function speakerBehind(view: View, trigger: Trigger, governor: number): Mention[] {
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
function included(view: View, verb: number): Mention[] {
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

/** Those who are there, "the two presidents" by their names. */
function attendees(view: View, trigger: Trigger, sides: NounSides): Mention[] {
  const there = [...present(view, sides), ...speakerBehind(view, trigger, sides.governor)].filter(
    (mention) => !isMouthpiece(view, mention.role),
  );
  const isBackward =
    there.length > 0 &&
    there.every(
      (mention) =>
        isAnaphor(view, mention) &&
        view.tokens
          .slice(mention.first, mention.last)
          .some(({ key }) => ['two', 'both', 'they'].includes(key)),
    );
  return isBackward ? antecedentsOf(view, trigger.first) : there;
}

/** The organisation behind a named series of gatherings, "Summit of the X", and the words that name it; null when it has none. */
export function seriesAt(
  view: View,
  trigger: Trigger,
): { readonly party: string; readonly first: number; readonly last: number } | null {
  for (const [first, last] of [
    [trigger.first, trigger.last + 3],
    [trigger.first - 1, trigger.last],
    [trigger.first - 2, trigger.last],
  ] as const) {
    const words = view.tokens.slice(Math.max(0, first), last).map(({ key }) => key);
    const party = first < 0 ? null : view.valueOf('summit-series', words.join(' '));
    if (party) return { party: party.toUpperCase(), first, last: first + words.length };
  }
  return null;
}

export function rollOf(view: View, trigger: Trigger, sides: NounSides): Roll {
  const told = (mentions: readonly Mention[]): Mention[] =>
    mentions.filter((mention) => !isAnaphor(view, mention));
  const there = told(attendees(view, trigger, sides));
  const isHosted = view.is('hosting-verb', sides.governor);
  return {
    hosts: told([...(isHosted ? there : []), ...hostedBy(view, trigger.last)]),
    conveners: conveners(view, trigger, sides),
    members: told([...sides.before, ...sides.owner, ...sides.with, ...sides.between]),
    present: [...there, ...listedBehind(view, trigger.last)],
  };
}
