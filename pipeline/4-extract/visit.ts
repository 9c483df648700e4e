import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import {
  destinationBefore,
  destinations,
  journeys,
  placesFrom,
  standingIn,
  stopsBehind,
} from './destination.ts';
import { draft, type PlaceMention, type Rule, type Standing } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { isOrganisation, isPersonal } from './participation.ts';
import { toldBefore } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

export const visited: Rule = {
  id: 'visit/visited',
  frames: ['visit'],
  examples: [
    {
      text: 'Polish President Aleksander Kwasniewski visited Lithuania last week.',
      found: ['visit Aleksander Kwasniewski / LTU'],
    },
    {
      text: 'British Prime Minister Tony Blair will visit Beijing and Tokyo in June.',
      found: ['visit Tony Blair / CHN', 'visit Tony Blair / JPN'],
    },
    { text: "South Africa's deputy president visited a school in Limpopo.", found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'verb' || !isVerbUse(view, trigger)) return [];
    const first = firstTo(view, trigger.first);
    const standing = verbStanding(view, first ?? trigger.first);
    const actors = subjectOf(view, first ?? trigger.first);
    const body = headquartersAt(view, trigger.last);
    if (body) return [draft(view, trigger, standing, { actors: actors.slice(0, 1), counterparts: [body] })];
    return journeys(view, trigger, standing, actors, placesFrom(view, trigger.last));
  },
};

/** Tokens between "the first" and "to visit". */
const FIRST_REACH = 12;

/** "Nixon was the first president to visit": the verb whose subject has visited; null in other clauses. */
function firstTo(view: View, verb: number): number | null {
  if (!view.tokens.slice(Math.max(0, verb - 2), verb).some(({ key }) => key === 'to')) return null;
  for (let i = verb - 2; i > Math.max(0, verb - FIRST_REACH); i--) {
    const isFirst = view.key(i) === 'first' && ['the', 'only'].includes(view.key(i - 1));
    const being = [i - 2, i - 3].find((k) => view.is('being', k) || view.is('becoming', k));
    if (isFirst) return being ?? null;
    if (view.is('clause-break', i)) return null;
  }
  return null;
}

/** "visited the NATO headquarters": the organisation that sits there. */
function headquartersAt(view: View, i: number): Mention | null {
  const mention = view.mentionAt(i);
  const isSeat = mention && view.is('headquarters', mention.last) && isOrganisation(view, mention);
  return isSeat ? { ...mention, possessive: false } : null;
}

/** "visit", "tour", "stop" may be either; "visited" and "visiting" are verbs. */
const isVerbUse = (view: View, { first }: Trigger): boolean =>
  !view.is('noun-or-verb', first) || view.sentence.verbs.includes(first) || followsSubject(view, first);

/** "when President X visits Oslo": right behind somebody and before a place. */
function followsSubject(view: View, first: number): boolean {
  const subject = view.mentionAt(first - 1);
  const isSubject =
    subject !== null &&
    !subject.possessive &&
    subject.place === null &&
    (subject.kind === 'person' || subject.kind === 'office' || subject.kind === 'pronoun');
  return isSubject && placesFrom(view, first + 1).length > 0;
}

export const visitNoun: Rule = {
  id: 'visit/noun',
  frames: ['visit'],
  examples: [
    {
      text: "Chinese President Jiang Zemin's visit to Russia begins on Tuesday.",
      found: ['visit Jiang Zemin / RUS'],
    },
    {
      text: 'Canadian Prime Minister Jean Chretien is on a three-day official visit to Cuba.',
      found: ['visit Jean Chretien / CUB'],
    },
    { text: 'Officials paid a surprise visit to the village.', found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'noun' || view.sentence.verbs.includes(trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const standing =
      standingOfJourney(view, sides.governor) ??
      nounStanding(view, trigger.first, trigger.last, sides.governor);
    const isArrival = trigger.row.id === 'visit/arrival';
    const stops = trigger.row.id === 'visit/trip' ? stopsBehind(view, trigger.last) : [];
    const behind = stops.length > 0 ? stops : destinations(view, trigger.last, REACH);
    const isHere =
      (isArrival && sides.owner.length > 0 && view.key(trigger.last) !== 'in') ||
      beginsHere(view, trigger.last);
    const named = behind.length > 0 ? behind : destinationBefore(view, trigger);
    const places: PlaceMention[] = named.length === 0 && isHere ? [{ here: trigger.first }] : named;
    const actors =
      sides.owner.length > 0
        ? sides.owner
        : isArrival
          ? sides.of
          : sides.by.length > 0
            ? sides.by
            : sides.subject;
    const stay = behind.length === 0 ? standingIn(view, trigger) : null;
    if (stay) return journeys(view, trigger, standing, subjectOf(view, stay.first - 1), named);
    const told = view.is('preposition', sides.governor) ? toldBefore(view, sides.governor) : [];
    const met = actors.slice(0, 1).flatMap((actor) =>
      told.map((other) =>
        draft(view, trigger, standing, {
          type: 'meeting',
          cameo: '040',
          actors: [actor],
          counterparts: [other],
        }),
      ),
    );
    const found = journeys(view, trigger, standing, actors, places);
    if (found.length > 0) return [...found, ...met];
    const refersBack =
      view.is('back-reference', trigger.first - 1) ||
      view.key(trigger.first - 1) === 'her' ||
      sides.owner.length > 0;
    return refersBack
      ? [draft(view, trigger, standing, { actors: actors.slice(0, 1), isAnaphoric: true })]
      : [];
  },
};

/** "arrived on Monday for an official visit": the visit is what the journey before it is; null when none leads to it. */
function standingOfJourney(view: View, governor: number): Standing | null {
  if (view.key(governor) !== 'for' && view.key(governor) !== 'on') return null;
  const journey = view.triggers.findLast(
    ({ row, first, last }) => row.frame === 'go' && last <= governor && view.isVerb(first),
  );
  const isNear = journey && governor - journey.last < JOURNEY_REACH;
  const isParted =
    journey &&
    view.tokens.slice(journey.last, governor).some((_, n) => view.is('clause-break', journey.last + n));
  return isNear && !isParted ? verbStanding(view, journey.first) : null;
}

/** Tokens between a verb of motion and what it is for. */
const JOURNEY_REACH = 14;

/** Tokens behind a visit in which its destination stands. */
const REACH = 7;

/** "her visit began here on Tuesday". */
const beginsHere = (view: View, last: number): boolean =>
  view.isVerb(last) && (view.key(last + 1) === 'here' || view.key(last + 2) === 'here');

/** A dateline that is no country's: guests there are the organisation's. */
const UN_SEAT = 'United Nations';

/** "told visiting Kenyan President Mwai Kibaki": a guest is on a visit, told in passing. */
export const visitingGuest: Rule = {
  id: 'visit/visiting-guest',
  frames: ['visit'],
  examples: [
    { text: 'Visiting Kenyan President Mwai Kibaki praised the port.', found: [] },
    { text: 'Fans in Lusaka, Zambia, cheered for the visiting Kenya team.', found: [] },
    {
      text: 'Peruvian President Alan Garcia received visiting Kenyan President Mwai Kibaki.',
      found: ['meeting Alan Garcia / Mwai Kibaki', 'visit Mwai Kibaki / Alan Garcia'],
    },
  ],
  find(view, trigger) {
    const guest = view.mentionAt(trigger.first);
    if (
      !guest ||
      view.key(trigger.first) !== 'visiting' ||
      (view.tokens[trigger.first]?.capital && trigger.first > 1) ||
      guest.first > trigger.first ||
      view.tokens.slice(trigger.first, guest.last + 1).some(({ key }) => view.has('sport-team', key)) ||
      !isPersonal(view, guest)
    )
      return [];
    const standing: Standing = { status: 'occurred', cue: null, tense: 'past' };
    const { here } = view.article;
    if (here?.country && here.name !== UN_SEAT && here.country !== view.entity(guest)?.party)
      return [
        draft(view, trigger, standing, {
          actors: [guest],
          destination: { here: trigger.first },
          isPassing: true,
        }),
      ];
    const host = view.sentence.mentions.find(
      (mention) =>
        mention !== guest &&
        view.entity(mention)?.kind === 'person' &&
        view.entity(mention)?.party !== view.entity(guest)?.party,
    );
    return host
      ? [draft(view, trigger, standing, { actors: [guest], counterparts: [host], isPassing: true })]
      : [];
  },
};
