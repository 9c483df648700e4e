import type { Anchor, DatePrecision } from '../records.ts';
import type { DayRange } from './days.ts';
import { type SlimBatch, sum, TABLES, type Table } from './encode.ts';
import { IntPages, Uints } from './int-pages.ts';
import { FAMILIES, NO_PLACE, type Profile, placeProfile, sideProfile } from './profile.ts';
import { AT, HAS, HEAD, NO_DAY, packKind, tellingOf, unpackKind, unpackWide } from './slim-row.ts';
import { MadeOf, TextTable } from './text-table.ts';

/** Rows as plain data that other threads can read. */
export interface SharedRows {
  readonly rows: Int32Array[];
  readonly places: Int32Array[];
  readonly size: number;
  readonly tables: Readonly<Record<Table, string[]>>;
}

const dayOf = (day: number): number | null => (day === NO_DAY ? null : day);

function numbersOf(row: Int32Array, start: number, end: number): readonly number[] {
  const numbers: number[] = [];
  for (let at = start; at < end; at++) numbers.push(row[at] ?? 0);
  return numbers;
}

/** More than a table of sides holds. */
const MAX_SIDES = 2 ** 26;

/** Parts of a row that mean a number of a table. */
const IN_TABLE = [
  [AT.outlet, 'outlets'],
  [AT.anchor, 'anchors'],
  [AT.place, 'places'],
  [AT.topics, 'topics'],
] as const satisfies readonly (readonly [number, Table])[];

/**
 * Profiles as rows of whole numbers, some 120 bytes each, under the numbers 0, 1, 2… in which they came. What repeats (sides, places,
 * topics, outlets) is kept once.
 */
export class SlimRows {
  readonly #rows: IntPages;
  readonly #places: Uints;
  readonly #tables: Readonly<Record<Table, TextTable>>;
  /** By encoder: its numbers in ours. */
  readonly #ours = new Map<number, Record<Table, number[]>>();
  readonly #sides;
  readonly #towns;
  readonly #topics;
  readonly #anchors;

  constructor(shared?: SharedRows) {
    this.#rows = new IntPages(shared?.rows);
    this.#places = new Uints(shared?.places, shared?.size);
    const tables = TABLES.map((table) => [table, new TextTable(shared?.tables[table])] as const);
    this.#tables = Object.fromEntries(tables) as Record<Table, TextTable>;
    const { sides, places, topics, anchors } = this.#tables;
    this.#sides = new MadeOf(sides.texts, sideProfile);
    this.#towns = new MadeOf(places.texts, placeProfile);
    this.#topics = new MadeOf(topics.texts, (fields) => fields);
    this.#anchors = new MadeOf(anchors.texts, ([json = '']) => JSON.parse(json) as Anchor);
  }

  /** What `new SlimRows` makes the same rows of in another thread. Nothing may be added any more. */
  shared(): SharedRows {
    const texts = TABLES.map((table) => [table, this.#tables[table].texts] as const);
    const tables = Object.fromEntries(texts) as Record<Table, string[]>;
    return { rows: this.#rows.pages, places: this.#places.pages, size: this.size, tables };
  }

  get size(): number {
    return this.#places.size;
  }

  /** Sides as told: name, role, party and kind in one text each, by number. */
  get sideTexts(): readonly string[] {
    return this.#tables.sides.texts;
  }

  /** Adds the batch's rows; `visit` is told each one's number, and its numbers of sides and block keys. */
  add(
    { rows, ends, ...told }: SlimBatch,
    visit: (number: number, sides: Int32Array, keys: Int32Array) => void,
  ): void {
    const ours = this.#oursOf(told);
    let start = 0;
    for (const end of ends) {
      const row = rows.subarray(start, end);
      for (const [part, table] of IN_TABLE) row[part] = ours[table][row[part] ?? 0] ?? 0;
      const sides = row.subarray(HEAD, HEAD + (row[AT.side_count] ?? 0));
      for (const [at, side] of sides.entries()) sides[at] = ours.sides[side] ?? 0;
      this.#places.push(this.#rows.add(row));
      visit(this.size - 1, sides, row.subarray(row.length - (row[AT.key_count] ?? 0)));
      start = end;
    }
  }

  /** The report's block keys, that of its principals first. */
  keys(number: number): Int32Array {
    const row = this.#row(number);
    const start = HEAD + (row[AT.side_count] ?? 0) + (row[AT.title_count] ?? 0);
    return row.subarray(start, start + (row[AT.key_count] ?? 0));
  }

  /** The same for reports that write the same people, days, place, type and status. */
  telling(number: number): number {
    return tellingOf(this.#row(number));
  }

  profile(number: number): Profile {
    const row = this.#row(number);
    const at = (part: number): number => row[part] ?? 0;
    const title = HEAD + at(AT.side_count);
    const { type, status, precision, is_large } = unpackKind(at(AT.kind));
    const start = at(AT.start);
    return {
      document: unpackWide(row, AT.document),
      outlet: this.#tables.outlets.texts[at(AT.outlet)] || null,
      type,
      family: FAMILIES[type] ?? type,
      gathering: is_large && type === 'meeting' ? 'conference' : type,
      status,
      sides: this.#sidesOf(row, title),
      range: start === NO_DAY ? null : { start, end: at(AT.end) },
      precision,
      is_linked: (at(AT.has) & HAS.linked) !== 0,
      anchor: at(AT.anchor) === 0 ? null : this.#anchors.at(at(AT.anchor)),
      published: dayOf(at(AT.published)),
      place: at(AT.place) === 0 ? NO_PLACE : this.#towns.at(at(AT.place)),
      topics: at(AT.topics) === 0 ? [] : this.#topics.at(at(AT.topics)),
      title: numbersOf(row, title, title + at(AT.title_count)),
      text: at(AT.has) & HAS.text ? unpackWide(row, AT.text) : null,
      sketch: at(AT.has) & HAS.sketch ? [at(AT.sketch), at(AT.sketch + 1)] : null,
    };
  }

  isPublished(number: number): boolean {
    return this.#row(number)[AT.published] !== NO_DAY;
  }

  days(number: number): DayRange | null {
    const row = this.#row(number);
    const start = row[AT.start] ?? NO_DAY;
    return start === NO_DAY ? null : { start, end: row[AT.end] ?? start };
  }

  /** The same for reports that write the same two principals; null for one that tells others beside them. */
  principals(number: number): number | null {
    const row = this.#row(number);
    if ((row[AT.side_count] ?? 0) !== 2) return null;
    return (row[HEAD] ?? 0) * MAX_SIDES + (row[HEAD + 1] ?? 0);
  }

  sides(number: number): Profile['sides'] {
    const row = this.#row(number);
    return this.#sidesOf(row, HEAD + (row[AT.side_count] ?? 0));
  }

  /** Gives a report the days that other reports tell for it. */
  date(number: number, { start, end }: DayRange, precision: DatePrecision): void {
    const row = this.#row(number);
    const kind = packKind({ ...unpackKind(row[AT.kind] ?? 0), precision });
    row.set([kind, start, end], AT.kind);
    row[AT.anchor] = 0;
    row[AT.has] = (row[AT.has] ?? 0) | HAS.linked;
  }

  /** Gives a report the publication day that follows for its article. */
  publish(number: number, day: number): void {
    this.#row(number)[AT.published] = day;
  }

  #sidesOf(row: Int32Array, end: number): Profile['sides'] {
    const sides: Profile['sides'][number][] = [];
    for (let at = HEAD; at < end; at++) {
      const side = row[at] ?? 0;
      sides.push(side === 0 ? null : this.#sides.at(side));
    }
    return sides;
  }

  #row(number: number): Int32Array {
    return this.#rows.from(this.#places.at(number));
  }

  #oursOf({
    encoder,
    known,
    added,
  }: Pick<SlimBatch, 'encoder' | 'known' | 'added'>): Record<Table, number[]> {
    const none = () => Object.fromEntries(TABLES.map((table) => [table, [0]])) as Record<Table, number[]>;
    const ours = this.#ours.get(encoder) ?? none();
    // Out of order, rows would mean other sides and places, and nothing would tell.
    if (sum(TABLES.map((table) => ours[table].length - 1)) !== known)
      throw new Error(`Unexpected batch of encoder ${encoder}, expected the one that it made next`);
    for (const table of TABLES)
      for (const text of added[table]) ours[table].push(this.#tables[table].numberOf(text));
    this.#ours.set(encoder, ours);
    return ours;
  }
}
