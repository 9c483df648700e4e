import type { DiplomaticEvent } from '../records.ts';
import { cellOf } from './cell-text.ts';
import { EVENTS } from './event-columns.ts';
import type { EventForm } from './form.ts';
import { textForm } from './text-form.ts';

/** The cells of events.csv as they were read: nothing that reads GeoJSON computes formulas. */
function propertiesOf(event: DiplomaticEvent): object {
  return Object.fromEntries(
    EVENTS.columns.map((column) => [column.name, cellOf(column.value(event), (text) => text).value]),
  );
}

/** A Feature of RFC 7946, on a line of its own; null for an event whose place has no coordinates. */
function featureOf(event: DiplomaticEvent): string | null {
  const { lat = null, lon = null } = event.place ?? {};
  if (lat === null || lon === null) return null;
  const geometry = { type: 'Point', coordinates: [lon, lat] };
  const feature = { type: 'Feature', id: event.event_id, geometry, properties: propertiesOf(event) };
  return JSON.stringify(feature);
}

/** `events.geojson`: the events whose place has coordinates, each as a point with the columns of events.csv. */
export const GEOJSON_FORM: EventForm = textForm('events.geojson', () => {
  let features = 0;
  let elsewhere = 0;
  return {
    head: () => '{"type":"FeatureCollection","features":[',
    rows(events) {
      const found = events.map(featureOf).filter((feature) => feature !== null);
      elsewhere += events.length - found.length;
      return found.map((feature) => `${features++ === 0 ? '' : ','}\n${feature}`).join('');
    },
    tail: () => '\n]}\n',
    notes: () => [['emit/not-on-map', elsewhere]],
  };
});
