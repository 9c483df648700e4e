import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { placesFrom } from './destination.ts';
import type { PlaceMention, Rule } from './draft.ts';
import { journeys } from './journeys.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens behind "welcomed" in which the airport stands. */
const REACH = 14;

/** "at Prague airport", "at the airport", "on arrival in Prague": where a guest was met on coming; null when he was not. */
function arrivalAt(view: View, from: number, guest: Mention): PlaceMention | null {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (view.is('clause-break', i) || /^[.;:“”"]$/.test(view.tokens[i]?.text ?? '')) return null;
    const isPort = view.is('arrival-site', i);
    if (!isPort && !(view.key(i) === 'arrival' && view.key(i + 1) !== 'of')) continue;
    const told = isPort ? placeBefore(view, i, from) : placesFrom(view, i + 2)[0];
    if (told) return told;
    const country = view.article.here?.country;
    return country && country !== partyOf(view, guest) ? { here: i } : null;
  }
  return null;
}

/** Tokens before "airport" in which its town stands. */
const NAME = 4;

function placeBefore(view: View, site: number, from: number): PlaceMention | null {
  for (let i = site; i > Math.max(from, site - NAME); i--) {
    const mention = view.mentionAt(i);
    if (mention?.place) return { mention };
  }
  return null;
}

/** "was welcomed at the airport by", "greeted him on arrival in Prague": who is met on coming is on a visit. */
export const welcomedAtPort: Rule = {
  id: 'visit/welcomed-at-port',
  frames: ['receive'],
  examples: [
    {
      text: 'Zambian President Levy Mwanawasa was welcomed at Luanda airport by Angolan President Jose Eduardo dos Santos.',
      found: [
        'visit Levy Mwanawasa / Jose Eduardo dos Santos',
        'meeting Levy Mwanawasa / Jose Eduardo dos Santos',
      ],
    },
    {
      text: 'Angolan President Jose Eduardo dos Santos greeted Zambian President Levy Mwanawasa at Luanda airport.',
      found: [
        'visit Levy Mwanawasa / Jose Eduardo dos Santos',
        'meeting Jose Eduardo dos Santos / Levy Mwanawasa',
      ],
    },
    { text: 'Zambian President Levy Mwanawasa greeted passengers at Luanda airport.', found: [] },
  ],
  find(view, trigger) {
    const isGuestFirst = isPassive(view, trigger.first);
    const subject = subjectOf(view, trigger.first);
    const objects = objectsOf(view, trigger.last, new Set(isGuestFirst ? ['by'] : [])).sides;
    const [guests, hosts] = isGuestFirst ? [subject, objects] : [objects, subject];
    const [guest] = guests.filter((side) => isTraveller(view, side));
    const place = guest ? arrivalAt(view, trigger.last, guest) : null;
    if (!guest || !place) return [];
    const [host] = hosts.filter(({ kind, possessive }) => kind === 'person' && !possessive);
    return journeys(view, trigger, verbStanding(view, trigger.first), [guest], [place], host ? { host } : {});
  },
};

/** "was given a red-carpet welcome in Prague", "inspected a guard of honour". */
export const givenWelcome: Rule = {
  id: 'visit/given-welcome',
  frames: ['welcome'],
  examples: [
    {
      text: 'Zambian President Levy Mwanawasa was given a red-carpet welcome in Luanda on Monday.',
      found: ['visit Levy Mwanawasa / AGO'],
    },
    {
      text: 'Luanda rolled out the red carpet for Zambian President Levy Mwanawasa on Monday.',
      found: ['visit Levy Mwanawasa / AGO'],
    },
    { text: 'Zambian farmers got a warm welcome in Luanda on Monday.', found: [] },
  ],
  find(view, trigger) {
    const verb = [1, 2, 3, 4].map((n) => trigger.first - n).find((i) => view.is('welcome-verb', i));
    if (verb === undefined) return [];
    const standing = nounStanding(view, trigger.first, trigger.last, verb);
    const isFor = view.key(trigger.last) === 'for' || view.key(trigger.last) === 'to';
    const guests = isFor ? objectsOf(view, trigger.last + 1, new Set()).sides : subjectOf(view, verb);
    const [opening] = view.sentence.mentions.filter(({ last }) => last <= verb);
    const places = isFor
      ? opening?.place && !opening.possessive
        ? [{ mention: opening }]
        : []
      : placesFrom(view, trigger.last + 1);
    return journeys(
      view,
      trigger,
      standing,
      guests.filter((side) => isTraveller(view, side) && side.place === null),
      places.slice(0, 1),
    );
  },
};
