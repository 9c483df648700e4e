import type { Mention } from '../records.ts';
import { callOf, ENDS, REACH, spokenTo } from './callers.ts';
import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { isPassive } from './meeting.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

const BY = new Set(['by']);

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
    // only a day, a place or a purpose behind: "called X a friend" names no call
    const isPlain =
      view.key(object.last - 1) === ',' ||
      view.key(object.last) === ',' ||
      view.is('after-called', object.last) ||
      ENDS.test(view.tokens[object.last]?.text ?? '') ||
      view.inDate(object.last) ||
      object.last >= view.tokens.length;
    return isPlain ? callOf(view, trigger, verbStanding(view, trigger.first), [caller], [object]) : [];
  },
};
