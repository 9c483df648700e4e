import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { objectsOf } from './objects.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

const COURTESY = new Set(['courtesy', 'farewell']);
const BEFORE_CALL = new Set(['with', 'after', 'before', 'during', 'following']);

/** "paid a courtesy call on": the verb before the noun; -1 when there is none. */
function payingVerb(view: View, noun: number): number {
  for (let i = noun - 1; i > Math.max(-1, noun - 4); i--) if (view.is('light-verb', i)) return i;
  // "wrapped up the visit with a call on B"
  const before = noun - 2;
  return view.is('article', noun - 1) && BEFORE_CALL.has(view.key(before)) ? before : -1;
}

export const calledOn: Rule = {
  id: 'meeting/called-on',
  frames: ['call-on'],
  examples: [
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera called on Indian President Abdul Kalam.',
      found: ['meeting Mangala Samaraweera / Abdul Kalam'],
    },
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera paid a courtesy visit to Indian President Abdul Kalam.',
      found: ['meeting Mangala Samaraweera / Abdul Kalam'],
    },
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera paid courtesy calls on Indian President Abdul Kalam and Prime Minister Manmohan Singh.',
      found: ['meeting Mangala Samaraweera / Abdul Kalam', 'meeting Mangala Samaraweera / Manmohan Singh'],
    },
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera called on Indian President Abdul Kalam to act.',
      found: [],
    },
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera called on Indian President Abdul Kalam and Prime Minister Manmohan Singh to act.',
      found: [],
    },
  ],
  find(view, trigger) {
    const { sides } = objectsOf(view, trigger.last, new Set());
    const [host, ...more] = sides;
    const isNoun = COURTESY.has(view.key(trigger.first)) || view.is('article', trigger.first - 1);
    const verb = isNoun ? payingVerb(view, trigger.first) : trigger.first;
    const last = sides.at(-1)?.last ?? -1;
    const isAppeal = verb === trigger.first && ['to', 'for', 'not'].includes(view.key(last));
    // "courtesy calls on" holds "calls on"
    if (COURTESY.has(view.key(trigger.first - 1))) return [];
    const isHead = host?.kind === 'office' && (view.tokens[host.last]?.text ?? '.').match(/^[.,]$/) !== null;
    if (verb < 0 || !host || (host.kind !== 'person' && !isHead) || isAppeal) return [];
    const hosts = [host, ...more.filter(({ kind, plural }) => kind === 'person' && !plural)];
    return between(view, trigger, verbStanding(view, verb), subjectOf(view, verb), hosts);
  },
};
