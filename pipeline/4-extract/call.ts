import type { Mention } from '../records.ts';
import { byPhone, spokeByPhone } from './by-phone.ts';
import { callNoun } from './call-noun.ts';
import { callOf, callsOfEach, REACH, spokenTo, withGapped } from './callers.ts';
import { celebratedBefore } from './celebrated.ts';
import { subjectOf } from './clause.ts';
import type { Draft, Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { BY } from './links.ts';
import { bearerOf } from './office-bearer.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { askedIn } from './protest-office.ts';
import { isSide, joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens of a day between "telephoned" and its purpose. */
const DAY = 4;

/** "telephoned on Monday to thank B", "picked up the phone and asked B": where the one spoken to stands. */
function purposeBehind(view: View, from: number): number {
  for (let i = from; i < from + DAY; i++) {
    if (view.mentionAt(i)) return from;
    const isNext = view.key(i) === 'to' || view.key(i) === 'and';
    if (isNext && view.mentionAt(i + 1) === null && view.mentionAt(i + 2)) return i + 2;
  }
  return from;
}

/** "B telephoned on Saturday": the one whom the call of the sentence before went to. */
function calledBefore(view: View, { last }: Trigger, [caller]: readonly Mention[]): Mention[] {
  const isBare = view.inDate(last) || view.inDate(last + 1) || /^[,.]$/.test(view.tokens[last]?.text ?? '');
  const wished = isBare && caller ? celebratedBefore(view, [caller]) : null;
  if (wished) return [wished];
  const before = isBare ? view.previous() : null;
  const told = (before?.triggers ?? []).flatMap((trigger) =>
    [phoned, called, callNoun, spokeByPhone, byPhone].flatMap((rule) =>
      before && rule.frames.includes(trigger.row.frame) ? rule.find(before, trigger) : [],
    ),
  );
  const person = told.at(-1)?.counterparts[0];
  return before && person && caller && partyOf(before, person) !== partyOf(view, caller) ? [person] : [];
}

export const phoned: Rule = {
  id: 'call/phoned',
  frames: ['phone'],
  examples: [
    {
      text: 'Finnish President Tarja Halonen telephoned Chilean President Ricardo Lagos at the weekend.',
      found: ['call Tarja Halonen / Ricardo Lagos'],
    },
    {
      text: 'Finnish President Tarja Halonen and Estonian President Lennart Meri telephoned Chilean President Ricardo Lagos.',
      found: ['call Tarja Halonen / Ricardo Lagos', 'call Lennart Meri / Ricardo Lagos'],
    },
    {
      text: 'Finnish President Tarja Halonen telephoned Chilean President Ricardo Lagos on Monday and Estonian President Lennart Meri on Tuesday.',
      found: ['call Tarja Halonen / Ricardo Lagos', 'call Tarja Halonen / Lennart Meri'],
    },
    { text: "Ghana's president telephoned the nurses on the night shift.", found: [] },
  ],
  find(view, trigger) {
    const isInfinitive = view.key(trigger.first - 1) === 'to' && subjectOf(view, trigger.first).length > 0;
    if ((view.is('preposition', trigger.first - 1) && !isInfinitive) || view.key(trigger.first - 1) === 'the')
      return [];
    const by = isPassive(view, trigger.first) ? linkedSide(view, trigger.last, BY, REACH) : null;
    const subject = subjectOf(view, trigger.first);
    const standing = verbStanding(view, trigger.first);
    if (by) return callOf(view, trigger, standing, [by], subject);
    const isAlone = /^[,.]$/.test(view.tokens[trigger.last]?.text ?? '');
    const told = isAlone ? [] : spokenTo(view, purposeBehind(view, trigger.last));
    const called = told.length > 0 ? told : calledBefore(view, trigger, subject);
    return callsOfEach(view, trigger, standing, subject, called);
  },
};

const isOfficial = (view: View, side: Mention | undefined): boolean =>
  side !== undefined && view.entity(side)?.kind === 'person' && partyOf(view, side) !== null;

/** Whether only a day, a place or a purpose stands behind: "called X a friend" names no call. */
const isPlain = (view: View, last: number): boolean =>
  view.key(last - 1) === ',' ||
  view.key(last) === ',' ||
  view.is('after-called', last) ||
  /^[.;:]$/.test(view.tokens[last]?.text ?? '') ||
  view.inDate(last) ||
  last >= view.tokens.length;

/** "was called by B": B calls. */
function calledBy(view: View, trigger: Trigger): Draft[] {
  const by = linkedSide(view, trigger.last, BY, 3);
  const [called] = subjectOf(view, trigger.first);
  return by && isOfficial(view, by) && isOfficial(view, called) && called && isPlain(view, by.last)
    ? callOf(view, trigger, verbStanding(view, trigger.first), [by], [called])
    : [];
}

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
    if (isPassive(view, trigger.first)) return calledBy(view, trigger);
    if (askedIn.find(view, trigger).length > 0) return [];
    const object = view.mentionAt(trigger.last);
    const callers = subjectOf(view, trigger.first);
    const [caller] = callers;
    // "rang Lima": a government is called by its capital
    const isCapital = view.is('ringing', trigger.first) && object?.kind === 'party';
    if (
      !isSide(view, object) ||
      object.possessive ||
      !(isCapital || isOfficial(view, bearerOf(view, object))) ||
      !caller ||
      !isOfficial(view, caller)
    )
      return [];
    const called = withGapped(view, joinedRight(view, object, true));
    const last = called.at(-1)?.last ?? object.last;
    return isPlain(view, last)
      ? callsOfEach(view, trigger, verbStanding(view, trigger.first), callers, called)
      : [];
  },
};
