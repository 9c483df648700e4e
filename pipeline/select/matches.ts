/** The filter of `demarche select` and of the report page, which imports this file: nothing of Node may come in here. */
import { foldName } from '../lexicon/fold-name.ts';
import type { DiplomaticEvent, EventDate, EventParticipant, EventType, Place, Status } from '../records.ts';

/** What an event must be. An empty list or null asks for nothing; all that is asked for must hold together. */
export interface EventFilter {
  /** Words that must all stand in the event, each as the beginning of a word. */
  readonly search: string;
  /** Parties that must all take part, on any side: codes (`PAK`) or names (`Pakistan`). */
  readonly party: readonly string[];
  /** Persons who must all take part: words of the name (`Khan`), or a `person_key`. */
  readonly person: readonly string[];
  /** The place must be one of these: words of its name. */
  readonly place: readonly string[];
  /** The country of the place must be one of these, ISO 3166-1 alpha-3. */
  readonly country: readonly string[];
  /** At least one of these topics. */
  readonly topic: readonly string[];
  readonly status: readonly Status[];
  readonly type: readonly EventType[];
  /** First and last day that the event's days may overlap with, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an undated event fails either. */
  readonly since: string | null;
  readonly until: string | null;
  readonly min_outlets: number | null;
  /** 0 to 1. */
  readonly min_confidence: number | null;
  readonly core: boolean | null;
}

/** Everything passes. */
export const NO_FILTER: EventFilter = {
  search: '',
  party: [],
  person: [],
  place: [],
  country: [],
  topic: [],
  status: [],
  type: [],
  since: null,
  until: null,
  min_outlets: null,
  min_confidence: null,
  core: null,
};

export type FilterableParticipant = Pick<
  EventParticipant,
  'name' | 'role' | 'party' | 'party_name' | 'person_key'
>;

/** What of an event the filter looks at; a DiplomaticEvent is one. */
export interface FilterableEvent
  extends Pick<DiplomaticEvent, 'type' | 'status' | 'core' | 'topics' | 'confidence' | 'outlet_count'> {
  readonly actor: FilterableParticipant;
  readonly counterpart: FilterableParticipant | null;
  readonly others: readonly FilterableParticipant[];
  readonly place: Pick<Place, 'name' | 'country'> | null;
  readonly date: Pick<EventDate, 'start' | 'end'> | null;
  /** Outlets and headlines of its reports, for the search alone. */
  readonly reports: readonly { readonly outlet: string | null; readonly title: string | null }[];
}

function sidesOf({ actor, counterpart, others }: FilterableEvent): readonly FilterableParticipant[] {
  return counterpart === null ? [actor, ...others] : [actor, counterpart, ...others];
}

/** Folded words, each behind a space: ` imran khan`. */
function folded(parts: readonly (string | null)[]): string {
  return ` ${parts.map((part) => foldName(part ?? '')).join(' ')}`;
}

function hasWords(text: string, words: string): boolean {
  return `${text} `.includes(` ${foldName(words)} `);
}

/** Folding is dear, and a page searches the same rows at each key stroke. */
const SEARCHED = new WeakMap<FilterableEvent, string>();

/** All that a search looks through. */
function searchedText(event: FilterableEvent): string {
  const known = SEARCHED.get(event);
  if (known !== undefined) return known;
  const { place, type, status, topics, reports } = event;
  const text = folded([
    ...sidesOf(event).flatMap(({ name, role, party, party_name }) => [name, role, party, party_name]),
    ...[place?.name ?? null, place?.country ?? null, type, status, ...topics],
    ...reports.flatMap(({ outlet, title }) => [outlet, title]),
  ]);
  SEARCHED.set(event, text);
  return text;
}

function isFound(event: FilterableEvent, search: string): boolean {
  const words = foldName(search).split(' ');
  return words.every((word) => word === '' || searchedText(event).includes(` ${word}`));
}

function isOfParty({ party, party_name }: FilterableParticipant, asked: string): boolean {
  const name = foldName(asked);
  return [party, party_name].some((one) => one !== null && foldName(one) === name);
}

function isPerson({ name, person_key }: FilterableParticipant, asked: string): boolean {
  return person_key === asked || (name !== null && hasWords(folded([name]), asked));
}

/** `2021-04` is before or on each of its days as a text, and `2021-04~` behind them. */
function isWithin(date: FilterableEvent['date'], since: string | null, until: string | null): boolean {
  if (since === null && until === null) return true;
  const start = date?.start ?? null;
  if (start === null) return false;
  return (since === null || (date?.end ?? start) >= since) && (until === null || start <= `${until}~`);
}

function isOneOf<Value>(asked: readonly Value[], value: Value): boolean {
  return asked.length === 0 || asked.includes(value);
}

function isPlaced(place: FilterableEvent['place'], { place: asked, country }: EventFilter): boolean {
  const name = folded([place?.name ?? null]);
  if (asked.length > 0 && !asked.some((words) => hasWords(name, words))) return false;
  return country.length === 0 || country.some((code) => code.toUpperCase() === place?.country);
}

/** Whether the event is all that the filter asks for. */
export function matchesFilter(event: FilterableEvent, filter: EventFilter): boolean {
  const { party, person, topic, since, until, min_outlets, min_confidence, core } = filter;
  return (
    isOneOf(filter.type, event.type) &&
    isOneOf(filter.status, event.status) &&
    (core === null || event.core === core) &&
    event.outlet_count >= (min_outlets ?? 0) &&
    event.confidence >= (min_confidence ?? 0) &&
    (topic.length === 0 || topic.some((code) => event.topics.includes(code))) &&
    isWithin(event.date, since, until) &&
    isPlaced(event.place, filter) &&
    party.every((asked) => sidesOf(event).some((side) => isOfParty(side, asked))) &&
    person.every((asked) => sidesOf(event).some((side) => isPerson(side, asked))) &&
    isFound(event, filter.search)
  );
}
