import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Draft, draft, type PlaceMention, type Rule, type Standing } from './draft.ts';
import { toldBefore } from './meeting.ts';
import { nounSides } from './noun-sides.ts';
import { isPersonal } from './participation.ts';
import { nounStanding, verbStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const TOWARDS = new Set(['to', 'for', 'in', 'at', 'into', 'on']);

/** Places joined to the first: "will also visit Amman, Cairo and Rabat". */
function placesFrom(view: View, i: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let k = i; k < Math.min(view.tokens.length, i + 20); ) {
    const mention = view.mentionAt(k);
    if (mention?.place && !mention.possessive) {
      found.push({ mention });
      k = mention.last;
      const joiner = view.key(k) === ',' && view.key(k + 1) === 'and' ? 2 : view.key(k) === ',' || view.key(k) === 'and' ? 1 : 0;
      const country = view.mentionAt(k + 1);
      if (view.key(k) === ',' && country?.place && country.place.name === null && country.place.country === mention.place.country) k = country.last + (view.key(country.last) === ',' ? 1 : 0);
      else if (joiner === 0) break;
      else k += joiner;
    } else if (view.key(k) === 'here') return [...found, { here: k }];
    else if (found.length === 0 && leadsToPlace(view, k)) k += 1;
    else break;
  }
  return found;
}

/** Words before a place's name: "the rebel-held southern Albanian town of Vlore". */
function leadsToPlace(view: View, k: number): boolean {
  const mention = view.mentionAt(k);
  if (mention) return mention.kind === 'adjective';
  if (view.key(k - 1) === '-') return true;
  if (view.tokens[k]?.kind === 'punctuation') return view.key(k) === '-';
  return view.key(k) === 'of' || !(view.is('preposition', k) || view.isVerb(k) || view.is('clause-break', k) || view.inDate(k) || view.key(k) === 'and');
}

/** Where the journey goes, from token `i`: over adverbs and dates to `to`, `for`, `in`. */
function destinations(view: View, i: number, reach: number): PlaceMention[] {
  for (let k = i; k < Math.min(view.tokens.length, i + reach); k++) {
    if (view.key(k) === 'here') return [{ here: k }];
    if (TOWARDS.has(view.key(k)) && !view.inDate(k)) {
      const found = placesFrom(view, k + 1);
      if (found.length > 0) return found;
    }
    if (view.is('clause-break', k) || /^[.;:“”"]$/.test(view.tokens[k]?.text ?? '')) break;
    if (k > i && view.isVerb(k) && view.mentionAt(k) === null) break;
  }
  return [];
}

function journeys(view: View, trigger: Trigger, standing: Standing, actors: readonly Mention[], places: readonly PlaceMention[], isPassing = false): Draft[] {
  const travellers = actors.filter((actor) => isPersonal(view, actor));
  if (travellers.length === 0) return [];
  return places.map((destination) => draft(view, trigger, standing, { actors: travellers, destination, isPassing }));
}

export const visited: Rule = {
  id: 'visit/visited',
  frames: ['visit'],
  examples: [
    { text: 'Polish President Aleksander Kwasniewski visited Lithuania last week.', found: ['visit Aleksander Kwasniewski / LTU'] },
    { text: 'British Prime Minister Tony Blair will visit Beijing and Tokyo in June.', found: ['visit Tony Blair / CHN', 'visit Tony Blair / JPN'] },
    { text: "South Africa's deputy president visited a school in Limpopo.", found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'verb' || !isVerbUse(view, trigger)) return [];
    const places = placesFrom(view, trigger.last);
    return journeys(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), places);
  },
};

/** "visit", "tour", "stop" may be either; "visited" and "visiting" are verbs. */
const isVerbUse = (view: View, { first }: Trigger): boolean => !view.is('noun-or-verb', first) || view.sentence.verbs.includes(first);

const TRANSIT: Readonly<Record<string, readonly string[]>> = { leave: ['for'], leaves: ['for'], left: ['for'], leaving: ['for'], departed: ['for'], depart: ['for'], departs: ['for'] };

export const travelled: Rule = {
  id: 'visit/travelled',
  frames: ['go'],
  examples: [
    { text: 'Turkish Prime Minister Necmettin Erbakan arrived in Tehran on Saturday.', found: ['visit Necmettin Erbakan / IRN'] },
    { text: 'Indian Foreign Secretary Salman Haidar left New Delhi for Islamabad.', found: ['visit Salman Haidar / PAK'] },
    { text: 'Siberian air arrives in Korea on Wednesday.', found: [] },
  ],
  find(view, trigger) {
    if (!view.isVerb(trigger.first)) return [];
    const verb = view.key(trigger.first);
    const needsFor = TRANSIT[verb] !== undefined;
    const named = destinations(view, trigger.last, needsFor ? 9 : 6);
    const arrivesHere = named.length === 0 && verb.startsWith('arriv') && (view.inDate(trigger.last) || view.tokens[trigger.last]?.text === '.');
    const places: PlaceMention[] = arrivesHere ? [{ here: trigger.first }] : named;
    const towards = places[0] && 'mention' in places[0] ? lastPreposition(view, places[0].mention.first) : null;
    if (needsFor && towards !== 'for') return [];
    if (verb.startsWith('head') && !['for', 'to', 'into', 'back', 'home', 'off'].includes(view.key(trigger.last))) return [];
    if (view.key(trigger.last) === 'to' && view.triggers.some((other) => other.first === trigger.last + 1)) return [];
    return journeys(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), places.slice(0, needsFor ? 1 : 3));
  },
};

function lastPreposition(view: View, first: number): string | null {
  for (let i = first - 1; i > first - 5; i--) if (TOWARDS.has(view.key(i))) return view.key(i);
  return null;
}

/** "a Washington visit", "Malaysia where he was on a visit". */
function destinationBefore(view: View, trigger: Trigger): PlaceMention[] {
  const before = view.mentionAt(trigger.first - 1);
  if (before?.place && !before.possessive) return [{ mention: before }];
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - 12); i--) {
    if (view.key(i) !== 'where') continue;
    const place = view.mentionAt(i - 1) ?? (view.key(i - 1) === ',' ? view.mentionAt(i - 2) : null);
    return place?.place ? [{ mention: place }] : [];
  }
  return [];
}

export const visitNoun: Rule = {
  id: 'visit/noun',
  frames: ['visit'],
  examples: [
    { text: "Chinese President Jiang Zemin's visit to Russia begins on Tuesday.", found: ['visit Jiang Zemin / RUS'] },
    { text: 'Canadian Prime Minister Jean Chretien is on a three-day official visit to Cuba.', found: ['visit Jean Chretien / CUB'] },
    { text: 'Officials paid a surprise visit to the village.', found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'noun' || view.sentence.verbs.includes(trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const behind = destinations(view, trigger.last, 7);
    const places = behind.length > 0 ? behind : destinationBefore(view, trigger);
    const isArrival = trigger.row.id === 'visit/arrival';
    const actors = sides.owner.length > 0 ? sides.owner : isArrival ? sides.of : sides.by.length > 0 ? sides.by : sides.subject;
    const told = view.is('preposition', sides.governor) ? toldBefore(view, sides.governor) : [];
    const met = actors.slice(0, 1).flatMap((actor) => told.map((other) => draft(view, trigger, standing, { type: 'meeting', cameo: '040', actors: [actor], counterparts: [other] })));
    const found = journeys(view, trigger, standing, actors, places);
    if (found.length > 0) return [...found, ...met];
    const refersBack = ['the', 'his', 'her', 'their', 'this'].includes(view.key(trigger.first - 1)) || sides.owner.length > 0;
    return refersBack ? [draft(view, trigger, standing, { actors: actors.slice(0, 1), isAnaphoric: true })] : [];
  },
};

const STAY = new Set(['for', 'on', 'to']);

export const beingIn: Rule = {
  id: 'visit/being-in',
  frames: ['be-in'],
  examples: [
    { text: 'Hungarian Foreign Minister Laszlo Kovacs is in Bucharest for talks.', found: ['visit Laszlo Kovacs / ROU'] },
    { text: 'The president was in Paris for his wedding anniversary with friends in 1980.', found: [] },
    { text: 'Most of the refugees are in Tanzania.', found: [] },
  ],
  find(view, trigger) {
    if (view.key(trigger.last - 1) !== 'in') return [];
    const places = placesFrom(view, trigger.last);
    const [place] = places;
    const last = place && 'mention' in place ? place.mention.last : trigger.last + 1;
    const afterDate = view.inDate(last) || (view.key(last) === 'on' && view.inDate(last + 1)) ? Array.from({ length: 5 }, (_, n) => last + n).find((i) => view.key(i) === 'for') : last;
    if (!place || afterDate === undefined || !STAY.has(view.key(afterDate)) || view.key(last + 1) === 'his') return [];
    const isDue = ['due', 'expected'].includes(view.key(trigger.first));
    const standing: Standing = isDue ? { status: 'scheduled', cue: trigger.first, tense: 'future' } : verbStanding(view, trigger.first + 1);
    return journeys(view, trigger, standing, subjectOf(view, trigger.first), [place]);
  },
};

/** "told visiting Kenyan President Mwai Kibaki": a guest is on a visit, told in passing. */
export const visitingGuest: Rule = {
  id: 'visit/visiting-guest',
  frames: ['visit'],
  examples: [
    { text: 'Visiting Kenyan President Mwai Kibaki praised the port.', found: [] },
    { text: 'Peruvian President Alan Garcia received visiting Kenyan President Mwai Kibaki.', found: ['visit Mwai Kibaki / PER'] },
  ],
  find(view, trigger) {
    const guest = view.mentionAt(trigger.first);
    if (!guest || view.key(trigger.first) !== 'visiting' || guest.first > trigger.first || !isPersonal(view, guest)) return [];
    const standing: Standing = { status: 'occurred', cue: null, tense: 'past' };
    const { here } = view.article;
    if (here?.country && here.country !== view.entity(guest)?.party) return [draft(view, trigger, standing, { actors: [guest], destination: { here: trigger.first }, isPassing: true })];
    const host = view.sentence.mentions.find((mention) => mention !== guest && view.entity(mention)?.kind === 'person' && view.entity(mention)?.party !== view.entity(guest)?.party);
    return host ? [draft(view, trigger, standing, { actors: [guest], counterparts: [host], isPassing: true })] : [];
  },
};

/** "a tour which will take him to Vietnam and India": the traveller is the object. */
export const takenTo: Rule = {
  id: 'visit/taken-to',
  frames: ['taken-to'],
  examples: [
    { text: 'Chinese President Hu Jintao left on a tour which will take him to Vietnam and India.', found: ['visit Hu Jintao / VNM', 'visit Hu Jintao / IND'] },
    { text: 'Police took him to the station.', found: [] },
  ],
  find(view, trigger) {
    const traveller = view.mentionAt(trigger.last - 1);
    if (!traveller || traveller.kind !== 'pronoun') return [];
    return journeys(view, trigger, verbStanding(view, trigger.first), [traveller], destinations(view, trigger.last, 4));
  },
};
