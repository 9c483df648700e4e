import { foldName } from './fold-name.ts';
import type { City } from './rows.ts';

const COLUMNS = 'name,country,lat,lon,geonames_id,population,of\n';
/** A venue or site that is no city in GeoNames. */
const NO_ID = '0';
/** One line, from where it starts. Only the name may stand in quotes. */
const LINE = /(?:"(?:[^"\n]|"")+"|[^",\n]+),[A-Z]{3},-?\d{1,2}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?,\d+,\d+,\d*\n/y;
/** Names that fold to themselves in lower case: four of five, and folding is half of the reading time. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The name of the line at `start`, without its quotes, and the offset of the comma behind it. */
function nameAt(text: string, start: number): { readonly name: string; readonly end: number } {
  if (text[start] !== '"') {
    const end = text.indexOf(',', start);
    return { name: text.slice(start, end), end };
  }
  const end = text.indexOf('",', start + 1) + 1;
  return { name: text.slice(start + 1, end - 1).replaceAll('""', '"'), end };
}

function cityAt(text: string, start: number): City {
  const { name, end } = nameAt(text, start);
  const [country = '', lat, lon, id, population] = text.slice(end + 1, text.indexOf('\n', end)).split(',');
  return Object.freeze({
    name,
    country,
    lat: Number(lat),
    lon: Number(lon),
    geonames_id: id === NO_ID ? null : Number(id),
    population: Number(population),
  });
}

/** The id in the last cell, `of`; empty for a main name. */
function mainIdAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf(',', end) + 1, end);
}

/** Largest population first; equal ones by id and name, so that the order never depends on the file's. */
function byPopulation(a: City, b: City): number {
  const byId = (a.geonames_id ?? 0) - (b.geonames_id ?? 0);
  return b.population - a.population || byId || (a.name < b.name ? -1 : 1);
}

/** Offset of the one line of a name, or of its lines (few have more: 45,000 arrays would double the reading time). */
type Starts = number | readonly number[];

/** Folded name to the offsets of its lines. A city is made when it is first asked for: most never are. */
class CityMap implements ReadonlyMap<string, readonly City[]> {
  readonly #text: string;
  readonly #starts: ReadonlyMap<string, Starts>;
  readonly #mains: ReadonlyMap<string, number>;
  readonly #cities = new Map<number, City>();
  readonly #made = new Map<string, readonly City[]>();

  constructor(text: string, starts: ReadonlyMap<string, Starts>, mains: ReadonlyMap<string, number>) {
    this.#text = text;
    this.#starts = starts;
    this.#mains = mains;
  }

  get size(): number {
    return this.#starts.size;
  }

  has(name: string): boolean {
    return this.#starts.has(name);
  }

  get(name: string): readonly City[] | undefined {
    const starts = this.#starts.get(name);
    if (starts === undefined) return undefined;
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const cities = new Set([starts].flat().map((start) => this.#cityOf(start)));
    const sorted = Object.freeze([...cities].sort(byPopulation));
    this.#made.set(name, sorted);
    return sorted;
  }

  #cityOf(start: number): City {
    const main = this.#mains.get(mainIdAt(this.#text, start)) ?? start;
    const city = this.#cities.get(main) ?? cityAt(this.#text, main);
    this.#cities.set(main, city);
    return city;
  }

  keys(): MapIterator<string> {
    return this.#starts.keys();
  }

  *values(): MapIterator<readonly City[]> {
    for (const [, cities] of this) yield cities;
  }

  *entries(): MapIterator<[string, readonly City[]]> {
    for (const name of this.#starts.keys()) yield [name, this.get(name) ?? []];
  }

  [Symbol.iterator](): MapIterator<[string, readonly City[]]> {
    return this.entries();
  }

  forEach(
    visit: (cities: readonly City[], name: string, map: ReadonlyMap<string, readonly City[]>) => void,
  ): void {
    for (const [name, cities] of this) visit(cities, name, this);
  }
}

type Report = (start: number, problem: string) => void;

/** Offsets of all good lines; the header and each bad line are reported. */
function goodLines(text: string, report: Report): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  while (text[start] === '#') start = text.indexOf('\n', start) + 1;
  if (!text.startsWith(COLUMNS, start)) report(start, `Unexpected header, expected ${COLUMNS.trimEnd()}.`);
  start = text.indexOf('\n', start) + 1;
  while (start > 0 && start < text.length) {
    LINE.lastIndex = start;
    if (LINE.test(text)) starts.push(start);
    else report(start, `Unexpected cells, expected ${COLUMNS.trimEnd()}.`);
    start = text.indexOf('\n', start) + 1;
  }
  return starts;
}

/** The lines of the cities that other names lead to, by id as written. */
function mainsOf(text: string, starts: readonly number[], report: Report): ReadonlyMap<string, number> {
  const others = starts.filter((start) => text[text.indexOf('\n', start) - 1] !== ',');
  const wanted = new Set(others.map((start) => mainIdAt(text, start)));
  const mains = new Map<string, number>();
  for (const start of starts) {
    const end = text.indexOf('\n', start) - 1;
    if (text[end] !== ',') continue;
    const beforePopulation = text.lastIndexOf(',', end - 1);
    const id = text.slice(text.lastIndexOf(',', beforePopulation - 1) + 1, beforePopulation);
    if (wanted.has(id)) mains.set(id, start);
  }
  for (const start of others) {
    const id = mainIdAt(text, start);
    if (!mains.has(id)) report(start, `Unexpected ${id} in of, expected the geonames_id of a main name.`);
  }
  return mains;
}

/** Where the cities of `cities.csv` stand: to find it is what takes long (50,000 lines, 60 ms). Plain data. */
export interface CityIndex {
  /** Folded. */
  readonly names: readonly string[];
  /** Of the lines of each name. */
  readonly starts: readonly Starts[];
  /** Of the cities that other names lead to, by id as written. */
  readonly mains: readonly (readonly [string, number])[];
}

/** Adds `file:line problem` to `problems` for all that is wrong. */
export function indexCities(table: string, problems: string[]): CityIndex {
  const text = whole(table);
  const report: Report = (start, problem) => {
    problems.push(`cities.csv:${text.slice(0, start).split('\n').length} ${problem}`);
  };
  const lines = goodLines(text, report);
  const starts = new Map<string, number | number[]>();
  for (const start of lines) {
    const { name } = nameAt(text, start);
    const key = PLAIN.test(name) ? name.toLowerCase() : foldName(name);
    const same = starts.get(key);
    if (same === undefined) starts.set(key, start);
    else if (typeof same === 'number') starts.set(key, [same, start]);
    else same.push(start);
  }
  const mains = [...mainsOf(text, lines, report)];
  return { names: [...starts.keys()], starts: [...starts.values()], mains };
}

/** The cities of the table by folded name. */
export function citiesAt(
  table: string,
  { names, starts, mains }: CityIndex,
): ReadonlyMap<string, readonly City[]> {
  const byName = new Map<string, Starts>();
  for (const [at, name] of names.entries()) byName.set(name, starts[at] ?? []);
  return new CityMap(whole(table), byName, new Map(mains));
}

function whole(table: string): string {
  return table.endsWith('\n') ? table : `${table}\n`;
}
