import type { LineBlock } from '../line-blocks.ts';
import { linesOf } from '../lines.ts';
import type { Note, Reject, Source, SourceDocument } from '../records.ts';
import { maxRecordBytes, type Parsing, parseRecord, rejectedRecord } from './parse-record.ts';
import { Unreadable } from './trouble.ts';
import { bomLength } from './utf8.ts';

/** Lines of one input, each a JSON record, yet to be parsed. Plain data, so that it can cross to a worker. */
export interface LineRecords {
  /** Of the input, as in `Source`. */
  readonly path: string;
  /** Of the input: `#N` added for each line. */
  readonly name: string;
  readonly lines: LineBlock;
}

/** The documents of the lines, in their order; a line that gives none is a reject. Blank lines are nothing. */
export function* parseLineRecords(
  { path, name, lines }: LineRecords,
  parsing: Parsing,
): Generator<SourceDocument | Reject | Note> {
  const { settings } = parsing;
  const max_bytes = maxRecordBytes(settings);
  for (const line of linesOf(lines, max_bytes, settings.emit.max_reject_bytes)) {
    const mark = line.number === 1 ? bomLength(line.bytes) : 0;
    const bytes = line.bytes.subarray(mark);
    const source: Source = { path, offset: line.offset + mark, position: line.number };
    if (line.is_too_long) {
      const problem = new Unreadable('read/line-too-long', source.offset, `over ${max_bytes} bytes`);
      yield rejectedRecord(settings, source, bytes, problem);
    } else if (!isBlank(bytes)) yield* parseRecord(parsing, source, bytes, `${name}#${line.number}`);
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
