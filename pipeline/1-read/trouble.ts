import { CONDITIONS, type Code } from '../notes.ts';
import type { Note, Reject, Source } from '../records.ts';

/** Thrown inside this folder when the rest of an input cannot be read; `read` turns it into one reject. */
export class Unreadable extends Error {
  readonly code: Code;
  /** Byte offset in the decompressed input; null when not known. */
  readonly offset: number | null;
  /** Added to the condition's wording. */
  readonly detail: string | null;

  constructor(code: Code, offset: number | null, detail: string | null = null) {
    super(CONDITIONS[code].wording);
    this.name = 'Unreadable';
    this.code = code;
    this.offset = offset;
    this.detail = detail;
  }
}

/** `ENOENT`, `EACCES`, `Z_DATA_ERROR`: never a message, which would hold the machine's path. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

export interface Trouble {
  readonly code: Code;
  /** Added to the condition's wording: what the parser said, which limit was passed. */
  readonly detail?: string | null;
  readonly source: Source;
  /** Byte offset of the trouble. */
  readonly offset: number | null;
  readonly document_id?: string | null;
  /** The record's bytes or text, of which the head is kept. */
  readonly record?: Uint8Array | string | null;
}

/** `max_bytes` of the record are kept, so that a reject never holds a whole file. */
export function rejectOf(trouble: Trouble, max_bytes: number): Reject {
  const wording = CONDITIONS[trouble.code].wording;
  return {
    stage: 'read',
    code: trouble.code,
    message: trouble.detail ? `${wording} (${trouble.detail})` : wording,
    path: trouble.source.path,
    source: trouble.source,
    offset: trouble.offset,
    document_id: trouble.document_id ?? null,
    record: headOf(trouble.record ?? null, max_bytes),
  };
}

export function noteOf(note: Code, detail: string | null, document_id: string | null = null): Note {
  return { note, document_id, span: null, detail };
}

function headOf(record: Uint8Array | string | null, max_bytes: number): string | null {
  if (record === null) return null;
  const bytes = typeof record === 'string' ? Buffer.from(record.slice(0, max_bytes)) : record;
  if (bytes.length <= max_bytes) return decoded(bytes);
  let end = max_bytes;
  while (end > 0 && isContinuation(bytes[end] ?? 0)) end -= 1;
  return decoded(bytes.subarray(0, end));
}

function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
