import { subjectOf } from './clause.ts';
import { destinationBefore, destinations, journeys, placesFrom } from './destination.ts';
import { draft, type Rule, type Standing } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { isPersonal } from './participation.ts';
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
    const places = placesFrom(view, trigger.last);
    return journeys(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), places);
  },
};

/** "visit", "tour", "stop" may be either; "visited" and "visiting" are verbs. */
const isVerbUse = (view: View, { first }: Trigger): boolean =>
  !view.is('noun-or-verb', first) || view.sentence.verbs.includes(first);

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
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const behind = destinations(view, trigger.last, 7);
    const places = behind.length > 0 ? behind : destinationBefore(view, trigger);
    const isArrival = trigger.row.id === 'visit/arrival';
    const actors =
      sides.owner.length > 0
        ? sides.owner
        : isArrival
          ? sides.of
          : sides.by.length > 0
            ? sides.by
            : sides.subject;
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

/** "told visiting Kenyan President Mwai Kibaki": a guest is on a visit, told in passing. */
export const visitingGuest: Rule = {
  id: 'visit/visiting-guest',
  frames: ['visit'],
  examples: [
    { text: 'Visiting Kenyan President Mwai Kibaki praised the port.', found: [] },
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
      guest.first > trigger.first ||
      !isPersonal(view, guest)
    )
      return [];
    const standing: Standing = { status: 'occurred', cue: null, tense: 'past' };
    const { here } = view.article;
    if (here?.country && here.country !== view.entity(guest)?.party)
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
