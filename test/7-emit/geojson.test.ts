import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { EVENT_COLUMNS } from './csv-text.ts';
import { HOSTILE_SAMPLES, SAMPLES } from './sample-set.ts';
import { written } from './written.ts';

const EVENTS = [...SAMPLES, ...HOSTILE_SAMPLES];
const MAPPED = EVENTS.filter(({ place }) => place !== null && place.lat !== null);

let out = '';
let text = '';
beforeAll(async () => {
  out = await written(EVENTS, { formats: ['geojson'] });
  text = readFileSync(join(out, 'events.geojson'), 'utf8');
});
afterAll(() => rmSync(out, { recursive: true }));

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
  readonly properties: Readonly<Record<string, unknown>>;
}

function features(): readonly Feature[] {
  return (JSON.parse(text) as { features: Feature[] }).features;
}

test('is a FeatureCollection of points, longitude before latitude, as RFC 7946 says', () => {
  expect(Object.keys(JSON.parse(text))).toEqual(['type', 'features']);
  expect(JSON.parse(text).type).toBe('FeatureCollection');
  for (const feature of features()) {
    expect(Object.keys(feature)).toEqual(['type', 'id', 'geometry', 'properties']);
    expect(feature.type).toBe('Feature');
    expect(feature.geometry).toEqual({ type: 'Point', coordinates: [-9.13, 38.72] });
  }
});

test('has the events with coordinates, in order, and counts the others', () => {
  expect(features().map(({ id }) => id)).toEqual(MAPPED.map(({ event_id }) => event_id));
  const { counts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  expect(counts.notes['emit/not-on-map']).toBe(EVENTS.length - MAPPED.length);
});

test('each has the columns of events.csv, its text as it was read', () => {
  for (const [at, { properties }] of features().entries()) {
    expect(Object.keys(properties)).toEqual(EVENT_COLUMNS);
    const { actor } = MAPPED[at] as DiplomaticEvent;
    const name = actor.name ?? '';
    expect(properties.actor).toBe(name.length > 32_767 ? `${name.slice(0, 32_766)}…` : name);
    expect(properties.core).toBe(MAPPED[at]?.core);
  }
  expect(features()[0]?.properties).toMatchObject({ date_start: '2021-04-06', counterpart_role: null });
});

test('without a place on the map is an empty collection', async () => {
  const empty = await written([], { formats: ['geojson'] });
  expect(JSON.parse(readFileSync(join(empty, 'events.geojson'), 'utf8'))).toEqual({
    type: 'FeatureCollection',
    features: [],
  });
  rmSync(empty, { recursive: true });
});
