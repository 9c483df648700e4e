import type { Mention } from '../records.ts';
import { standingOfJourney } from './around-visit.ts';
import { subjectOf } from './clause.ts';
import { destinations, placesFrom } from './destination.ts';
import { OCCURRED, type PlaceMention, type Rule, type Standing } from './draft.ts';
import { journeys } from './journeys.ts';
import { mainStanding } from './main-standing.ts';
import { partyOf } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens around "the last leg" in which its place and its traveller stand. */
const REACH = 14;

/** Words between a place and "the last leg": "Peru is the", "Peru, his". */
const isLink = (view: View, i: number): boolean =>
  [',', 'the', 'his', 'her', 'their', 'as'].includes(view.key(i)) ||
  view.is('being', i) ||
  view.is('auxiliary', i);

/** "Peru is the last leg", "flew to Peru, his next stop": the place before. */
function placeBefore(view: View, { first }: Trigger): PlaceMention | null {
  let i = first - 1;
  while (i > 0 && view.mentionAt(i)?.place == null && isLink(view, i)) i -= 1;
  const mention = view.mentionAt(i);
  return i < first - 1 && mention?.place ? { mention } : null;
}

/** "the next stop of his tour will be Peru", "the first leg of a tour in Peru". */
function placeBehind(view: View, { last }: Trigger): PlaceMention | null {
  for (let i = last; i < last + REACH; i++) {
    if (view.is('being', i)) return placesFrom(view, i + 1)[0] ?? null;
    if (view.is('clause-break', i) || /^[,.;:]$/.test(view.tokens[i]?.text ?? '')) return null;
  }
  return destinations(view, last, 3)[0] ?? null;
}

/** "arrived in Chad on the first leg of a tour": a journey told before, which is that leg. */
const isJourneyBefore = (view: View, { first }: Trigger): boolean =>
  view.triggers.some(
    (other) => other.row.type === 'visit' && other.last < first - 2 && first - other.last < REACH,
  );

/** "met Hashimoto on the first leg of an Asian tour": where the dateline reports from. */
const placeHere = (view: View, trigger: Trigger): PlaceMention | null =>
  view.key(trigger.first - 1) === 'the' &&
  view.key(trigger.first - 2) === 'on' &&
  !isJourneyBefore(view, trigger)
    ? { here: trigger.first }
    : null;

/** Whose tour: "the last leg of Hu's tour", "his next stop", else who the sentence is about. */
function travellersOf(view: View, { first, last }: Trigger): readonly Mention[] {
  const owner = view.mentionAt(first - 1);
  if (owner?.possessive) return [owner];
  for (let i = last; i < last + REACH; i++) {
    const mention = view.mentionAt(i);
    if (mention?.possessive && mention.place === null) return [mention];
    if (view.is('clause-break', i) || /^[,.;:]$/.test(view.tokens[i]?.text ?? '')) break;
  }
  return [];
}

export const leg: Rule = {
  id: 'visit/leg',
  frames: ['leg'],
  examples: [
    {
      text: "Uganda is the last leg of Japanese Foreign Minister Taro Aso's African tour.",
      found: ['visit Taro Aso / UGA'],
    },
    {
      text: "Japanese Foreign Minister Taro Aso's next destination is Chad.",
      found: ['visit Taro Aso / TCD'],
    },
    {
      text: 'KAMPALA, May 4 - Japanese Foreign Minister Taro Aso left for Chad on the last leg of a tour.',
      found: ['visit Taro Aso / TCD'],
    },
    { text: 'The last leg of the relay was run by Kenya.', found: [] },
  ],
  find(view, trigger) {
    const before = placeBefore(view, trigger);
    const place = before ?? placeBehind(view, trigger) ?? placeHere(view, trigger);
    if (!place) return [];
    const owners = travellersOf(view, trigger);
    const subject = 'here' in place ? subjectOf(view, trigger.first - 2) : subjectOf(view, trigger.first);
    const travellers = owners.length > 0 || !(before || 'here' in place) ? owners : subject;
    const verb = [-1, -2, -3, -4].map((n) => trigger.first + n).find((i) => view.is('being', i));
    const isNext = view.key(trigger.first) === 'next';
    const standing: Standing = isNext
      ? { status: 'scheduled', cue: trigger.first, tense: 'future' }
      : (standingOfJourney(view, trigger.first - 2) ?? verbStanding(view, verb ?? trigger.first));
    return journeys(view, trigger, standing, travellers, [place]);
  },
};

/** "is en route to Chad", "on his way to Chad", "on his way home from Chad". */
export const bound: Rule = {
  id: 'visit/bound',
  frames: ['bound'],
  examples: [
    {
      text: 'Japanese Foreign Minister Taro Aso is en route to Uganda.',
      found: ['visit Taro Aso / UGA'],
    },
    {
      text: 'Japanese Foreign Minister Taro Aso, on his way home from Uganda, praised the rains.',
      found: ['visit Taro Aso / UGA'],
    },
    { text: 'The ship is on its way to Uganda.', found: [] },
  ],
  find(view, trigger) {
    const next = view.key(trigger.last);
    const isHomeward = ['home', 'back'].includes(next) && view.key(trigger.last + 1) === 'from';
    if (next !== 'to' && next !== 'for' && !isHomeward) return [];
    const places = placesFrom(view, trigger.last + (isHomeward ? 2 : 1)).slice(0, 1);
    const travellers = subjectOf(view, trigger.first).filter(
      (side) => side.kind === 'person' || side.kind === 'pronoun' || partyOf(view, side) !== null,
    );
    if (isHomeward) return journeys(view, trigger, OCCURRED, travellers, places, { day: 'other' });
    // "is to stop over in Oslo on his way to Lima"
    const standing = mainStanding(view, trigger.first) ?? verbStanding(view, trigger.first);
    return journeys(view, trigger, standing, travellers, places);
  },
};
