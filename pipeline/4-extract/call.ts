import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { isPassive } from './meeting.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { isAnaphor, partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { introduced, linkedSide } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const REACH = 16;
const WITH = new Set(['with', 'to']);
const BY = new Set(['by']);
const FROM = new Set(['from']);
const ENDS = /^[.;:“"”]$/;

/** One call: the first side calls the second; "the two leaders" are those told of before, else it tells more of the call before. */
function callOf(
  view: View,
  trigger: Trigger,
  standing: Standing,
  callers: readonly Mention[],
  called: readonly Mention[],
): Draft[] {
  const sides = [...callers, ...called];
  if (sides.length === 0) return [];
  if (
    sides.some((side) => isAnaphor(view, side)) &&
    sides.every((side) => isAnaphor(view, side) || side.kind === 'pronoun')
  ) {
    const [actor, ...rest] = antecedentsOf(view, sides[0]?.first ?? trigger.first);
    return actor && rest.length > 0
      ? [draft(view, trigger, standing, { actors: [actor], counterparts: rest.slice(0, 1) })]
      : [draft(view, trigger, standing, { isAnaphoric: true })];
  }
  const [actor, ...further] = callers.filter((side) => !isAnaphor(view, side));
  const [counterpart] = called.length > 0 ? called : further;
  return actor && counterpart
    ? [draft(view, trigger, standing, { actors: [actor], counterparts: [counterpart] })]
    : [];
}

/** Somebody who is spoken to: the object right behind the verb, or behind "with" or "to" within the clause. */
function spokenTo(view: View, from: number): Mention[] {
  const direct = view.mentionAt(from);
  if (
    isSide(view, direct) &&
    !direct.possessive &&
    (direct.kind !== 'pronoun' || ['him', 'her'].includes(view.key(from)))
  )
    return joinedRight(view, direct, true).slice(0, 1);
  const linked = linkedSide(view, from, WITH, REACH);
  return linked ? [linked] : [];
}

export const phoned: Rule = {
  id: 'call/phoned',
  frames: ['phone'],
  examples: [
    {
      text: 'US President Bill Clinton telephoned Russian President Boris Yeltsin on Monday.',
      found: ['call Bill Clinton / Boris Yeltsin'],
    },
    { text: "Kenya's president telephoned the winners of the spelling contest.", found: [] },
  ],
  find(view, trigger) {
    if (view.is('preposition', trigger.first - 1) || view.key(trigger.first - 1) === 'the') return [];
    const by = isPassive(view, trigger.first) ? linkedSide(view, trigger.last, BY, REACH) : null;
    const subject = subjectOf(view, trigger.first);
    const standing = verbStanding(view, trigger.first);
    return by
      ? callOf(view, trigger, standing, [by], subject)
      : callOf(view, trigger, standing, subject, spokenTo(view, trigger.last));
  },
};

const MEANS = new Set(['by', 'over', 'via', 'on', 'the', 'through', 'secure', 'a', 'direct']);

/** "by telephone", "over a secure line", "in a phone call": a means of talking, not "the video game". */
function isMeans(view: View, i: number): boolean {
  return (
    view.is('phone', i) &&
    (MEANS.has(view.key(i - 1)) || view.is('phone-talk', i + 1)) &&
    (!view.is('phone-medium', i) ||
      view.is('phone-talk', i + 1) ||
      view.tokens[i + 1]?.kind !== 'word' ||
      view.is('preposition', i + 1) ||
      view.inDate(i + 1))
  );
}

/** Whether the clause tells of a phone or video link, behind the verb or in its opening phrase. */
function isByPhone(view: View, trigger: Trigger): boolean {
  for (let i = trigger.first; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    if (isMeans(view, i)) return true;
    if (ENDS.test(view.tokens[i]?.text ?? '')) break;
  }
  const opening = view.tokens.findIndex((token) => token.text === ',');
  for (let i = 0; i < Math.min(opening, trigger.first); i++) if (isMeans(view, i)) return true;
  return false;
}

const HEADING = new Set(['phone', 'telephone', 'call', 'telephones', 'phones']);
const LEAD = 3;

/** "A and B spoke on Tuesday" below a headline that speaks of the phone. */
function isHeadedByPhone(view: View, trigger: Trigger): boolean {
  const title = view.article.sentences.find(({ number }) => number < 0);
  const isLead =
    view.sentence.number >= 0 && view.sentence.number < LEAD && view.is('conversing', trigger.first);
  return isLead && (title?.tokens.some(({ key }) => HEADING.has(key)) ?? false);
}

export const spokeByPhone: Rule = {
  id: 'call/spoke',
  frames: ['by-phone'],
  examples: [
    {
      text: 'Turkish President Abdullah Gul spoke by telephone with Armenian President Serzh Sarkisian.',
      found: ['call Abdullah Gul / Serzh Sarkisian'],
    },
    {
      text: 'Turkish President Abdullah Gul and Armenian President Serzh Sarkisian talked over the phone.',
      found: ['call Abdullah Gul / Serzh Sarkisian'],
    },
    { text: 'Turkish President Abdullah Gul spoke with reporters.', found: [] },
  ],
  find(view, trigger) {
    if (!isByPhone(view, trigger) && !isHeadedByPhone(view, trigger)) return [];
    return callOf(
      view,
      trigger,
      verbStanding(view, trigger.first),
      subjectOf(view, trigger.first),
      spokenTo(view, trigger.last),
    );
  },
};

/** After a plain "called X" only a day, a place or a purpose: "called X a friend" names no call. */
const AFTER_CALLED = new Set([
  'on',
  'to',
  'in',
  'from',
  'after',
  'late',
  'early',
  'and',
  'at',
  'during',
  'for',
  'about',
  'shortly',
  'by',
  ',',
  '.',
]);

const isOfficial = (view: View, side: Mention | undefined): boolean =>
  side !== undefined && view.entity(side)?.kind === 'person' && partyOf(view, side) !== null;

export const called: Rule = {
  id: 'call/called',
  frames: ['call-up'],
  examples: [
    {
      text: 'Spanish Prime Minister Felipe Gonzalez called Portuguese President Mario Soares on Sunday.',
      found: ['call Felipe Gonzalez / Mario Soares'],
    },
    {
      text: 'Spanish Prime Minister Felipe Gonzalez called Portuguese President Mario Soares a friend.',
      found: [],
    },
  ],
  find(view, trigger) {
    const object = view.mentionAt(trigger.last);
    const [caller] = subjectOf(view, trigger.first);
    if (
      !isSide(view, object) ||
      object.possessive ||
      !isOfficial(view, object) ||
      !caller ||
      !isOfficial(view, caller)
    )
      return [];
    const isPlain =
      view.key(object.last - 1) === ',' ||
      AFTER_CALLED.has(view.key(object.last)) ||
      view.inDate(object.last) ||
      object.last >= view.tokens.length;
    return isPlain ? callOf(view, trigger, verbStanding(view, trigger.first), [caller], [object]) : [];
  },
};

const RECEIVED = new Set(['received', 'receive', 'receives', 'got', 'gets', 'took', 'taken']);
const DURING = new Set(['in', 'during', 'by', 'over', 'on', 'via', 'through']);

/** "thanked Merkel in a phone call", "said in a call with Merkel": the other side behind the call, else before it. */
function toldWithin(view: View, trigger: Trigger, governor: number): Mention[] {
  if (!DURING.has(view.key(governor))) return [];
  for (let verb = governor - 1; verb > Math.max(-1, governor - REACH); verb--) {
    const mention = view.mentionAt(verb);
    if (mention || !(view.isVerb(verb) || view.is('reporting-verb', verb))) continue;
    return spokenTo(view, verb + 1).filter((side) => side.last <= trigger.first);
  }
  return [];
}

/** "a call from A reached B". */
function reached(view: View, trigger: Trigger): Mention[] {
  for (let i = trigger.last; i < trigger.last + REACH; i++) {
    const object = view.is('arriving', i) ? view.mentionAt(i + 1) : null;
    if (isSide(view, object) && !object.possessive) return [object];
  }
  return [];
}

/** "a conversation between A and B", also as the subject of its clause. */
function betweenSides(view: View, from: number): Mention[] {
  for (let i = from; i < from + REACH; i++) {
    const mention = view.key(i) === 'between' ? view.mentionAt(i + 1) : null;
    if (isSide(view, mention)) return joinedRight(view, mention, false);
    if (ENDS.test(view.tokens[i]?.text ?? '')) return [];
  }
  return [];
}

export const callNoun: Rule = {
  id: 'call/noun',
  frames: ['exchange'],
  examples: [
    {
      text: 'South Korean President Kim Dae-jung held a telephone conversation with Japanese Prime Minister Keizo Obuchi.',
      found: ['call Kim Dae-jung / Keizo Obuchi'],
    },
    {
      text: 'In a phone call with Japanese Prime Minister Keizo Obuchi, South Korean President Kim Dae-jung spoke of trade.',
      found: ['call Kim Dae-jung / Keizo Obuchi'],
    },
    { text: 'The brewery held a conference call with analysts.', found: [] },
  ],
  find(view, trigger) {
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const received = RECEIVED.has(view.key(sides.governor));
    const isOpening = sides.governor === 0 && sides.subject.length === 0;
    const subject = isOpening ? introduced(view, trigger.last) : sides.subject;
    const from = linkedSide(view, trigger.last - 1, FROM, REACH);
    const by = sides.by.length > 0 ? sides.by : from ? [from] : [];
    const free = subject.length > 0 ? subject : subjectOf(view, trigger.first);
    const caller = received ? by : sides.owner.length > 0 ? sides.owner : by.length > 0 ? by : free;
    const linked = linkedSide(
      view,
      WITH.has(view.key(trigger.last - 1)) ? trigger.last - 1 : trigger.last,
      WITH,
      REACH,
    );
    const told = toldWithin(view, trigger, sides.governor);
    const other = received
      ? sides.subject
      : linked
        ? [linked]
        : told.length > 0
          ? told
          : reached(view, trigger);
    const pair = betweenSides(view, trigger.last - 1);
    const found =
      pair.length > 1
        ? callOf(view, trigger, standing, pair, [])
        : callOf(view, trigger, standing, caller, other);
    if (found.length > 0) return found;
    return ['the', 'their'].includes(view.key(trigger.first - 1))
      ? [draft(view, trigger, standing, { isAnaphoric: true })]
      : [];
  },
};

/** The verb that a phone is the means of: the nearest one before it, else (in an opening phrase) the next one. */
function verbAround(view: View, trigger: Trigger): number {
  const isTold = (i: number): boolean =>
    view.mentionAt(i) === null && (view.isVerb(i) || view.is('reporting-verb', i));
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return -1;
    if (isTold(i)) return i;
  }
  if (trigger.first > 1) return -1;
  for (let i = trigger.last; i < trigger.last + REACH; i++) if (isTold(i)) return i;
  return -1;
}

export const byPhone: Rule = {
  id: 'call/by-phone',
  frames: ['by-means'],
  examples: [
    {
      text: 'By telephone, Danish Prime Minister Poul Schluter thanked Swedish Prime Minister Ingvar Carlsson.',
      found: ['call Poul Schluter / Ingvar Carlsson'],
    },
    { text: 'Danish Prime Minister Poul Schluter told reporters by telephone that he was well.', found: [] },
  ],
  find(view, trigger) {
    const verb = verbAround(view, trigger);
    if (verb < 0) return [];
    const behind = spokenTo(view, trigger.last).filter((side) => WITH.has(view.key(side.first - 1)));
    const object = spokenTo(view, verb + 1);
    const from = linkedSide(view, trigger.last, FROM, 3);
    if (from) return callOf(view, trigger, verbStanding(view, verb), [from], subjectOf(view, verb));
    return callOf(
      view,
      trigger,
      verbStanding(view, verb),
      subjectOf(view, verb),
      object.length > 0 ? object : behind,
    );
  },
};
