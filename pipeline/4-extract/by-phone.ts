import type { Token } from '../records.ts';
import { callOf, callsOf, ENDS, linkedTo, REACH, spokenTo, WITH } from './callers.ts';
import { subjectOf } from './clause.ts';
import type { Draft, Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { BY, FROM } from './links.ts';
import { partnerLater } from './named-later.ts';
import { twoOnTheLine } from './on-the-line.ts';
import { isAnaphor } from './participation.ts';
import { isPassive } from './passive.ts';
import { joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** "by telephone", "over a secure line", "in a phone call": a means of talking, not "the video game". */
function isMeans(view: View, i: number): boolean {
  return (
    view.is('phone', i) &&
    (view.is('means-of-call', i - 1) || view.is('phone-talk', i + 1)) &&
    !view.is('phone-press', i + 1) &&
    (!view.is('phone-medium', i) ||
      view.is('phone-talk', i + 1) ||
      view.tokens[i + 1]?.kind !== 'word' ||
      view.is('preposition', i + 1) ||
      view.inDate(i + 1))
  );
}

/** Tokens from "talked" over two named people to "by phone" at most. */
const FAR = 24;

/** Whether the clause tells of a phone or video link, behind the verb or in its opening phrase. */
export function isByPhone(view: View, trigger: Trigger): boolean {
  for (let i = trigger.first; i < Math.min(view.tokens.length, trigger.last + FAR); i++) {
    if (isMeans(view, i) || view.is('remotely', i)) return true;
    if (ENDS.test(view.tokens[i]?.text ?? '')) break;
  }
  const opening = view.tokens.findIndex((token) => token.text === ',');
  for (let i = 0; i < Math.min(opening, trigger.first); i++) if (isMeans(view, i)) return true;
  return false;
}

const LEAD = 3;

/** "A and B spoke on Tuesday" below a headline that speaks of the phone. */
function isHeadedByPhone(view: View, trigger: Trigger): boolean {
  // "agreed to meet" tells of a meeting to come, whatever the headline says
  const isOther = view.triggers.some(
    ({ first, row }) => first === trigger.first && (row.frame === 'meet' || row.frame === 'agree'),
  );
  const isTalk = !isOther && (view.is('conversing', trigger.first) || view.is('discussing', trigger.first));
  const isLead = view.sentence.number >= 0 && view.sentence.number < LEAD && isTalk;
  return isLead && (speaksOfPhone(view, true) || isCalledBehind(view));
}

/** Words of "the half-hour phone call" at most. */
const NOUN = 4;

/** "A spoke with B on Friday. The call lasted an hour": the next sentence begins by calling it a call. */
function isCalledBehind(view: View): boolean {
  const next = view.around().find(({ sentence }) => sentence.number === view.sentence.number + 1);
  if (!next || !['the', 'their'].includes(next.key(0))) return false;
  return Array.from({ length: NOUN }, (_, n) => n + 1).some(
    (i) =>
      (next.is('bare-call', i) && !next.is('behind-appeal', i + 1)) ||
      (next.is('phone', i) && next.is('phone-talk', i + 1)),
  );
}

/** Whether the headline speaks of a phone, or also of a call, which may be an appeal. */
export function speaksOfPhone(view: View, orCall: boolean): boolean {
  const title = view.article.sentences.find(({ number }) => number < 0);
  const isPhone = ({ key }: Token, i: number, all: readonly Token[]): boolean =>
    view.has('phone-heading', key) &&
    (!/^calls?$/.test(key) || (orCall && !view.has('behind-appeal', all[i + 1]?.key ?? '')));
  return title?.tokens.some(isPhone) ?? false;
}

/** "telephoned … The two will talk again": a call as the one of the sentence before. */
function isAgain(view: View, { first, last }: Trigger): boolean {
  const isCalled = view
    .previous()
    ?.triggers.some(({ row }) => row.type === 'call' && row.frame !== 'by-phone');
  return view.key(last) === 'again' && view.is('conversing', first) && isCalled === true;
}

/** "pick up the talks", "the March talks": no verb, and no verb before it that holds them. */
const isOtherNoun = (view: View, { first }: Trigger): boolean =>
  view.is('talk-noun', first) &&
  !view.is('light-verb', first - 1) &&
  view.mentionAt(first - 1) === null &&
  view.tokens[first - 1]?.text !== ',' &&
  !view.is('auxiliary', first - 1);

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
    {
      text: 'Turkish President Abdullah Gul spoke with Armenian President Serzh Sarkisian. The hour-long call was cordial.',
      found: ['call Abdullah Gul / Serzh Sarkisian'],
    },
    {
      text: 'Turkish President Abdullah Gul spoke with Armenian President Serzh Sarkisian. The call for peace was old.',
      found: [],
    },
    {
      text: 'Turkish President Abdullah Gul spoke by telephone on Monday. His Armenian counterpart, Serzh Sarkisian, was in Rome.',
      found: ['call Abdullah Gul / Serzh Sarkisian'],
    },
    {
      text: 'The two presidents spoke by telephone on Monday, a day after Turkish President Abdullah Gul fell ill. Armenian President Serzh Sarkisian was in Rome.',
      found: ['call Abdullah Gul / Serzh Sarkisian'],
    },
    { text: 'Turkish President Abdullah Gul spoke with reporters.', found: [] },
  ],
  find(view, trigger) {
    if (isOtherNoun(view, trigger)) return [];
    if (!isByPhone(view, trigger) && !isHeadedByPhone(view, trigger) && !isAgain(view, trigger)) return [];
    // "held talks": the noun's verb tells it
    const verb = view.is('light-verb', trigger.first - 1) ? trigger.first - 1 : trigger.first;
    const isAbout = view.is('discussing', trigger.first);
    const by = isPassive(view, trigger.first) ? linkedSide(view, trigger.last, BY, REACH) : null;
    if (by) return callOf(view, trigger, verbStanding(view, verb), joinedRight(view, by, true), []);
    const callers = subjectOf(view, verb);
    const told = isAbout ? linkedTo(view, trigger.last) : spokenTo(view, trigger.last);
    const [caller] = callers;
    const isAlone = told.length === 0 && callers.length === 1 && caller && !isAnaphor(view, caller);
    const called = isAlone && view.is('conversing', trigger.first) ? partnerLater(view, caller) : told;
    return callsOf(view, trigger, verbStanding(view, verb), callers, called);
  },
};

/** The verb that a phone is the means of: the nearest one before it, else (in an opening phrase) the next one. */
function verbAround(view: View, trigger: Trigger): number {
  const isTold = (i: number): boolean =>
    view.mentionAt(i) === null &&
    (view.isVerb(i) || view.is('reporting-verb', i) || view.is('conversing', i));
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return -1;
    if (isTold(i)) return i;
  }
  // "By telephone, A thanked B", "In a conversation by telephone, A thanked B"
  if (trigger.first > 1 && view.key(0) !== 'in') return -1;
  for (let i = trigger.last; i < trigger.last + REACH; i++) if (isTold(i)) return i;
  return -1;
}

/** Who talked by the means that a trigger names, by the verb that it belongs to. */
function toldByPhone(view: View, trigger: Trigger): Draft[] {
  const verb = verbAround(view, trigger);
  if (verb < 0) return [];
  const behind = spokenTo(view, trigger.last).filter((side) => WITH.has(view.key(side.first - 1)));
  const object = view.is('discussing', verb) ? [] : spokenTo(view, verb + 1);
  const by = isPassive(view, verb) ? linkedSide(view, trigger.last, BY, REACH) : null;
  if (by) return callOf(view, trigger, verbStanding(view, verb), [by], subjectOf(view, verb));
  const heard = view.is('hearing', verb) ? linkedSide(view, verb + 1, FROM, REACH) : null;
  if (heard && view.entity(heard)?.kind === 'person')
    return subjectOf(view, verb).flatMap((side) =>
      callOf(view, trigger, verbStanding(view, verb), [heard], [side]),
    );
  const from = linkedSide(view, trigger.last, FROM, 3);
  if (from && view.entity(from)?.kind === 'person')
    return callOf(view, trigger, verbStanding(view, verb), [from], subjectOf(view, verb));
  return callsOf(
    view,
    trigger,
    verbStanding(view, verb),
    subjectOf(view, verb),
    object.length > 0 ? object : behind,
  );
}

export const byPhone: Rule = {
  id: 'call/by-phone',
  frames: ['by-means'],
  examples: [
    {
      text: 'By telephone, Danish Prime Minister Poul Schluter thanked Swedish Prime Minister Ingvar Carlsson.',
      found: ['call Poul Schluter / Ingvar Carlsson'],
    },
    {
      text: 'An hour on the phone brought Danish Prime Minister Poul Schluter and Swedish Prime Minister Ingvar Carlsson together.',
      found: ['call Poul Schluter / Ingvar Carlsson'],
    },
    { text: 'Danish Prime Minister Poul Schluter told reporters by telephone that he was well.', found: [] },
  ],
  find(view, trigger) {
    const told = toldByPhone(view, trigger);
    return told.length > 0 ? told : twoOnTheLine(view, trigger);
  },
};
