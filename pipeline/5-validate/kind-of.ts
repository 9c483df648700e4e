import { basename } from 'node:path';
import type { Kind } from '../schema.ts';

/** The files of a run by name. */
export const KIND_OF_FILE: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['run.json', 'run'],
  ['articles.ndjson', 'article'],
  ['reports.ndjson', 'report'],
  ['events.ndjson', 'event'],
  ['rejects.ndjson', 'reject'],
  ['superseded.ndjson', 'superseded'],
]);

/** Files of a run without records of their own. */
const TABLES: ReadonlySet<string> = new Set([
  'events.csv',
  'participants.csv',
  'events.xlsx',
  'events.parquet',
  'events.ics',
  'events.geojson',
  'datapackage.json',
  'report.html',
]);

/** Keys that tell a record, the most telling first: an event has `reports`, but a report has no `report_count`. */
const KIND_OF_KEY: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['stage', 'reject'],
  ['report_count', 'event'],
  ['superseded_by', 'superseded'],
  ['report_id', 'report'],
  ['doc', 'gold'],
  ['text_hash', 'article'],
]);

/** The kind of all records of a file, by its name; null for other names. */
export function kindOfFile(file: string): Kind | null {
  return KIND_OF_FILE.get(basename(file)) ?? null;
}

/** Whether the file is only to be compared with `run.json`. */
export function isTable(file: string): boolean {
  return TABLES.has(basename(file));
}

/** The kind of a record by its own keys; null when nothing tells. */
export function kindOfRecord(record: object): Kind | null {
  for (const [key, kind] of KIND_OF_KEY) if (Object.hasOwn(record, key)) return kind;
  return null;
}
