import { objectsOf, subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { between } from './meeting.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding, verbStanding } from './standing.ts';
import type { View } from './view.ts';

const PHONE = new Set(['phone', 'telephone', 'videolink', 'video']);

/** "by telephone", "on the phone", "over the phone", "via video link" within a few words. */
function isByPhone(view: View, from: number): boolean {
  for (let i = from; i < Math.min(view.tokens.length, from + 14); i++) {
    if (PHONE.has(view.key(i)) && view.tokens.slice(Math.max(0, i - 3), i).some((token) => ['by', 'on', 'over', 'via', 'the'].includes(token.key))) return true;
    if (/^[.;]$/.test(view.tokens[i]?.text ?? '')) return false;
  }
  return false;
}

export const phoned: Rule = {
  id: 'call/phoned',
  frames: ['phone'],
  examples: [
    { text: 'US President Bill Clinton telephoned Russian President Boris Yeltsin on Monday.', found: ['call Bill Clinton / Boris Yeltsin'] },
    { text: "Kenya's president telephoned the winners of the spelling contest.", found: [] },
  ],
  find(view, trigger) {
    const { sides } = objectsOf(view, trigger.last, new Set(['with', 'to']));
    return between(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), sides.slice(0, 1));
  },
};

export const spokeByPhone: Rule = {
  id: 'call/spoke',
  frames: ['by-phone'],
  examples: [
    { text: 'Turkish President Abdullah Gul spoke by telephone with Armenian President Serzh Sarkisian.', found: ['call Abdullah Gul / Serzh Sarkisian'] },
    { text: 'Turkish President Abdullah Gul spoke with reporters.', found: [] },
  ],
  find(view, trigger) {
    if (!isByPhone(view, trigger.last)) return [];
    const { sides } = objectsOf(view, trigger.last, new Set(['with', 'to', 'by', 'on', 'over']));
    return between(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), sides.slice(0, 1));
  },
};

export const callNoun: Rule = {
  id: 'call/noun',
  frames: ['exchange'],
  examples: [
    { text: 'South Korean President Kim Dae-jung held a telephone conversation with Japanese Prime Minister Keizo Obuchi.', found: ['call Kim Dae-jung / Keizo Obuchi'] },
    { text: 'The brewery held a conference call with analysts.', found: [] },
  ],
  find(view, trigger) {
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const received = ['received', 'receive', 'got'].includes(view.key(sides.governor));
    const caller = received ? sides.by : sides.owner.length > 0 ? sides.owner : sides.by.length > 0 ? sides.by : sides.subject;
    const { sides: to } = objectsOf(view, trigger.last, new Set(['to', 'with']));
    const called = received ? sides.subject : sides.with.length > 0 ? sides.with : to;
    const found = sides.between.length > 1 ? between(view, trigger, standing, sides.between, []) : between(view, trigger, standing, caller, called.slice(0, 1));
    if (found.length > 0) return found;
    return ['the', 'their'].includes(view.key(trigger.first - 1)) ? [draft(view, trigger, standing, { isAnaphoric: true })] : [];
  },
};
