import { subjectOf } from './clause.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { WITH } from './links.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { isPersonal } from './participation.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens in which the time spent is told: "spent two and a half hours". */
const NEAR = 8;

/** "an hour", "the morning", "three days": where "with" stands behind the time; -1 when it is no time that was spent so. */
function behindTime(view: View, from: number): number {
  const at = view.tokens.findIndex(({ key }, i) => i >= from && i < from + NEAR && key === 'with');
  const isTime = view.tokens
    .slice(from, at)
    .some((token, n) => view.has('time-span', token.key) || view.inDate(from + n));
  return isTime ? at : -1;
}

/** "spent two hours with B": of two people who sat together all that time. */
export const spentWith: Rule = {
  id: 'meeting/spent-with',
  frames: ['spend-with'],
  examples: [
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics spent two hours with German Foreign Minister Heiko Maas.',
      found: ['meeting Edgars Rinkevics / Heiko Maas'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics spent two hours with his children.',
      found: [],
    },
  ],
  find(view, trigger) {
    const at = behindTime(view, trigger.last);
    if (at < 0 || view.tokens.some(({ key }) => view.has('remote-word', key))) return [];
    const { sides } = objectsOf(view, at, WITH);
    const people = sides.filter(
      (side) => side.kind !== 'group' && isPersonal(view, side) && view.entity(side)?.name,
    );
    if (people.length === 0) return [];
    return between(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), people);
  },
};

/** "said after an hour with B": time that was spent so, as a noun. */
export const timeWith: Rule = {
  id: 'meeting/time-with',
  frames: ['time'],
  examples: [
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics said after two hours with German Foreign Minister Heiko Maas that ties were good.',
      found: ['meeting Edgars Rinkevics / Heiko Maas'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics was tired after two hours with his children.',
      found: [],
    },
  ],
  find(view, trigger) {
    if (view.tokens.some(({ key }) => view.has('remote-word', key))) return [];
    const { governor, subject } = nounSides(view, trigger);
    const { sides } = objectsOf(view, trigger.last - 1, WITH);
    const people = sides.filter((side) => side.kind === 'person' && view.entity(side)?.name);
    if (people.length === 0 || !['after', 'during', 'following'].includes(view.key(governor))) return [];
    return between(view, trigger, OCCURRED, subject, people);
  },
};

/** "had a late-night session with B", "went into a huddle with B": a noun of gatherings that two hold alone. */
export const sessionWith: Rule = {
  id: 'meeting/session-with',
  frames: ['session-with'],
  examples: [
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics went into a session with German Foreign Minister Heiko Maas.',
      found: ['meeting Edgars Rinkevics / Heiko Maas'],
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics held a training session with his team.',
      found: [],
    },
  ],
  find(view, trigger) {
    if (view.sentence.verbs.includes(trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const people = sides.with.filter((side) => isPersonal(view, side) && view.entity(side)?.name);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    return people.length > 0 ? between(view, trigger, standing, sides.subject, people) : [];
  },
};
