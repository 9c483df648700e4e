import { subjectOf } from './clause.ts';
import { cancelled, type Rule } from './draft.ts';
import { journeys } from './journeys.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens before an itinerary in which the verb stands that takes a stop from it. */
const REACH = 9;

/** The verb of "dropped Chad from his itinerary"; -1 when the words before the noun at token `noun` are others. */
function strikingVerb(view: View, noun: number): number {
  let from = -1;
  for (let i = noun - 1; i > Math.max(0, noun - REACH); i--) {
    if (view.key(i) === 'from' || view.key(i) === 'off') from = i;
    if (from >= 0 && view.is('striking', i)) return i;
    if (/^[,.;:“”"]$/.test(view.tokens[i]?.text ?? '')) return -1;
  }
  return -1;
}

/** "struck Chad from his itinerary", "dropped Chad off the tour": a stop that is called off. */
export const droppedStop: Rule = {
  id: 'visit/dropped-stop',
  frames: ['visit', 'itinerary'],
  examples: [
    {
      text: 'Japanese Foreign Minister Taro Aso has struck Chad from his itinerary.',
      found: ['visit Taro Aso / TCD'],
    },
    { text: 'The band has struck Chad from its itinerary.', found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'noun') return [];
    const verb = strikingVerb(view, trigger.first);
    const place = verb < 0 ? null : view.mentionAt(verb + 1);
    if (!place?.place || place.possessive || verbStanding(view, verb).status === null) return [];
    return journeys(
      view,
      trigger,
      cancelled(verb),
      subjectOf(view, verb).filter((side) => isTraveller(view, side)),
      [{ mention: place }],
      { day: 'other' },
    );
  },
};
