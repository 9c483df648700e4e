import { type Chunks, fileBytes } from '../1-read/bytes.ts';
import { Unreadable } from '../1-read/trouble.ts';
import { MAX_LINE_BYTES, splitLines } from '../lines.ts';
import { UsageError } from './terminal.ts';

export interface NdjsonLine {
  /** 1-based. */
  readonly number: number;
  /** As written; empty for a line that is too long. */
  readonly text: string;
  /** Null when the line is no JSON object. */
  readonly record: object | null;
}

function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The records that this program wrote, one a line; blank lines are passed over. */
export async function* ndjsonOf(chunks: Chunks): AsyncGenerator<NdjsonLine> {
  for await (const line of splitLines(chunks, MAX_LINE_BYTES, 0)) {
    const { buffer, byteOffset, byteLength } = line.bytes;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
    if (line.is_too_long) yield { number: line.number, text: '', record: null };
    else if (text.trim() !== '') yield { number: line.number, text, record: objectOf(text) };
  }
}

/** Bytes of a file that the user named. Throws UsageError when it can't be read. */
async function* namedFile(file: string): Chunks {
  try {
    yield* fileBytes(file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      `Unexpected ${file} (${error.detail ?? error.code}), expected a file that can be read`,
    );
  }
}

/** The same of a file. Throws UsageError when it can't be read. */
export function ndjsonFile(file: string): AsyncGenerator<NdjsonLine> {
  return ndjsonOf(namedFile(file));
}
