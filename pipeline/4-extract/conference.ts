import type { Rule, Standing } from './draft.ts';
import { gathered } from './gathered.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { isOrganisation } from './participation.ts';
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
  if (
    governor !== sides.governor &&
    view.key(governor) === 'before' &&
    ['end', 'close', 'conclusion'].includes(view.key(part))
  )
    return { status: 'occurred', cue: null, tense: 'past' };
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
    if (isOther(view, trigger) || view.sentence.verbs.includes(trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const drafts = gathered(view, trigger, standingOf(view, trigger, sides), sides);
    return drafts.filter(
      ({ actors, counterparts, isAnaphoric }) =>
        isAnaphoric || [...actors, ...counterparts].some((side) => isOrganisation(view, side)),
    );
  },
};
