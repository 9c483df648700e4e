import type {
  Anchor,
  EventDate,
  EventParticipant,
  EventReport,
  Evidence,
  Participant,
  Place,
  Source,
} from '../records.ts';

/** The keys of a record in the order of `records.ts`; `true` for a value without keys of its own (or with any). */
export interface Keys {
  readonly [key: string]: Keys | true;
}

/** Every key of a record, no other: a new field that is forgotten here does not compile. */
export type KeysOf<Row> = Readonly<Record<keyof Row, Keys | true>>;

export const MADE_BY = { version: true, lexicon: true } satisfies KeysOf<EventReport['made_by']>;
export const SOURCE = { path: true, offset: true, position: true } satisfies KeysOf<Source>;
export const PLACE = {
  name: true,
  country: true,
  lat: true,
  lon: true,
  geonames_id: true,
} satisfies KeysOf<Place>;

export const PARTICIPANT = {
  name: true,
  role: true,
  party: true,
  party_name: true,
  kind: true,
  text: true,
} satisfies KeysOf<Participant>;

export const EVENT_PARTICIPANT = { ...PARTICIPANT, person_key: true } satisfies KeysOf<EventParticipant>;

const ANCHOR = {
  unit: true,
  offset: true,
  weekday: true,
  year: true,
  month: true,
  day: true,
  tense: true,
  of: { unit: true, offset: true },
  holiday: true,
  from: true,
  // The end of a range is an anchor itself.
  get to(): Keys {
    return ANCHOR;
  },
} satisfies KeysOf<Anchor>;

export const DATE = {
  start: true,
  end: true,
  precision: true,
  edtf: true,
  basis: true,
  text: true,
  anchor: ANCHOR,
} satisfies KeysOf<EventDate>;

export const EVIDENCE = {
  field: true,
  document_id: true,
  source: true,
  start: true,
  end: true,
  quote: true,
} satisfies KeysOf<Evidence>;
