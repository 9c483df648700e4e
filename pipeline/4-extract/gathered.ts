import type { Mention } from '../records.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { isEndTold } from './first-to-last.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { partiesOf } from './participation.ts';
import { type Roll, rollOf } from './roll.ts';
import { seriesAt } from './series.ts';
import type { Trigger, View } from './view.ts';

const unique = (sides: readonly Mention[]): Mention[] =>
  sides.filter((side, i) =>
    side.entity === null
      ? side.party_span !== null
      : sides.findIndex((other) => other.entity === side.entity) === i,
  );

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
    !view.is('pointing', i) &&
    (view.inDate(i) || /^[\p{Ll}\d]/u.test(view.tokens[i]?.text ?? ''));
    n++
  )
    i -= 1;
  return view.is('pointing', i) && view.mentionAt(i) === null;
}

/** "A and B agreed at a summit in Tokyo": a summit told for the first time, of those who agreed at it. */
const isTheirs = (view: View, trigger: Trigger, sides: NounSides): boolean =>
  view.key(sides.governor) === 'at' &&
  view.key(sides.governor + 1) === 'a' &&
  sides.governor + 2 === trigger.first;

/** "a summit between A and B": two states and nobody else are a meeting. */
function isBilateral(view: View, trigger: Trigger, roll: Roll, sides: NounSides): boolean {
  if (trigger.row.frame !== 'summit' || roll.conveners.length > 0) return false;
  const held = view.is('attending-verb', sides.governor)
    ? []
    : view.is('light-verb', sides.governor) || isTheirs(view, trigger, sides)
      ? roll.present
      : [];
  return (
    partiesOf(view, [...roll.members, ...held]).size === 2 &&
    partiesOf(view, [...roll.members, ...roll.present, ...roll.hosts]).size === 2
  );
}

/** "six-nation talks on North Korea's arms": the state that talks of many sides are about takes part in them. */
function concerned(view: View, { row, last }: Trigger): Mention[] {
  if (row.id !== 'conference/round') return [];
  const [state] = view.sentence.mentions.filter(
    (mention) => mention.first >= last && mention.kind === 'party' && mention.place?.name == null,
  );
  return state ? [state] : [];
}

/** Everybody whom the sentence names at a gathering: host or convener first. */
export function gathered(view: View, trigger: Trigger, standing: Standing, sides: NounSides): Draft[] {
  // "held up talks" put them off
  if (view.key(sides.governor + 1) === 'up' && /^h[eo]ld/.test(view.key(sides.governor))) return [];
  const roll = rollOf(view, trigger, sides);
  const named = [...roll.hosts, ...roll.conveners, ...roll.members, ...roll.present];
  const [actor, ...counterparts] = unique(named.length > 0 ? named : concerned(view, trigger));
  // "A co-chaired the summit with B": the one told before
  const isChaired = view.is('hosting-verb', sides.governor) && view.is('pointing', trigger.first - 1);
  const members = isChaired ? roll.members.filter((side) => !sides.with.includes(side)) : roll.members;
  const isNamed = roll.conveners.length + members.length > 0 || seriesAt(view, trigger) !== null;
  const actors = actor ? [actor] : [];
  const day = isEndTold(view, trigger) ? 'last' : 'own';
  if (!isNamed && isDefinite(view, trigger.first))
    return [
      draft(view, trigger, standing, { type: 'conference', actors, counterparts, isAnaphoric: true, day }),
    ];
  const isMeeting = isBilateral(view, trigger, roll, sides);
  return [
    draft(view, trigger, standing, {
      type: isMeeting ? 'meeting' : 'conference',
      cameo: isMeeting ? '043' : '040',
      actors,
      counterparts,
      day,
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
