import { dot, geo, text } from '@observablehq/plot';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { type PlaceCount, placeCounts } from '../page-data/counted-values.ts';
import { counted } from '../page-data/in-words.ts';
import { type Drawing, type Figure, nothing } from './figure.ts';
import { chart, onShape } from './plot.ts';
import type { Shown, Store } from './store.ts';

const HEIGHT = 400;
const MIN_RADIUS = 2.5;
const MAX_RADIUS = 15;
/** Places whose names stand beside them. */
const NAMED = 8;

const WORLD = atlas as unknown as Topology<{ readonly countries: GeometryCollection }>;
const LAND = feature(WORLD, WORLD.objects.countries);
const BORDERS = mesh(WORLD, WORLD.objects.countries, (one, other) => one !== other);

function radius({ count }: PlaceCount, most: PlaceCount): number {
  return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(count / most.count);
}

function draw(store: Store, { events }: Shown, width: number): Drawing {
  const places = placeCounts(events);
  const most = places[0];
  if (most === undefined) return nothing('No event with a place.');
  const placed = places.reduce((sum, { count }) => sum + count, 0);
  const note = `${counted(placed, 'event')} at ${counted(places.length, 'place')}; most: ${most.name}, ${most.count}`;
  const drawn = chart(
    `Map of events, ${note}`,
    {
      width,
      height: HEIGHT,
      margin: 2,
      projection: { type: 'equal-earth', domain: around(places) },
      r: { type: 'identity' },
    },
    geo(LAND, { fill: 'var(--land)' }),
    geo(BORDERS, { stroke: 'var(--border)', strokeWidth: 0.6 }),
    dot(places, {
      x: 'lon',
      y: 'lat',
      r: (place: PlaceCount) => radius(place, most),
      fill: 'var(--accent)',
      fillOpacity: 0.72,
      stroke: 'var(--card)',
      strokeWidth: 1,
      className: 'clickable',
      title: ({ name, count }: PlaceCount) => `${name}: ${counted(count, 'event')}`,
    }),
    ...named(places).map((place) =>
      text([place], {
        x: 'lon',
        y: 'lat',
        text: 'name',
        lineAnchor: 'bottom',
        dy: -radius(place, most) - 1,
        fill: 'var(--ink)',
        stroke: 'var(--card)',
        strokeWidth: 3,
        pointerEvents: 'none',
      }),
    ),
  );
  onShape(drawn, '.clickable circle', (at) => {
    const place = places[at];
    if (place !== undefined) store.filter({ place: [place.name] });
  });
  return { drawn, note };
}

/** Degrees that two names must lie apart, from west to east and from south to north. */
const APART = { lon: 22, lat: 7 };

/** The busiest places whose names do not run into each other. */
function named(places: readonly PlaceCount[]): readonly PlaceCount[] {
  const found: PlaceCount[] = [];
  for (const place of places) {
    const isNear = found.some(
      ({ lat, lon }) => Math.abs(lat - place.lat) < APART.lat && Math.abs(lon - place.lon) < APART.lon,
    );
    if (!isNear) found.push(place);
    if (found.length === NAMED) break;
  }
  return found;
}

/** Degrees around the places, and of the map at least. */
const EDGE = 8;
const MIN_SPAN = { lon: 60, lat: 36 };

/** Both ends, so far apart that a neighbourhood is seen, within the world. */
function reach(values: readonly number[], span: number, least: number, most: number): [number, number] {
  const [from, to] = [Math.min(...values) - EDGE, Math.max(...values) + EDGE];
  const room = Math.max(0, span - (to - from)) / 2;
  return [Math.max(least, from - room), Math.min(most, to + room)];
}

/** The part of the world that the places are in. */
function around(places: readonly PlaceCount[]) {
  const [west, east] = reach(
    places.map(({ lon }) => lon),
    MIN_SPAN.lon,
    -179,
    179,
  );
  const [south, north] = reach(
    places.map(({ lat }) => lat),
    MIN_SPAN.lat,
    -58,
    82,
  );
  const points = [west, (west + east) / 2, east].flatMap((lon) =>
    [south, (south + north) / 2, north].map((lat) => [lon, lat]),
  );
  return { type: 'MultiPoint', coordinates: points } as const;
}

/** Places of events, drawn from borders that the page holds. */
export function worldMap(store: Store): Figure {
  return { title: 'Where', height: HEIGHT, draw: (shown, width) => draw(store, shown, width) };
}
