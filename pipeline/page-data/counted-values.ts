import { nameOf } from './in-words.ts';
import type { PageEvent, PageParticipant } from './page-event.ts';

export interface CountedValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How many events have each value; the most frequent first. Several of one event count once. */
export function countedValues(
  events: readonly PageEvent[],
  valuesOf: (event: PageEvent) => readonly (readonly [value: string, label: string])[],
): readonly CountedValue[] {
  const counts = new Map<string, CountedValue>();
  for (const event of events)
    for (const [value, label] of new Map(valuesOf(event)))
      counts.set(value, {
        value,
        label: counts.get(value)?.label ?? label,
        count: (counts.get(value)?.count ?? 0) + 1,
      });
  return [...counts.values()].sort(
    (one, other) =>
      other.count - one.count || (one.label < other.label ? -1 : one.label > other.label ? 1 : 0),
  );
}

function sidesOf({ actor, counterpart, others }: PageEvent): readonly PageParticipant[] {
  return counterpart === null ? [actor, ...others] : [actor, counterpart, ...others];
}

/** What filters offer. */
export const VALUES = {
  party: (event: PageEvent) =>
    sidesOf(event).flatMap(({ party, party_name }) =>
      party === null ? [] : [[party, party_name ?? party] as const],
    ),
  person: (event: PageEvent) =>
    sidesOf(event).flatMap((side) => (side.name === null ? [] : [[nameOf(side), nameOf(side)] as const])),
  place: ({ place }: PageEvent) => (place?.name ? [[place.name, place.name] as const] : []),
  topic: ({ topics }: PageEvent) => topics.map((topic) => [topic, topic] as const),
  type: ({ type }: PageEvent) => [[type, type] as const],
  status: ({ status }: PageEvent) => [[status, status] as const],
} as const;

export interface PlaceCount {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
}

/** Places that have coordinates; the busiest first, so that small dots are drawn above large ones. */
export function placeCounts(events: readonly PageEvent[]): readonly PlaceCount[] {
  const places = new Map<string, PlaceCount>();
  for (const { place } of events) {
    if (place?.name == null || place.lat === null || place.lon === null) continue;
    const { name, lat, lon } = place;
    const key = `${name} ${lat} ${lon}`;
    places.set(key, { name, lat, lon, count: (places.get(key)?.count ?? 0) + 1 });
  }
  return [...places.values()].sort(
    (one, other) => other.count - one.count || (one.name < other.name ? -1 : 1),
  );
}
