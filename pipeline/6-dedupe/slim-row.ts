import { STATUSES, TYPES } from '../codes.ts';
import type { DatePrecision, EventType, Status } from '../records.ts';

/** Parts of a row of whole numbers, in their order; the numbers of the sides, of the title's words and the block keys follow. */
export const AT = {
  /** Two parts, as are `text` and `sketch`. */
  document: 0,
  text: 2,
  /** Bits of `HAS`. */
  has: 4,
  sketch: 5,
  outlet: 7,
  /** See `packKind`. */
  kind: 8,
  start: 9,
  end: 10,
  published: 11,
  anchor: 12,
  place: 13,
  topics: 14,
  side_count: 15,
  title_count: 16,
  key_count: 17,
} as const;
/** Where the numbers of the sides begin. */
export const HEAD = 18;

export const HAS = { text: 1, sketch: 2, linked: 4 } as const;

/** No day: no date of ours is millions of years off. */
export const NO_DAY = -(2 ** 31);

const PRECISIONS = [
  null,
  'day',
  'within',
  'month',
  'year',
] as const satisfies readonly (DatePrecision | null)[];

export interface Kind {
  readonly type: EventType;
  readonly status: Status;
  readonly precision: DatePrecision | null;
  /** A gathering of three parties or more. */
  readonly is_large: boolean;
}

/** Three bits for the type, two for the status, three for the precision, one for the size. */
export function packKind({ type, status, precision, is_large }: Kind): number {
  const kind = TYPES.indexOf(type) + 8 * STATUSES.indexOf(status) + 32 * PRECISIONS.indexOf(precision);
  return is_large ? kind + 256 : kind;
}

export function unpackKind(kind: number): Kind {
  return {
    type: TYPES[kind & 7] ?? 'meeting',
    status: STATUSES[(kind >> 3) & 3] ?? 'occurred',
    precision: PRECISIONS[(kind >> 5) & 7] ?? null,
    is_large: (kind & 256) !== 0,
  };
}

const LOW_BITS = 2 ** 21;

/** A number below 2^53 as two parts of a row. */
export function packWide(value: number): readonly [number, number] {
  return [Math.floor(value / LOW_BITS) | 0, value % LOW_BITS];
}

export function unpackWide(row: Int32Array, at: number): number {
  return ((row[at] ?? 0) >>> 0) * LOW_BITS + (row[at + 1] ?? 0);
}

/** Knuth's multiplicative hash. */
const FACTOR = 0x9e3779b1;

/** A number that is the same for rows that tell the same people, days, place, type and status. */
export function tellingOf(row: Int32Array): number {
  let [high, low] = [0, 0];
  const take = (part: number) => {
    high = Math.imul(high ^ part, FACTOR);
    low = Math.imul(low + part, FACTOR) ^ (low >>> 13);
  };
  for (const part of [AT.kind, AT.start, AT.end, AT.anchor, AT.place]) take(row[part] ?? 0);
  const end = HEAD + (row[AT.side_count] ?? 0);
  for (let at = HEAD; at < end; at++) take(row[at] ?? 0);
  return (high >>> 0) * 2 ** 20 + (low & (2 ** 20 - 1));
}
