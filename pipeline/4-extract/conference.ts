import type { Mention } from '../records.ts';
import { objectsOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { isOrganisation, partiesOf } from './participation.ts';
import { governorOver, listed, type Roll, rollOf, seriesAt } from './roll.ts';
import type { Trigger, View } from './view.ts';

const unique = (sides: readonly Mention[]): Mention[] =>
  sides.filter(
    (side, i) => side.entity !== null && sides.findIndex((other) => other.entity === side.entity) === i,
  );

const POINTING = new Set(['the', 'this', 'that', 'these']);
/** Words between "the" and a gathering: "the two-day ministerial meeting". */
const MODIFIERS = 4;

/** "the two-day summit", "this conference": the word that points back, over modifiers; false when the gathering is new. */
function isDefinite(view: View, first: number): boolean {
  let i = first - 1;
  for (
    let n = 0;
    n < MODIFIERS &&
    i > 0 &&
    view.mentionAt(i) === null &&
    !POINTING.has(view.key(i)) &&
    (view.inDate(i) || /^[\p{Ll}\d]/u.test(view.tokens[i]?.text ?? ''));
    n++
  )
    i -= 1;
  return POINTING.has(view.key(i)) && view.mentionAt(i) === null;
}

/** "a summit between A and B": two states and nobody else are a meeting. */
function isBilateral(view: View, trigger: Trigger, roll: Roll, sides: NounSides): boolean {
  if (trigger.row.frame !== 'summit' || roll.conveners.length > 0) return false;
  const held = view.is('attending-verb', sides.governor)
    ? []
    : view.is('light-verb', sides.governor)
      ? roll.present
      : [];
  return (
    partiesOf(view, [...roll.members, ...held]).size === 2 &&
    partiesOf(view, [...roll.members, ...roll.present, ...roll.hosts]).size === 2
  );
}

/** Everybody whom the sentence names at a gathering: host or convener first. */
export function gathered(view: View, trigger: Trigger, standing: Standing, sides: NounSides): Draft[] {
  const roll = rollOf(view, trigger, sides);
  const [actor, ...counterparts] = unique([
    ...roll.hosts,
    ...roll.conveners,
    ...roll.members,
    ...roll.present,
  ]);
  const isNamed = roll.conveners.length + roll.members.length > 0 || seriesAt(view, trigger) !== null;
  const actors = actor ? [actor] : [];
  if (!isNamed && isDefinite(view, trigger.first))
    return [draft(view, trigger, standing, { type: 'conference', actors, counterparts, isAnaphoric: true })];
  const isMeeting = isBilateral(view, trigger, roll, sides);
  return [
    draft(view, trigger, standing, {
      type: isMeeting ? 'meeting' : 'conference',
      cameo: isMeeting ? '043' : '040',
      actors,
      counterparts,
    }),
  ];
}

/** "the meeting" of what turns out to be a gathering: with everybody whom its sentence names there. */
export function asGathering(told: Draft): Draft {
  if (told.type === 'conference') return told;
  const { view, trigger, standing } = told;
  const { hosts, present } = rollOf(view, trigger, nounSides(view, trigger));
  const [actor, ...counterparts] = unique([...hosts, ...present]);
  return { ...told, type: 'conference', cameo: '040', standing, actors: actor ? [actor] : [], counterparts };
}

/** "the minister, who chaired the meeting": a gathering, even when none was told before. */
export function chaired(told: Draft): Draft {
  const { governor } =
    told.isAnaphoric && told.type === 'meeting' ? nounSides(told.view, told.trigger) : { governor: -1 };
  return told.view.is('hosting-verb', governor) ? asGathering(told) : told;
}

/** "on the eve of the summit" tells a plan, whatever else the sentence tells; "efforts at resuming the talks" tell nothing. */
function standingOf(view: View, trigger: Trigger, sides: NounSides): Standing {
  const governor = governorOver(view, sides.governor);
  const part = sides.governor - 1;
  if (view.key(sides.governor) === 'of' && view.is('plan-cue', part))
    return { status: 'scheduled', cue: part, tense: 'future' };
  if (/ing$/.test(view.key(governor)) && [2, 3].some((n) => view.is('effort-word', governor - n)))
    return { status: null, cue: null, tense: null };
  return nounStanding(view, trigger.first, trigger.last, governor);
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

/** "news conference", "conference centre". */
const isOther = (view: View, trigger: Trigger): boolean =>
  view.is('not-gathering', trigger.first - 1) ||
  view.is('gathering-site', trigger.last) ||
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
      text: 'Leaders of the African Union gather for a summit in Addis Ababa on Monday.',
      found: ['conference ETH / AU'],
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
  const members = subject.filter((side) => isOrganisation(view, side));
  const { sides } = objectsOf(view, trigger.last, new Set(['with']));
  if (members.length !== 1 || subject.length !== 1 || sides.length > 0) return [];
  return [draft(view, trigger, standing, { type: 'conference', cameo: '040', actors: members })];
}
