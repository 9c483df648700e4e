/**
 * The data of `report.html` as it stands in the page: rows in place of objects, and values that repeat by their number in a table. Written by
 * stage 7, read in the browser: nothing of either may come in here.
 */

import type { Correction } from '../records.ts';

/** A number in `Tables.words`; -1 for null. */
export type Word = number;

/** `[field, sentence, start, length]`: in `PackedDocument`'s sentences, -1 for its title, UTF-16 code units. Else `[field, quote]`. */
export type PackedEvidence =
  | readonly [field: Word, sentence: number, start: number, length: number]
  | readonly [field: Word, quote: string];

/** A document and, in their order, its reports: each the evidence of it. */
export type PackedDocument = readonly [
  outlet: Word,
  url: string | null,
  title: string | null,
  published_at: string | null,
  sentences: readonly string[],
  reports: readonly (readonly PackedEvidence[])[],
];

export type PackedParticipant = readonly [
  name: string | null,
  role: Word,
  party: Word,
  party_name: Word,
  /** Null where a name or the party's name is shown. */
  text: string | null,
  person_key: string | null,
];

export type PackedPlace = readonly [
  name: string | null,
  country: Word,
  lat: number | null,
  lon: number | null,
];

/** `end` is 0 where it is the first day. */
export type PackedDate = readonly [
  start: string | null,
  end: string | null | 0,
  precision: Word,
  basis: Word,
  text: string,
];

/** Reports by their place in the event's list. */
export type PackedConflict = readonly [
  field: Word,
  values: readonly (readonly [value: string, reports: readonly number[]])[],
];

export type PackedReason = readonly [
  one: number,
  other: number,
  total: number,
  levels: readonly (readonly [field: Word, level: Word])[],
];

/** Participants and places are numbers in their tables, -1 for null; reports count over all reports of all documents. */
export type PackedEvent = readonly [
  event_id: string,
  type: Word,
  status: Word,
  core: 0 | 1,
  actor: number,
  counterpart: number,
  others: readonly number[],
  place: number,
  date: PackedDate | 0,
  topics: readonly Word[],
  confidence: number,
  outlet_count: number,
  first_reported: string | null,
  last_reported: string | null,
  quote: Word,
  reports: readonly number[],
  conflicts: readonly PackedConflict[],
  reasons: readonly PackedReason[],
  corrections?: readonly Correction[],
];

export interface Tables {
  readonly words: readonly string[];
  readonly participants: readonly PackedParticipant[];
  readonly places: readonly PackedPlace[];
}

/** What the set is, for the head of the page. */
export interface PageFacts {
  /** Version that made the records; null for a set without events. */
  readonly version: string | null;
  /** Events of the set; the page may hold fewer. */
  readonly events: number;
  /** Articles that were read; null where they were left out. */
  readonly articles: number | null;
}

/** Names of the data blocks: ids of `<script type="application/json">`. */
export const BLOCKS = ['documents', 'events', 'tables', 'facts'] as const;

export interface PackedPage {
  readonly documents: readonly PackedDocument[];
  readonly events: readonly PackedEvent[];
  readonly tables: Tables;
  readonly facts: PageFacts;
}
