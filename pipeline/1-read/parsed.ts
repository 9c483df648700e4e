import type { Note, Reject, SourceDocument } from '../records.ts';
import { type LineRecords, parseLineRecords } from './line-records.ts';
import type { Parsing } from './parse-record.ts';

export type Read = SourceDocument | Reject | Note;
/** What reading yields: documents, what could not be one, and lines that are yet to be parsed. */
export type RawEntry = Read | LineRecords;

/** The entry itself, or what its lines hold. */
export function parsed(entry: RawEntry, parsing: Parsing): Iterable<Read> {
  return 'lines' in entry ? parseLineRecords(entry, parsing) : [entry];
}
