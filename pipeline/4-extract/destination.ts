import type { Mention } from '../records.ts';
import { type Draft, draft, type PlaceMention, type Standing } from './draft.ts';
import { capitalAt, landAt, partOf } from './lands.ts';
import { isPersonal, partyOf } from './participation.ts';
import { joinedRight } from './sides.ts';
import type { Trigger, View } from './view.ts';
import { isPremodifier } from './where.ts';

/** Places joined to the first: "will also visit Amman, Cairo and Rabat". */
export function placesFrom(view: View, i: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let k = i; k < Math.min(view.tokens.length, i + 20); ) {
    const place = placeAt(view, k);
    if (place) {
      found.push({ mention: place });
      k = place.last;
      const joiner = joinerAt(view, k);
      const country = view.mentionAt(k + 1);
      if (
        view.key(k) === ',' &&
        country?.place &&
        country.place.name === null &&
        country.place.country === place.place?.country
      )
        k = country.last + (view.key(country.last) === ',' ? 1 : 0);
      else if (joiner === 0) break;
      else k += joiner;
    } else if (view.key(k) === 'here') return [...found, { here: k }];
    else if (found.length === 0 && leadsToPlace(view, k)) k += 1;
    else break;
  }
  if (found.length > 0) return found;
  const part = partOf(view, i);
  return part ? [{ mention: part }] : [];
}

/** A place by its name, as "the Italian capital", or as "the country". */
function placeAt(view: View, k: number): Mention | null {
  const mention = view.mentionAt(k);
  if (mention?.place && !mention.possessive && !isPremodifier(view, mention)) return mention;
  return capitalAt(view, k) ?? landAt(view, k);
}

/** Tokens of the words that join a place to the next: "and", ", and", ",". */
function joinerAt(view: View, k: number): number {
  if (view.key(k) === ',' && view.key(k + 1) === 'and') return 2;
  return view.key(k) === ',' || view.key(k) === 'and' ? 1 : 0;
}

/** Words before a place's name: "the rebel-held southern Albanian town of Vlore", "France's port of Marseille". */
function leadsToPlace(view: View, k: number): boolean {
  const mention = view.mentionAt(k);
  if (mention) return mention.kind === 'adjective' || (mention.possessive && mention.place !== null);
  if (view.key(k - 1) === '-') return true;
  if (view.tokens[k]?.kind === 'punctuation') return view.key(k) === '-';
  return (
    view.key(k) === 'of' ||
    !(
      view.is('preposition', k) ||
      view.isVerb(k) ||
      view.is('clause-break', k) ||
      view.inDate(k) ||
      view.key(k) === 'and'
    )
  );
}

/** Where the journey goes, from token `i`: over adverbs, dates and names to `to`, `for`, `in`. */
export function destinations(view: View, i: number, reach: number): PlaceMention[] {
  for (let k = i, steps = 0; k < view.tokens.length && steps < reach; steps++) {
    if (view.key(k) === 'here') return [{ here: k }];
    if (view.is('towards', k) && !view.inDate(k)) {
      const found = placesFrom(view, k + 1);
      if (found.length > 0) return found;
    }
    if (view.is('clause-break', k) || /^[.;:“”"]$/.test(view.tokens[k]?.text ?? '')) break;
    const mention = view.mentionAt(k);
    const isVerb = view.isVerb(k) && view.key(k) !== 'to';
    if (mention === null && (isVerb || view.is('no-journey', k))) break;
    k = mention && mention.last > k ? mention.last : k + 1;
  }
  return [];
}

/** "a tour of Chad and Niger", "a trip that includes Chad": the stops behind the noun. */
export function stopsBehind(view: View, last: number): PlaceMention[] {
  for (let k = last; k < last + STOPS_REACH; k++) {
    if (view.is('touring', k)) return placesFrom(view, k + 1);
    if (view.mentionAt(k) || /^[.;:]$/.test(view.tokens[k]?.text ?? '')) return [];
  }
  return [];
}

/** Tokens behind "tour" in which its stops begin. */
const STOPS_REACH = 4;

export function journeys(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actors: readonly Mention[],
  places: readonly PlaceMention[],
  more: Partial<Pick<Draft, 'isPassing' | 'day'>> = {},
): Draft[] {
  const travellers = oneOfEachParty(
    view,
    actors.filter((actor) => isPersonal(view, actor)).flatMap((actor) => personsOf(view, actor)),
  );
  const counterparts = hostsIn(view);
  return travellers.flatMap((traveller) =>
    places.map((destination) =>
      draft(view, trigger, standing, { actors: [traveller], counterparts, destination, ...more }),
    ),
  );
}

/** Those of one party travel together: the first stands for them. */
const oneOfEachParty = (view: View, travellers: readonly Mention[]): Mention[] =>
  travellers.filter(
    (traveller, i) =>
      travellers.findIndex((other) => partyOf(view, other) === partyOf(view, traveller)) === i,
  );

/** Who has invited: "at the invitation of President Lee", "at Blair's invitation". */
function hostsIn(view: View): Mention[] {
  const i = view.tokens.findIndex(({ key }) => key === 'invitation');
  if (i < 0) return [];
  const host = view.key(i + 1) === 'of' ? view.mentionAt(i + 2) : view.mentionAt(i - 1);
  const isPerson = host && view.entity(host)?.kind === 'person' && !host.plural;
  return isPerson && (host.possessive || view.key(i + 1) === 'of') ? [host] : [];
}

export function lastPreposition(view: View, first: number): string | null {
  for (let i = first - 1; i > first - 5; i--) if (view.is('towards', i)) return view.key(i);
  return null;
}

/** "a Washington visit", "Malaysia where he was on a visit". */
export function destinationBefore(view: View, trigger: Trigger): PlaceMention[] {
  const before = view.mentionAt(trigger.first - 1);
  if (before?.place && !before.possessive && !isSeat(view, before)) return [{ mention: before }];
  const standing = standingIn(view, trigger);
  if (standing) return [{ mention: standing }];
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - 12); i--) {
    if (view.key(i) !== 'where') continue;
    const place = view.mentionAt(i - 1) ?? (view.key(i - 1) === ',' ? view.mentionAt(i - 2) : null);
    return place?.place ? [{ mention: place }] : [];
  }
  return [];
}

/** "a State Department visit" is within the city. */
const isSeat = (view: View, { place }: Mention): boolean =>
  view.valueOf('site-city', place?.name?.toLowerCase() ?? '') !== null;

/** "in Italy as part of a European tour", "in Oslo on a visit": the place before what it is for. */
export function standingIn(view: View, trigger: Trigger): Mention | null {
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - 9); i--) {
    const mention = view.mentionAt(i);
    if (mention?.place && !mention.possessive) {
      const isFor = view.is('during-stay', mention.last);
      return isFor && view.key(mention.first - 1) === 'in' ? mention : null;
    }
    const isBreak = view.is('clause-break', i) && view.key(i + 1) !== 'part';
    if (isBreak || view.isVerb(i) || view.tokens[i]?.text === ',') return null;
  }
  return null;
}

/** Tokens between a delegation and its leader: "of the Communist Party headed by". */
const LEADER_REACH = 8;

/** "a delegation led by Foreign Minister X": its leader; "ministers, including X and Y,": those named; else who stands there. */
function personsOf(view: View, group: Mention): Mention[] {
  if (group.kind !== 'group') return [group];
  for (let i = group.last; i < group.last + LEADER_REACH; i++) {
    const leader = view.is('leading', i) && view.key(i + 1) === 'by' ? view.mentionAt(i + 2) : null;
    const isOwn = leader && [null, partyOf(view, leader)].includes(partyOf(view, group));
    if (leader?.kind === 'person' && !leader.possessive && isOwn) return [leader];
    const named = view.key(i) === 'including' ? view.mentionAt(i + 1) : null;
    if (named?.kind === 'person' && !named.possessive) return joinedRight(view, named, false);
    if (view.tokens[i]?.text === '.' || view.is('clause-break', i)) break;
  }
  return [group];
}
