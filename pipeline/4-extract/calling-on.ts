import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { objectsOf } from './objects.ts';
import { isSide, joinedRight } from './sides.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** "paid a courtesy call on": the verb before the noun; -1 when there is none. */
function payingVerb(view: View, noun: number): number {
  for (let i = noun - 1; i > Math.max(-1, noun - 4); i--) if (view.is('light-verb', i)) return i;
  return -1;
}

/** "is to see Tony Blair on Friday": not "to see Blair go" or "to see that". */
export const toSee: Rule = {
  id: 'meeting/to-see',
  frames: ['see'],
  examples: [
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics is to see German Foreign Minister Heiko Maas in Berlin on Friday.',
      found: ['meeting Edgars Rinkevics / Heiko Maas'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics will see German Foreign Minister Heiko Maas and Chancellor Angela Merkel before flying home.',
      found: ['meeting Edgars Rinkevics / Heiko Maas', 'meeting Edgars Rinkevics / Angela Merkel'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics is glad to see German Foreign Minister Heiko Maas resign.',
      found: [],
    },
  ],
  find(view, trigger) {
    const host = view.mentionAt(trigger.last);
    if (!isSide(view, host) || host.kind !== 'person' || host.role === null) return [];
    const isPair = view.key(host.last) === 'and' && view.mentionAt(host.last + 1)?.kind === 'person';
    const isEnd =
      isPair ||
      view.is('clause-break', host.last) ||
      view.is('preposition', host.last) ||
      view.inDate(host.last) ||
      view.is('adverb-pass', host.last) ||
      /^[.,;]$/.test(view.tokens[host.last]?.text ?? '.');
    const isPlanned =
      view.key(trigger.first) !== 'to' ||
      view.is('being', trigger.first - 1) ||
      view.is('plan-cue', trigger.first - 1) ||
      view.triggers.some(({ row, last }) => row.frame === 'go' && last <= trigger.first);
    if (!isEnd || !isPlanned) return [];
    const verb = trigger.last - 1;
    return between(
      view,
      trigger,
      verbStanding(view, verb),
      subjectOf(view, verb),
      joinedRight(view, host, true),
    );
  },
};

export const calledOn: Rule = {
  id: 'meeting/called-on',
  frames: ['call-on'],
  examples: [
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera called on Indian President Abdul Kalam.',
      found: ['meeting Mangala Samaraweera / Abdul Kalam'],
    },
    {
      text: 'Sri Lankan Foreign Minister Mangala Samaraweera called on Indian President Abdul Kalam to act.',
      found: [],
    },
  ],
  find(view, trigger) {
    const { sides } = objectsOf(view, trigger.last, new Set());
    const [host] = sides;
    const verb = view.key(trigger.first) === 'courtesy' ? payingVerb(view, trigger.first) : trigger.first;
    const isAppeal = verb === trigger.first && ['to', 'for', 'not'].includes(view.key(host?.last ?? -1));
    const isHead = host?.kind === 'office' && (view.tokens[host.last]?.text ?? '.').match(/^[.,]$/) !== null;
    if (verb < 0 || !host || (host.kind !== 'person' && !isHead) || isAppeal) return [];
    return between(view, trigger, verbStanding(view, verb), subjectOf(view, verb), [host]);
  },
};
