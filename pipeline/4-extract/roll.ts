import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { delegates, hostedBy, hostingIt, included, isEnd, listedBehind, speakerBehind } from './listing.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, isOrganisation, isPersonal, partyOf } from './participation.ts';
import { isSide } from './sides.ts';
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
/** Tokens in which an opening phrase begins, whose subject stands behind it. */
const OPENING = 3;
const BEHIND = 12;
const isNoun = (view: View, i: number): boolean => view.is('article', i - 1);
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

/** "a Sino-Russian trade forum": two states before the gathering's name, over its plain words. */
function pairBefore(view: View, trigger: Trigger): Mention[] {
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - NAME); i--) {
    const mention = view.mentionAt(i);
    const pair = mention?.kind === 'party' && !mention.possessive && isSide(view, mention);
    if (mention) return pair ? premodifiers(view, mention) : [];
    const isPlain =
      view.tokens[i]?.kind === 'word' &&
      !view.is('preposition', i) &&
      !view.isVerb(i) &&
      !view.is('clause-break', i) &&
      !view.is('article', i) &&
      view.key(i) !== 'and';
    if (!isPlain) return [];
  }
  return [];
}

function premodifiers(view: View, last: Mention): Mention[] {
  const sides = [last];
  for (let first = last.first; view.key(first - 1) === '-'; ) {
    const before = view.mentionAt(first - 2);
    if (!isSide(view, before)) break;
    sides.unshift(before);
    first = before.first;
  }
  return sides.length > 1 ? sides : [];
}

/** Partners of those who meet on the sidelines: "met Wang on the sidelines of". */
function partners(view: View, governor: number): Mention[] {
  const named = view.sentence.mentions.filter(
    (mention) =>
      mention.last <= governor &&
      isPersonal(view, mention) &&
      isSide(view, mention) &&
      mention.kind === 'person',
  );
  return named.filter(
    ({ first }) => view.is('partner-cue', first - 1) || ['and', 'counterpart'].includes(view.key(first - 1)),
  );
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
  const before = subject.filter(
    (side) => isPersonal(view, side) && (side.first < governor || governor < OPENING),
  );
  return [...before, ...sidelines];
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

/** "Peru, the host of the summit", "Peru is host to the summit": the state named first in the sentence. */
function hostOf(view: View, governor: number): Mention[] {
  if (!['of', 'to', 'for'].includes(view.key(governor)) || !view.is('host-noun', governor - 1)) return [];
  const [first] = view.sentence.mentions.filter(
    (mention) => mention.first < governor && isSide(view, mention) && !isOrganisation(view, mention),
  );
  return first ? [first] : [];
}

/** "met on the sidelines of the summit with B": whom somebody met, not who the summit is of. */
const isAside = (view: View, governor: number): boolean =>
  view.key(governor) === 'of' && view.is('sideline', governor - 1);

export function rollOf(view: View, trigger: Trigger, sides: NounSides): Roll {
  const told = (mentions: readonly Mention[]): Mention[] =>
    mentions.filter((mention) => !isAnaphor(view, mention));
  const there = told(attendees(view, trigger, sides));
  const isHosted = view.is('hosting-verb', sides.governor);
  return {
    hosts: told([
      ...(isHosted ? there : []),
      ...hostOf(view, sides.governor),
      ...hostedBy(view, trigger.last),
      ...hostingIt(view, trigger.last),
    ]),
    conveners: conveners(view, trigger, sides),
    members: told([
      ...pairBefore(view, trigger),
      ...sides.before,
      ...sides.owner,
      ...(isAside(view, sides.governor) ? [] : sides.with),
      ...sides.between,
    ]),
    present: [...there, ...listedBehind(view, trigger.last)],
  };
}
