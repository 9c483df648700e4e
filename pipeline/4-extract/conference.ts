import type { Mention } from '../records.ts';
import { objectsOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { gathered } from './gathered.ts';
import { listed } from './listing.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { isOrganisation, partiesOf } from './participation.ts';
import { governorOver } from './roll.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens behind a gathering in which its own clause says that it is to come. */
const BEHIND = 14;

/** "on the eve of the summit" tells a plan, whatever else the sentence tells; "efforts at resuming the talks" tell nothing. */
function standingOf(view: View, trigger: Trigger, sides: NounSides): Standing {
  const governor = governorOver(view, sides.governor);
  const part = sides.governor - 1;
  if (view.key(sides.governor) === 'of' && view.is('plan-cue', part))
    return { status: 'scheduled', cue: part, tense: 'future' };
  if (/ing$/.test(view.key(governor)) && [2, 3].some((n) => view.is('effort-word', governor - n)))
    return { status: null, cue: null, tense: null };
  return (
    participating(view, governor) ??
    comingBehind(view, trigger.last) ??
    nounStanding(view, trigger.first, trigger.last, governor)
  );
}

/** "left to participate in", "will take part in": the verb tells whether they were there. */
function participating(view: View, governor: number): Standing | null {
  if (view.key(governor) !== 'in' || !view.is('participating-verb', governor - 1)) return null;
  return verbStanding(view, view.key(governor - 1) === 'part' ? governor - 2 : governor - 1);
}

/** "the conference to be held in May", "a summit due to open on Monday". */
function comingBehind(view: View, last: number): Standing | null {
  for (let i = last; i < Math.min(view.tokens.length, last + BEHIND); i++) {
    if (view.is('coming-cue', i) || (view.key(i) === 'to' && ['be', 'open'].includes(view.key(i + 1))))
      return { status: 'scheduled', cue: i, tense: 'future' };
    if (view.isVerb(i) || view.is('clause-break', i) || /^[,.;:“”"]$/.test(view.tokens[i]?.text ?? ''))
      return null;
  }
  return null;
}

/** "the Summit of the Forum": one gathering with two words for it. */
const isRepeated = (view: View, trigger: Trigger): boolean =>
  view.triggers.some(
    (other) =>
      other.row.type === 'conference' &&
      other.last <= trigger.first &&
      other.last >= trigger.first - 3 &&
      view.key(other.last) === 'of',
  );

/** "news conference", "conference centre", "three summits". */
const isOther = (view: View, trigger: Trigger): boolean =>
  view.is('not-gathering', trigger.first - 1) ||
  view.is('gathering-site', trigger.last) ||
  (view.tokens[trigger.first - 1]?.kind === 'number' && /s$/.test(view.key(trigger.last - 1))) ||
  view.is('several', trigger.first - 2) ||
  view.is('several', trigger.first - 1) ||
  isRepeated(view, trigger);

export const gathering: Rule = {
  id: 'conference/gathering',
  frames: ['gathering', 'summit'],
  examples: [
    {
      text: 'Kazakhstan hosted an international conference on Tajikistan, attended by Russia, China and Uzbekistan.',
      found: ['conference KAZ / RUS'],
    },
    {
      text: 'Leaders of the African Union gather for a summit in Lusaka on Monday.',
      found: ['conference ZMB / AU'],
    },
    {
      text: 'Finnish Foreign Minister Tarja Halonen said at the EU summit in Lisbon that the door was open.',
      found: ['conference PRT / EU'],
    },
    { text: 'The minister told a news conference in Oslo that talks had failed.', found: [] },
  ],
  find(view, trigger) {
    if (isOther(view, trigger)) return [];
    const sides = nounSides(view, trigger);
    return gathered(view, trigger, standingOf(view, trigger, sides), sides);
  },
};

export const session: Rule = {
  id: 'conference/session',
  frames: ['session'],
  examples: [
    {
      text: 'Norwegian Foreign Minister Knut Vollebaek opened the session of the OSCE in Oslo.',
      found: ['conference Knut Vollebaek / OSCE'],
    },
    { text: 'The council held a closed session in Oslo.', found: [] },
  ],
  find(view, trigger) {
    if (isOther(view, trigger)) return [];
    const sides = nounSides(view, trigger);
    const drafts = gathered(view, trigger, standingOf(view, trigger, sides), sides);
    return drafts.filter(
      ({ actors, counterparts, isAnaphoric }) =>
        isAnaphoric || [...actors, ...counterparts].some((side) => isOrganisation(view, side)),
    );
  },
};

const DASH = /^(?:--|—|–|\))$/;

/** "the donors -- Norway, Chile and Japan -- met": three or more named in an aside before the verb. */
function asideBefore(view: View, verb: number): Mention[] {
  let end = verb - 1;
  while (end > 0 && view.is('auxiliary', end)) end -= 1;
  if (!DASH.test(view.tokens[end]?.text ?? '')) return [];
  for (let i = end - 1; i > Math.max(-1, end - 40); i--)
    if (/^(?:--|—|–|\()$/.test(view.tokens[i]?.text ?? '')) return listed(view, i + 1);
  return [];
}

/** "progress in meeting conditions": what is met is a thing. */
const hasThing = (view: View, i: number): boolean =>
  view.tokens[i]?.kind === 'word' &&
  view.mentionAt(i) === null &&
  !view.inDate(i) &&
  !view.is('preposition', i) &&
  !view.is('adverb-pass', i) &&
  !view.is('clause-break', i) &&
  !['here', 'to', 'and', 'again', 'next', 'behind', 'late', 'early'].includes(view.key(i));

/** "OPEC oil ministers met in Vienna", "EU leaders will meet": members of one organisation among themselves. */
export function metWithin(
  view: View,
  trigger: Trigger,
  standing: Standing,
  subject: readonly Mention[],
): Draft[] {
  const aside = asideBefore(view, trigger.first);
  if (partiesOf(view, aside).size > 2)
    return [
      draft(view, trigger, standing, {
        type: 'conference',
        cameo: '040',
        actors: aside.slice(0, 1),
        counterparts: aside.slice(1),
      }),
    ];
  if (hasThing(view, trigger.last)) return [];
  const members = subject.filter((side) => isOrganisation(view, side));
  const { sides } = objectsOf(view, trigger.last, new Set(['with']));
  if (members.length !== 1 || subject.length !== 1 || sides.length > 0) return [];
  return [draft(view, trigger, standing, { type: 'conference', cameo: '040', actors: members })];
}
