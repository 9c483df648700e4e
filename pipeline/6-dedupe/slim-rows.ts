import type { Anchor, DatePrecision, EventType, Status } from '../records.ts';
import type { DayRange } from './days.ts';
import { IntPages, Uints } from './int-pages.ts';
import { Interned, onceEach } from './interned.ts';
import { FAMILIES, NO_PLACE, type PlaceProfile, type Profile, type SideProfile } from './profile.ts';

const TYPES = [
  'meeting',
  'visit',
  'call',
  'conference',
  'mediation',
  'agreement',
  'message',
  'protest',
] as const satisfies readonly EventType[];
const STATUSES = ['occurred', 'scheduled', 'cancelled'] as const satisfies readonly Status[];
const PRECISIONS = [
  null,
  'day',
  'within',
  'month',
  'year',
] as const satisfies readonly (DatePrecision | null)[];

/** No day: no date of ours is a million years off. */
const NO_DAY = -(2 ** 31);
/** Parts of a row, in their order; sides, title words and block keys follow. */
const AT = {
  document: 0,
  text: 2,
  has: 4,
  sketch: 5,
  outlet: 7,
  kind: 8,
  start: 9,
  end: 10,
  published: 11,
  anchor: 12,
  place: 13,
  topics: 14,
  sides: 15,
  title: 16,
  keys: 17,
} as const;
const HEAD = 18;
const HAS_TEXT = 1;
const HAS_SKETCH = 2;
const LOW_BITS = 2 ** 21;

/** A bit of the kind, above three for the type, two for the status and three for the precision. */
const IS_GATHERING = 2 ** 8;

const high = (value: number): number => Math.floor(value / LOW_BITS) | 0;
const wide = (row: Int32Array, at: number): number => ((row[at] ?? 0) >>> 0) * LOW_BITS + (row[at + 1] ?? 0);
const dayOf = (value: number): number | null => (value === NO_DAY ? null : value);
const rangeOf = (start: number, end: number): DayRange | null => (start === NO_DAY ? null : { start, end });

function kindOf({ type, gathering, status, precision }: Profile): number {
  const kind = TYPES.indexOf(type) + 8 * STATUSES.indexOf(status) + 32 * PRECISIONS.indexOf(precision);
  return gathering === type ? kind : kind + IS_GATHERING;
}

/** Rows as plain data that other threads can read. */
export interface SharedRows {
  readonly rows: Int32Array[];
  readonly places: Int32Array[];
  readonly size: number;
  readonly sides: (SideProfile | null)[];
  readonly towns: (PlaceProfile | null)[];
  readonly topics: (readonly string[] | null)[];
  readonly anchors: (Anchor | null)[];
  readonly outlets: (Outlet | null)[];
}

interface Outlet {
  readonly name: string;
}

const NO_ROWS: SharedRows = {
  rows: [],
  places: [],
  size: 0,
  sides: [null],
  towns: [null],
  topics: [null],
  anchors: [null],
  outlets: [null],
};

/**
 * Profiles as rows of whole numbers, some 120 bytes each, under the numbers 0, 1, 2… in which they came. What repeats (sides, places,
 * topics, outlets) is kept once.
 */
export class SlimRows {
  readonly #rows: IntPages;
  readonly #places: Uints;
  readonly #sides: Interned<SideProfile>;
  readonly #towns: Interned<PlaceProfile>;
  readonly #topics: Interned<readonly string[]>;
  readonly #anchors: Interned<Anchor>;
  readonly #outlets: Interned<Outlet>;
  readonly #outletOf = onceEach((name): Outlet => ({ name }));

  constructor(shared?: SharedRows) {
    const { rows, places, size, sides, towns, topics, anchors, outlets } = shared ?? structuredClone(NO_ROWS);
    this.#rows = new IntPages(rows);
    this.#places = new Uints(places, size);
    this.#sides = new Interned(sides);
    this.#towns = new Interned(towns);
    this.#topics = new Interned(topics);
    this.#anchors = new Interned(anchors);
    this.#outlets = new Interned(outlets);
  }

  /** What `new SlimRows` makes the same rows of in another thread. Nothing may be added any more. */
  shared(): SharedRows {
    return {
      rows: this.#rows.pages,
      places: this.#places.pages,
      size: this.size,
      sides: this.#sides.values,
      towns: this.#towns.values,
      topics: this.#topics.values,
      anchors: this.#anchors.values,
      outlets: this.#outlets.values,
    };
  }

  get size(): number {
    return this.#places.size;
  }

  add(profile: Profile, keys: readonly number[]): number {
    const { document, text, sketch, sides, title, outlet } = profile;
    const row = [
      high(document),
      document % LOW_BITS,
      high(text ?? 0),
      (text ?? 0) % LOW_BITS,
      (text === null ? 0 : HAS_TEXT) | (sketch ? HAS_SKETCH : 0),
      sketch?.[0] ?? 0,
      sketch?.[1] ?? 0,
      this.#outlets.numberOf(outlet === null ? null : this.#outletOf(outlet)),
      kindOf(profile),
      profile.range?.start ?? NO_DAY,
      profile.range?.end ?? NO_DAY,
      profile.published ?? NO_DAY,
      this.#anchors.numberOf(profile.anchor),
      this.#towns.numberOf(profile.place),
      this.#topics.numberOf(profile.topics),
      sides.length,
      title.length,
      keys.length,
    ];
    for (const side of sides) row.push(this.#sides.numberOf(side));
    row.push(...title, ...keys);
    this.#places.push(this.#rows.add(row));
    return this.size - 1;
  }

  /** The report's block keys, that of its principals first. */
  keys(number: number): Int32Array {
    const row = this.#row(number);
    const start = HEAD + (row[AT.sides] ?? 0) + (row[AT.title] ?? 0);
    return row.subarray(start, start + (row[AT.keys] ?? 0));
  }

  profile(number: number): Profile {
    const row = this.#row(number);
    const at = (part: number): number => row[part] ?? 0;
    const sides = HEAD + at(AT.sides);
    const has = at(AT.has);
    const type = TYPES[at(AT.kind) & 7] ?? 'meeting';
    return {
      document: wide(row, AT.document),
      outlet: this.#outlets.valueOf(at(AT.outlet))?.name ?? null,
      type,
      family: FAMILIES[type] ?? type,
      gathering: at(AT.kind) & IS_GATHERING ? 'conference' : type,
      status: STATUSES[(at(AT.kind) >> 3) & 3] ?? 'occurred',
      sides: Array.from(row.subarray(HEAD, sides), (side) => this.#sides.valueOf(side)),
      range: rangeOf(at(AT.start), at(AT.end)),
      precision: PRECISIONS[(at(AT.kind) >> 5) & 7] ?? null,
      anchor: this.#anchors.valueOf(at(AT.anchor)),
      published: dayOf(at(AT.published)),
      place: this.#towns.valueOf(at(AT.place)) ?? NO_PLACE,
      topics: this.#topics.valueOf(at(AT.topics)) ?? [],
      title: Array.from(row.subarray(sides, sides + at(AT.title))),
      text: has & HAS_TEXT ? wide(row, AT.text) : null,
      sketch: has & HAS_SKETCH ? [at(AT.sketch), at(AT.sketch + 1)] : null,
    };
  }

  #row(number: number): Int32Array {
    return this.#rows.from(this.#places.at(number));
  }
}
