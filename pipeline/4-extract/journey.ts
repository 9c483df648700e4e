import { subjectOf } from './clause.ts';
import { destinations, journeys, lastPreposition, placesFrom } from './destination.ts';
import type { PlaceMention, Rule, Standing } from './draft.ts';
import { verbStanding } from './verb-standing.ts';

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
    { text: 'Siberian air arrives in Korea on Wednesday.', found: [] },
  ],
  find(view, trigger) {
    if (!view.isVerb(trigger.first)) return [];
    const verb = view.key(trigger.first);
    const needsFor = view.is('departing', trigger.first);
    const named = destinations(view, trigger.last, needsFor ? 9 : 6);
    const arrivesHere =
      named.length === 0 &&
      verb.startsWith('arriv') &&
      (view.inDate(trigger.last) || view.tokens[trigger.last]?.text === '.');
    const places: PlaceMention[] = arrivesHere ? [{ here: trigger.first }] : named;
    const towards =
      places[0] && 'mention' in places[0] ? lastPreposition(view, places[0].mention.first) : null;
    if (needsFor && towards !== 'for') return [];
    if (verb.startsWith('head') && !view.is('behind-head', trigger.last)) return [];
    if (view.key(trigger.last) === 'to' && view.triggers.some((other) => other.first === trigger.last + 1))
      return [];
    return journeys(
      view,
      trigger,
      verbStanding(view, trigger.first),
      subjectOf(view, trigger.first),
      places.slice(0, needsFor ? 1 : 3),
    );
  },
};

const STAY = new Set(['for', 'on', 'to']);

export const beingIn: Rule = {
  id: 'visit/being-in',
  frames: ['be-in'],
  examples: [
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs is in Bucharest for talks.',
      found: ['visit Laszlo Kovacs / ROU'],
    },
    { text: 'The president was in Paris for his wedding anniversary with friends in 1980.', found: [] },
    { text: 'Most of the refugees are in Tanzania.', found: [] },
  ],
  find(view, trigger) {
    if (view.key(trigger.last - 1) !== 'in') return [];
    const places = placesFrom(view, trigger.last);
    const [place] = places;
    const last = place && 'mention' in place ? place.mention.last : trigger.last + 1;
    const afterDate =
      view.inDate(last) || (view.key(last) === 'on' && view.inDate(last + 1))
        ? Array.from({ length: 5 }, (_, n) => last + n).find((i) => view.key(i) === 'for')
        : last;
    if (!place || afterDate === undefined || !STAY.has(view.key(afterDate)) || view.key(last + 1) === 'his')
      return [];
    const isDue = ['due', 'expected'].includes(view.key(trigger.first));
    const standing: Standing = isDue
      ? { status: 'scheduled', cue: trigger.first, tense: 'future' }
      : verbStanding(view, trigger.first + 1);
    return journeys(view, trigger, standing, subjectOf(view, trigger.first), [place]);
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
    const traveller = view.mentionAt(trigger.last - 1);
    if (traveller?.kind !== 'pronoun') return [];
    return journeys(
      view,
      trigger,
      verbStanding(view, trigger.first),
      [traveller],
      destinations(view, trigger.last, 4),
    );
  },
};
