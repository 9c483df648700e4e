import type { Mention } from '../records.ts';
import { beginsHere, comesHere, hereOn, isReturn, standingOfJourney } from './around-visit.ts';
import { subjectOf } from './clause.ts';
import { destinations, stopsBehind } from './destination.ts';
import { destinationBefore, standingIn } from './destination-before.ts';
import { cancelled, draft, OCCURRED, type PlaceMention, type Rule, type Standing } from './draft.ts';
import { endsBehind, isComingBack, isEnding } from './ending.ts';
import { journeys } from './journeys.ts';
import { landOf } from './lands.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { partyOf } from './participation.ts';
import { otherState } from './state.ts';
import { hearersBefore } from './told-within.ts';
import { isVisitHere } from './untold-goal.ts';
import type { View } from './view.ts';
import { firstOf, paidBy, receivedFor } from './visit-told-by.ts';

/** Tokens behind a visit in which its destination stands. */
const REACH = 7;

/** "during a visit by Spain's foreign minister": to where the story comes from. */
function isByForeigner(view: View, by: readonly Mention[]): boolean {
  const country = view.article.here?.country;
  const [guest] = by;
  return guest !== undefined && country != null && ![null, country].includes(partyOf(view, guest));
}

/** "will pay a return visit": to the other state that is told of. */
function returned(view: View, visit: number, [actor]: readonly Mention[]): Mention[] {
  const state = actor && view.is('return-visit', visit - 1) ? otherState(view, partyOf(view, actor)) : null;
  const land = state && landOf(view, state, visit - 1);
  return land ? [land] : [];
}

/** "the visit to Peru of President Lee": the visitor behind the place. */
const isBehindPlace = (view: View, { first }: Mention): boolean =>
  view.key(first - 1) === 'of' && view.mentionAt(first - 2)?.place != null;

/** "speaking on arrival in Lima, she", "said on arrival in Lima": of whom the clause is about, unlike "was arrested on arrival". */
const isOnArrival = (view: View, first: number): boolean =>
  ['on', 'upon'].includes(view.key(first - 1)) &&
  (first <= 2 || view.tokens.slice(0, first).some((_, i) => view.is('reporting-verb', i)));

/** "pulled out of a visit". */
const pulledOut = (view: View, governor: number): Standing | null =>
  view.key(governor) === 'of' && view.key(governor - 1) === 'out' && view.is('pulling', governor - 2)
    ? cancelled(governor - 2)
    : null;

/** "Jiang, on the second day of a visit, was to": he is there, whatever is to come. */
function isOnDayOf(view: View, governor: number): boolean {
  if (view.key(governor) !== 'of' || view.key(governor - 1) !== 'day') return false;
  const on = [3, 4].map((n) => governor - n).find((i) => view.key(i) === 'on');
  return on !== undefined && view.tokens[on - 1]?.text === ',' && view.mentionAt(on - 2) !== null;
}

const isOnLastDay = (view: View, last: number, governor: number): boolean =>
  isEnding(view, governor) || isComingBack(view, governor) || endsBehind(view, last);

/** "a week-long mission to Chad", "on a peace mission": unlike the UN's mission there. */
function isJourney(view: View, first: number): boolean {
  return [1, 2, 3].some(
    (n) => /-(?:day|week|long)$/.test(view.key(first - n)) || view.is('mission-kind', first - n),
  );
}

/** "the three-day visit": the word before the length. */
const overLength = (view: View, first: number): number =>
  /^\p{L}+-(?:day|hour|week)$/u.test(view.key(first - 1)) ? first - 1 : first;

export const visitNoun: Rule = {
  id: 'visit/noun',
  frames: ['visit'],
  examples: [
    {
      text: "Chinese President Jiang Zemin's visit to Russia begins on Tuesday.",
      found: ['visit Jiang Zemin / RUS'],
    },
    {
      text: 'Finnish Prime Minister Paavo Lipponen is on an official visit to Chile this week.',
      found: ['visit Paavo Lipponen / CHL'],
    },
    {
      text: 'Finnish Prime Minister Paavo Lipponen was received by Chilean President Ana Soto on Tuesday, the second day of a visit to Chile.',
      found: ['meeting Paavo Lipponen / Ana Soto', 'visit Paavo Lipponen / CHL'],
    },
    { text: 'Inspectors made an unannounced visit to the mill.', found: [] },
    // an organisation has no land to go to
    {
      text: 'The European Union congratulated Kenyan President Amina Otieno, who will pay a return visit.',
      found: ['message EU / Amina Otieno'],
    },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'noun' || view.sentence.verbs.includes(trigger.first)) return [];
    if (trigger.row.id === 'visit/mission' && !isJourney(view, trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const told =
      paidBy(view, trigger) ?? firstOf(view, trigger) ?? receivedFor(view, trigger, sides.governor);
    if (told && told.places.length > 0) {
      const standing = told.standing ?? nounStanding(view, trigger.first, trigger.last, sides.governor);
      return journeys(view, trigger, standing, [told.actor], told.places);
    }
    const standing =
      pulledOut(view, sides.governor) ??
      (isOnDayOf(view, sides.governor) ? OCCURRED : null) ??
      standingOfJourney(view, sides.governor) ??
      nounStanding(view, trigger.first, trigger.last, sides.governor);
    // "a stopover on his way back from Chad" is by nobody of Chad
    const guests = sides.by.filter(({ first, place }) => place === null || view.key(first - 1) === 'by');
    // "the visit of the Peruvian president"
    const of = sides.of.filter(
      (side) =>
        (side.first === trigger.last + 1 || isBehindPlace(view, side)) &&
        (side.kind === 'person' || side.kind === 'office'),
    );
    const by = guests.length > 0 ? guests : of;
    const isArrival = trigger.row.id === 'visit/arrival';
    const stops = trigger.row.id === 'visit/trip' ? stopsBehind(view, trigger.last) : [];
    const behind = stops.length > 0 ? stops : destinations(view, trigger.last, REACH);
    const isHere =
      (isArrival && sides.owner.length > 0 && view.key(trigger.last) !== 'in') ||
      beginsHere(view, trigger.last) ||
      comesHere(view, sides.governor) ||
      isByForeigner(view, by);
    const named = behind.length > 0 ? behind : destinationBefore(view, trigger);
    const actors =
      sides.owner.length > 0
        ? sides.owner
        : isArrival
          ? isOnArrival(view, trigger.first)
            ? sides.subject
            : sides.of
          : by.length > 0
            ? by
            : sides.subject;
    const places: PlaceMention[] =
      named.length > 0
        ? named
        : isHere || isVisitHere(view, trigger, sides.governor, actors)
          ? [{ here: trigger.first }]
          : returned(view, trigger.first, actors).map((mention) => ({ mention }));
    const guest = hereOn(view, sides.governor);
    if (guest && behind.length === 0)
      return journeys(view, trigger, standing, [guest], [{ here: sides.governor - 1 }]);
    const stay = behind.length === 0 ? standingIn(view, trigger) : null;
    if (stay) return journeys(view, trigger, standing, subjectOf(view, stay.first - 1), named);
    const listeners = view.is('preposition', sides.governor) ? hearersBefore(view, sides.governor) : [];
    const met = actors.slice(0, 1).flatMap((actor) =>
      listeners.map((other) =>
        draft(view, trigger, standing, {
          type: 'meeting',
          cameo: '040',
          actors: [actor],
          counterparts: [other],
        }),
      ),
    );
    const day = isOnLastDay(view, trigger.last, sides.governor) ? 'last' : 'own';
    const found = journeys(view, trigger, standing, actors, places, { day });
    if (found.length > 0) return [...found, ...met];
    const refersBack =
      view.is('back-reference', overLength(view, trigger.first) - 1) ||
      view.key(trigger.first - 1) === 'her' ||
      // "arrived on Tuesday on a visit that ends on Friday"
      (standingOfJourney(view, sides.governor) !== null && day === 'last') ||
      sides.owner.length > 0;
    const destination = sides.owner.length > 0 && !isReturn(view, trigger) ? { here: trigger.first } : null;
    return refersBack
      ? [draft(view, trigger, standing, { actors: actors.slice(0, 1), destination, isAnaphoric: true, day })]
      : [];
  },
};
