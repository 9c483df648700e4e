import { type Chunks, fileBytes } from '../1-read/bytes.ts';
import { Unreadable } from '../1-read/trouble.ts';
import { objectOf } from '../json-object.ts';
import { MAX_LINE_BYTES, splitLines } from '../lines.ts';
import { UsageError } from './terminal.ts';

export interface NdjsonLine {
  /** 1-based. */
  readonly number: number;
  /** Null when the line is no JSON object. */
  readonly record: object | null;
  /** The line as it stands; '' for one that is longer than any record. */
  readonly text: string;
}

/** The records that this program wrote, one a line; blank lines are passed over. */
export async function* ndjsonOf(chunks: Chunks): AsyncGenerator<NdjsonLine> {
  for await (const line of splitLines(chunks, MAX_LINE_BYTES, 0)) {
    const { buffer, byteOffset, byteLength } = line.bytes;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
    if (line.is_too_long) yield { number: line.number, record: null, text: '' };
    else if (text.trim() !== '') yield { number: line.number, record: objectOf(text), text };
  }
}

/** Bytes of a file that the user named. Throws UsageError when it can't be read. */
async function* namedFile(file: string): Chunks {
  try {
    yield* fileBytes(file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      `Unexpected ${file} (${error.detail ?? error.code}), expected a file that can be read. Name the folder of a run with --out`,
    );
  }
}

/** The same of a file. Throws UsageError when it can't be read. */
export function ndjsonFile(file: string): AsyncGenerator<NdjsonLine> {
  return ndjsonOf(namedFile(file));
}
