import { NO_ANCHOR } from './dates/rule.ts';
import type { Anchor, EventDate, EventReport, Participant, Place } from './records.ts';
import { VERSION } from './version.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where no lexicon is told: a hash by its form, of nothing. */
const NO_LEXICON = '0000000000000000';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `value` has all keys of `defaults` and no others. */
function isWhole(value: Fields, defaults: object): boolean {
  for (const key in defaults) if (value[key] === undefined) return false;
  return Object.keys(value).length === Object.keys(defaults).length;
}

/** The defaults, with what `value` tells under their keys; other keys are left out. What is no object stays, for the check to tell. */
function filled<Record extends object>(defaults: Record, value: unknown): Record {
  if (!isFields(value)) return value as Record;
  if (isWhole(value, defaults)) return value as Record;
  const told = Object.keys(defaults)
    .filter((key) => value[key] !== undefined)
    .map((key) => [key, value[key]]);
  return { ...defaults, ...Object.fromEntries(told) };
}

function participant(value: unknown): Participant {
  const { name, role, party, party_name } = isFields(value) ? value : {};
  const text = name ?? role ?? party_name ?? party ?? '';
  const kind = (name ?? role ?? null) === null ? 'government' : 'person';
  return filled({ name: null, role: null, party: null, party_name: null, kind, text } as Participant, value);
}

function place(value: unknown): Place {
  return filled<Place>({ name: null, country: null, lat: null, lon: null, geonames_id: null }, value);
}

function anchor(value: unknown): Anchor {
  // Of an anchor some keys are left out when they say nothing, so all that it tells is kept.
  return isFields(value) ? { ...NO_ANCHOR, ...value } : (value as Anchor);
}

function date(value: unknown): EventDate {
  const start = isFields(value) ? (value.start ?? null) : null;
  const told = filled(
    { start: null, end: start, precision: 'day', edtf: null, basis: 'stated', text: '', anchor: null },
    value,
  ) as EventDate;
  return isFields(told) && told.anchor !== null ? { ...told, anchor: anchor(told.anchor) } : told;
}

/** `complete` of a value that may be null. */
function orNull<Part>(value: unknown, complete: (value: unknown) => Part): Part | null {
  return value === undefined || value === null ? null : complete(value);
}

const DEFAULTS = {
  report_id: undefined,
  event_id: null,
  document_id: undefined,
  outlet: null,
  url: null,
  title: null,
  published_at: null,
  published_at_basis: null,
  language: null,
  type: undefined,
  cameo: undefined,
  status: undefined,
  core: false,
  actor: undefined,
  counterpart: null,
  others: [],
  place: null,
  date: null,
  topics: [],
  confidence: undefined,
  evidence: [],
  text_hash: '',
  text_sketch: '',
  made_by: null,
};

/**
 * A report of another program, with null, or nothing, for every field that it leaves out. It may leave out all but ids, type, cameo, status,
 * actor and confidence; fields of no report are dropped, and whoever made it other than by version and lexicon is taken as this version without lexicon.
 */
export function completeReport(record: object): EventReport {
  const report = filled<Fields>(DEFAULTS, record);
  const { others, made_by } = report;
  return {
    ...report,
    actor: participant(report.actor),
    counterpart: orNull(report.counterpart, participant),
    others: Array.isArray(others) ? others.map(participant) : others,
    place: orNull(report.place, place),
    date: orNull(report.date, date),
    made_by: isFields(made_by) ? made_by : { version: VERSION, lexicon: NO_LEXICON },
  } as EventReport;
}
