import type { Note, Reject, Source, SourceDocument } from '../records.ts';
import type { Settings } from '../settings.ts';
import { passedBound } from './json-bounds.ts';
import { documentOf, type FindMetadata } from './record.ts';
import { rejectOf, Unreadable } from './trouble.ts';
import { decodeUtf8, firstInvalidByte } from './utf8.ts';

/** What parsing has to know beside the bytes. */
export interface Parsing {
  readonly settings: Settings;
  readonly findMetadata: FindMetadata;
}

/** The document of one JSON record; a reject when its bytes are no UTF-8 or no JSON. */
export function parseRecord(
  { settings, findMetadata }: Parsing,
  source: Source,
  bytes: Uint8Array,
  name: string,
): readonly (SourceDocument | Reject | Note)[] {
  const invalid = firstInvalidByte(bytes);
  if (invalid !== null) {
    const problem = new Unreadable('read/invalid-utf8', source.offset + invalid);
    return [rejectedRecord(settings, source, bytes, problem)];
  }
  const bound = passedBound(bytes, settings.read);
  if (bound !== null) return [rejectedRecord(settings, source, bytes, new Unreadable(bound, source.offset))];
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes));
  } catch {
    return [rejectedRecord(settings, source, bytes, new Unreadable('read/invalid-json', source.offset))];
  }
  return documentOf(value, { source, name, bytes }, settings, findMetadata);
}

export function rejectedRecord(
  { emit }: Settings,
  source: Source,
  record: Uint8Array,
  { code, offset, detail }: Unreadable,
): Reject {
  return rejectOf({ code, detail, source, offset, record }, emit.max_reject_bytes);
}

/** JSON may write one character of text in six (`\\u00e9`), and other fields stand beside it. */
export function maxRecordBytes({ read }: Settings): number {
  return Math.max(read.max_article_bytes * read.record_growth, read.sniff_bytes);
}

/** A page of the web may be so much longer than the text in it. */
export function maxPageBytes({ read }: Settings): number {
  return read.max_article_bytes * read.page_growth;
}
