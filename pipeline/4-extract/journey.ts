import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { destinations, lastPreposition, placesFrom } from './destination.ts';
import { type PlaceMention, type Rule, scheduled } from './draft.ts';
import { comingStanding, ownerOfCraft } from './going.ts';
import { journeys } from './journeys.ts';
import { isHomecoming } from './private-journey.ts';
import { joinedRight } from './sides.ts';
import { homeward, origin, stayLeft } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Where a journey goes: behind "for" for those who leave; "arrived on Monday" means here. */
function goalsOf(view: View, trigger: Trigger): PlaceMention[] {
  const verb = view.key(trigger.first);
  const isComing = /^c[oa]m/.test(verb);
  const isArriving = verb.startsWith('arriv') || verb.startsWith('land') || verb.startsWith('touch');
  // "came third in Athens", "comes after talks in Lima"
  if (isComing && view.is('no-goal', trigger.last)) return [];
  const needsFor = view.is('departing', trigger.first);
  // "left here for Oslo"
  const from = needsFor && view.key(trigger.last) === 'here' ? trigger.last + 1 : trigger.last;
  // "passed through": the preposition belongs to the verb
  const own = view.is('preposition', trigger.last - 1) ? placesFrom(view, trigger.last) : [];
  const named = own.length > 0 ? own : destinations(view, from, needsFor ? 12 : 6);
  const [first] = named;
  const towards = first && 'mention' in first ? lastPreposition(view, first.mention.first) : null;
  if (needsFor) return towards === 'for' ? named.slice(0, 1) : [];
  const last = view.key(trigger.last) === 'in' ? trigger.last + 1 : trigger.last;
  const isIn = last > trigger.last && (view.is('flying', trigger.first) || isComing);
  const isFrom = view.key(last) === 'from' && (isIn || isComing);
  const isHere =
    named.length === 0 &&
    (isFrom ||
      (isComing && leadsGroup(view, last)) ||
      (isIn && endsHere(view, last)) ||
      (isArriving && comesHere(view, last)));
  return isHere ? [{ here: trigger.first }] : named.slice(0, 3);
}

/** "arrived on Tuesday", "is to arrive early Thursday": nothing behind the verb but a day. */
const endsHere = (view: View, last: number): boolean =>
  [last, last + 1].some((i) => view.inDate(i)) || view.tokens[last]?.text === '.';

/** "came at the head of a business delegation", "came with 80 businessmen". */
const leadsGroup = (view: View, last: number): boolean =>
  view.key(last) === 'at' && view.key(last + 1) === 'the' && view.key(last + 2) === 'head';

/** "arrived by train", "landed at dawn": unlike "arrived back", "arrived at a deal", "landed a contract". */
function comesHere(view: View, last: number): boolean {
  const isDeal = view.key(last) === 'at' && view.is('article', last + 1) && view.key(last + 1) !== 'the';
  return !isDeal && !view.is('article', last) && !view.is('arriving-elsewhere', last);
}

/** Tokens behind a verb of motion in which its subject follows "was". */
const INVERTED_REACH = 7;

/** "First to arrive on Friday was X", "Also arriving were X and Y". */
function inverted(view: View, last: number): Mention[] {
  for (let i = last; i < last + INVERTED_REACH; i++) {
    const subject = view.is('being', i) ? view.mentionAt(i + 1) : null;
    if (subject) return joinedRight(view, subject, false).filter((side) => !side.possessive);
    if (view.mentionAt(i)?.kind === 'person' || /^[,.;:]$/.test(view.tokens[i]?.text ?? '')) return [];
  }
  return [];
}

export const travelled: Rule = {
  id: 'visit/travelled',
  frames: ['go'],
  examples: [
    {
      text: 'Turkish Prime Minister Necmettin Erbakan arrived in Tehran on Saturday.',
      found: ['visit Necmettin Erbakan / IRN'],
    },
    {
      text: 'Indian Foreign Secretary Salman Haidar left New Delhi for Islamabad.',
      found: ['visit Salman Haidar / PAK'],
    },
    {
      text: 'Zambian President Levy Mwanawasa left Angola on Tuesday after a two-day stay.',
      found: ['visit Levy Mwanawasa / AGO'],
    },
    {
      text: 'Spanish Foreign Minister Miguel Angel Moratinos arrived in Panama on Monday from Honduras.',
      found: ['visit Miguel Angel Moratinos / PAN', 'visit Miguel Angel Moratinos / HND'],
    },
    {
      text: 'Peruvian President Alan Soto flew home to Lima from Brazil on Monday.',
      found: ['visit Alan Soto / BRA'],
    },
    {
      text: 'Peruvian President Alan Soto will also stop in Brazil on Monday on his way home.',
      found: ['visit Alan Soto / BRA'],
    },
    { text: 'Gabonese President Omar Bongo flew to Spain for medical treatment on Monday.', found: [] },
    { text: 'Gabonese Foreign Minister Jean Ping arrived in Spain on holiday.', found: [] },
    { text: 'The Chilean ambassador left Lima on Tuesday.', found: [] },
    { text: 'Siberian air arrives in Korea on Wednesday.', found: [] },
  ],
  find(view, trigger) {
    const verb = view.key(trigger.first);
    const before = view.is('adverb-pass', trigger.first - 1) ? trigger.first - 2 : trigger.first - 1;
    const isVerb = view.isVerb(trigger.first) || view.is('auxiliary', before) || verb.endsWith('ing');
    if (!isVerb) return [];
    if (verb.startsWith('stop') && !['in', 'at', 'off', 'over'].includes(view.key(trigger.last))) return [];
    if (verb.startsWith('head') && !view.is('behind-head', trigger.last)) return [];
    if (view.key(trigger.last) === 'to' && view.triggers.some((other) => other.first === trigger.last + 1))
      return [];
    const named = subjectOf(view, trigger.first);
    const aboard = ownerOfCraft(view, trigger.first);
    const actors = aboard.length > 0 ? aboard : named.length > 0 ? named : inverted(view, trigger.last);
    if (actors.length === 0) return [];
    const standing = comingStanding(view, trigger.first);
    return [
      ...(isHomecoming(view, trigger)
        ? []
        : journeys(view, trigger, standing, actors, goalsOf(view, trigger))),
      ...stayLeft(view, trigger, actors),
      ...origin(view, trigger, actors),
      ...homeward(view, trigger, actors),
    ];
  },
};

/** "a tour which will take him to Vietnam and India": the traveller is the object. */
export const takenTo: Rule = {
  id: 'visit/taken-to',
  frames: ['taken-to'],
  examples: [
    {
      text: 'Chinese President Hu Jintao left on a tour which will take him to Vietnam and India.',
      found: ['visit Hu Jintao / VNM', 'visit Hu Jintao / IND'],
    },
    { text: 'Police took him to the station.', found: [] },
  ],
  find(view, trigger) {
    const isTour = view.tokens.slice(0, trigger.first).some(({ key }) => view.has('tour-noun', key));
    const object = trigger.row.id === 'visit/taking' && isTour ? view.mentionAt(trigger.last) : null;
    const traveller = object ?? view.mentionAt(trigger.last - 1);
    const isOne = traveller?.kind === 'pronoun' || (object !== null && object.kind === 'person');
    if (!traveller || !isOne) return [];
    // "met B on Monday on a tour that also took him to Peru": the day is not that of Peru
    const hasDay = view.tokens.some((_, i) => i >= trigger.last && view.inDate(i));
    return journeys(
      view,
      trigger,
      /^takes?$/.test(view.key(trigger.first)) ? scheduled(trigger.first) : verbStanding(view, trigger.first),
      [traveller],
      destinations(view, traveller.last, 4),
      { day: hasDay ? 'own' : 'other' },
    );
  },
};
