import type { Mention } from '../records.ts';
import { destinations, placesFrom } from './destination.ts';
import { type Draft, type PlaceMention, type Rule, type Standing, scheduled } from './draft.ts';
import { journeys } from './journeys.ts';
import { nounSides } from './noun-sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens behind a tour in which its stops are told. */
const REACH = 26;
/** Tokens between a verb of beginning or ending and its place. */
const NEAR = 4;

/** Where a tour goes, and the verb that says so. */
interface Stops {
  readonly at: number;
  readonly places: readonly PlaceMention[];
  /** What a day beside it is of. */
  readonly day: Draft['day'];
  readonly standing: Standing;
}

/** "began in Oslo", "will end in Lima": where the verb at token `i` puts one end of the tour. */
function endAt(view: View, i: number): Stops | null {
  const isEnd = view.is('opening-cue', i) || view.is('ending-cue', i) || view.is('ending-verb', i);
  const isIn = [i + 1, i + 2].some((k) => view.key(k) === 'in' || view.key(k) === 'at');
  if (!isEnd || !isIn) return null;
  return {
    at: i,
    day: 'own',
    places: destinations(view, i + 1, NEAR).slice(0, 1),
    standing: verbStanding(view, i),
  };
}

/** "takes in Oslo and Lima", "also includes stops in Chad": what the tour is made of, to come unless told in the past. */
function partsAt(view: View, i: number): Stops | null {
  if (!view.is('taking-in', i) || (view.is('taking', i) && view.key(i + 1) !== 'in')) return null;
  const isPast = /(?:ed|took)$/.test(view.key(i));
  const from = view.key(i + 1) === 'in' ? i + 2 : i + 1;
  const stops = [from, from + 1, from + 2].find((k) => view.is('stop-noun', k) && view.is('towards', k + 1));
  const places = placesFrom(view, stops === undefined ? from : stops + 2);
  return { at: i, day: 'other', places, standing: isPast ? verbStanding(view, i) : scheduled(i) };
}

function stopsOf(view: View, from: number): Stops[] {
  const found: Stops[] = [];
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    const text = view.tokens[i]?.text ?? '';
    if (/^[.;:“”"]$/.test(text) || view.mentionAt(i)?.kind === 'person') break;
    const stops = endAt(view, i) ?? partsAt(view, i);
    if (stops) found.push(stops);
  }
  return found;
}

/** "his tour, which began in Chad on Monday, will end in Niger", "whose itinerary takes in Mali". */
export const tourStops: Rule = {
  id: 'visit/tour-stops',
  frames: ['visit', 'itinerary'],
  examples: [
    {
      text: "Japanese Foreign Minister Taro Aso's tour, which began in Chad on Monday, will end in Niger.",
      found: ['visit Taro Aso / TCD', 'visit Taro Aso / NER'],
    },
    {
      text: 'Japanese Foreign Minister Taro Aso, whose itinerary also takes in Mali, praised the rains.',
      found: ['visit Taro Aso / MLI'],
    },
    { text: "The band's tour, which began in Chad on Monday, will end in Niger.", found: [] },
  ],
  find(view, trigger) {
    const isTour = trigger.row.frame === 'itinerary' || view.is('tour-noun', trigger.last - 1);
    if (trigger.row.part !== 'noun' || !isTour || view.sentence.verbs.includes(trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const owners: readonly Mention[] =
      sides.owner.length > 0 ? sides.owner : sides.by.length > 0 ? sides.by : sides.subject;
    return stopsOf(view, trigger.last).flatMap(({ at, places, standing, day }): Draft[] =>
      journeys(view, { ...trigger, first: at, last: at + 1 }, standing, owners, places, { day }),
    );
  },
};
