import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { isAnaphor, isPersonal } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens from a verb of motion to "to see". */
const TAKEN = 8;

/** Whether what stands behind the one who was seen leaves it at that: not "saw Blair resign". */
const isEnd = (view: View, i: number): boolean =>
  (view.is('preposition', i) && view.key(i) !== 'as') ||
  view.inDate(i) ||
  view.is('adverb-pass', i) ||
  ['and', 'but'].includes(view.key(i)) ||
  /^[.,;]$/.test(view.tokens[i]?.text ?? '.');

/** "was whisked off to see", "was driven to the palace to see". */
const isTaken = (view: View, first: number): boolean =>
  view.triggers.some(
    ({ row, last }) => row.type === 'visit' && row.frame === 'go' && last <= first && first - last < TAKEN,
  );

/** "glad to see", "went to see": only who is, or plans, to see somebody has an appointment; so has whoever went somewhere to do so. */
const isArranged = (view: View, { first }: Trigger): boolean =>
  view.key(first) !== 'to' ||
  view.is('being', first - (view.is('adverb-pass', first - 1) ? 2 : 1)) ||
  view.is('plan-cue', first - 1) ||
  view.mentionAt(first - 1) !== null ||
  view.inDate(first - 1) ||
  isTaken(view, first) ||
  view.tokens.slice(Math.max(0, first - 8), first).some(({ key }) => view.has('motion', key));

/** "last saw each other in Oslo". */
const isEachOther = (view: View, { last }: Trigger): boolean =>
  view.key(last) === 'each' && view.key(last + 1) === 'other';

/** Who was seen, by name or as holder of an office; empty when it is no meeting. */
function seen(view: View, last: number): readonly Mention[] {
  const host = view.mentionAt(last) ?? (view.key(last) === 'both' ? view.mentionAt(last + 1) : null);
  if (isSide(view, host) && host.kind === 'group' && isAnaphor(view, host) && isEnd(view, host.last))
    return [host];
  // "saw her early on Thursday"
  const isHim = isSide(view, host) && host.kind === 'pronoun' && view.is('object-pronoun', last);
  if (isHim && (view.entity(host)?.name ?? null) !== null && isEnd(view, host.last)) return [host];
  if (!isSide(view, host) || host.kind !== 'person' || host.possessive) return [];
  if (host.role === null && !view.entity(host)?.role) return [];
  const sides = joinedRight(view, host, true);
  return isEnd(view, sides.at(-1)?.last ?? host.last) ? sides : [];
}

/** "is to see Tony Blair on Friday", "after seeing the two leaders": not "to see Blair go" or "to see that". */
export const toSee: Rule = {
  id: 'meeting/to-see',
  frames: ['see'],
  examples: [
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics is to see German Foreign Minister Heiko Maas in Berlin on Friday.',
      found: ['meeting Edgars Rinkevics / Heiko Maas'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics saw both German Foreign Minister Heiko Maas and Chancellor Angela Merkel.',
      found: ['meeting Edgars Rinkevics / Heiko Maas', 'meeting Edgars Rinkevics / Angela Merkel'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics and German Foreign Minister Heiko Maas last saw each other in Berlin.',
      found: ['meeting Edgars Rinkevics / Heiko Maas'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics is glad to see German Foreign Minister Heiko Maas resign.',
      found: [],
    },
  ],
  find(view, trigger) {
    const verb = trigger.last - 1;
    const subject = subjectOf(view, verb);
    if (isEachOther(view, trigger)) return between(view, trigger, verbStanding(view, verb), subject, []);
    const hosts = seen(view, trigger.last);
    // in a headline "sees" tells of opinions
    const isOpinion = view.sentence.source === 'title' && view.key(trigger.first) === 'sees';
    if (hosts.length === 0 || isOpinion || !isArranged(view, trigger)) return [];
    const people = subject.filter((side) => isPersonal(view, side));
    return between(view, trigger, verbStanding(view, verb), people, hosts);
  },
};
