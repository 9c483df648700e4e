import type { Note, Reject, SourceDocument } from '../records.ts';
import { type LineRecords, parseLineRecords } from './line-records.ts';
import { type PageRecord, parsePageRecord } from './page-record.ts';
import type { Parsing } from './parse-record.ts';

export type Read = SourceDocument | Reject | Note;
/** What reading yields: documents, what could not be one, and lines and pages that are yet to be parsed. */
export type RawEntry = Read | LineRecords | PageRecord;

/** The entry itself, or what its lines or its page hold. */
export function parsed(entry: RawEntry, parsing: Parsing): Iterable<Read> {
  if ('lines' in entry) return parseLineRecords(entry, parsing);
  return 'page' in entry ? parsePageRecord(entry, parsing) : [entry];
}
