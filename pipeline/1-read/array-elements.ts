import type { Code } from '../notes.ts';
import type { Settings } from '../settings.ts';
import type { Chunks } from './bytes.ts';
import { passedBound } from './json-bounds.ts';
import { maxRecordBytes } from './parse-record.ts';
import { bomLength, firstInvalidByte } from './utf8.ts';

/** The bytes of one element of a JSON array, cut out by its brackets and quotes alone; whether it is JSON is for the parser to say. */
export interface Element {
  /** Byte offset of its first byte. */
  readonly offset: number;
  /** Its bytes; only the head when it is too long. */
  readonly bytes: Uint8Array;
  /** Why it can't be used; null when it can. */
  readonly problem: {
    readonly code: Code;
    readonly offset: number;
  } | null;
}

/** What is to be parsed next: the bracket or comma before an element with the element, or what stands behind the last one. */
export interface Piece {
  readonly element: Element | null;
  readonly bytes: Uint8Array;
  readonly offset: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const NULL = Buffer.from('null');

/**
 * Cuts an array into pieces of one element each, so that one that can't be used is left out alone: `null` is parsed in its place.
 * Memory: that of the longest record allowed.
 */
export async function* arrayElements(chunks: Chunks, settings: Settings): AsyncIterable<Piece> {
  const max_bytes = maxRecordBytes(settings);
  const head_bytes = settings.emit.max_reject_bytes;
  const scan = new ElementScan();
  let held: Uint8Array[] = [];
  let length = 0;
  let offset = 0;
  const hold = (part: Uint8Array): void => {
    if (part.length > 0 && length <= max_bytes) held.push(part);
    length += part.length;
    if (length > max_bytes) held = [Buffer.concat(held).subarray(0, head_bytes)];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = scan.nextEnd(chunk, 0); end !== -1; end = scan.nextEnd(chunk, end)) {
      hold(chunk.subarray(start, end));
      yield pieceOf(Buffer.concat(held), offset, length > max_bytes, settings);
      offset += length;
      held = [];
      length = 0;
      start = end;
    }
    hold(chunk.subarray(start));
  }
  yield pieceOf(Buffer.concat(held), offset, length > max_bytes, settings);
}

/** Follows brackets and quotes over chunks. */
class ElementScan {
  #depth = 0;
  #in_string = false;
  #is_escaped = false;
  /** The last answer was a byte that stands before its piece's end: it was seen, and is not to be seen again. */
  #is_seen = false;

  /** Index at or after `from` where an element of the outer array has ended: behind its bracket, or before the comma or bracket that follows; -1 when the chunk has no more. */
  nextEnd(chunk: Uint8Array, from: number): number {
    const start = this.#is_seen ? from + 1 : from;
    this.#is_seen = false;
    for (let index = start; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      if (this.#in_string) this.#stepInString(byte);
      else if (byte === QUOTE) this.#in_string = true;
      else if (byte === COMMA && this.#depth === 1) return this.#before(index);
      else if (OPEN.has(byte)) this.#depth += 1;
      else if (CLOSE.has(byte)) {
        this.#depth -= 1;
        if (this.#depth === 1) return index + 1;
        if (this.#depth === 0) return this.#before(index);
      }
    }
    return -1;
  }

  #before(index: number): number {
    this.#is_seen = true;
    return index;
  }

  #stepInString(byte: number): void {
    if (this.#is_escaped) this.#is_escaped = false;
    else if (byte === BACKSLASH) this.#is_escaped = true;
    else if (byte === QUOTE) this.#in_string = false;
  }
}

/** `held` starts with the bracket or comma before the element. */
function pieceOf(held: Buffer, held_offset: number, is_too_long: boolean, settings: Settings): Piece {
  const mark = held_offset === 0 ? bomLength(held) : 0;
  const bytes = held.subarray(mark);
  const offset = held_offset + mark;
  const bracket = afterSpace(bytes, 0);
  const start = afterSpace(bytes, bracket + 1);
  if (start >= bytes.length) return { element: null, bytes, offset };
  const body = bytes.subarray(start);
  const problem = is_too_long
    ? ({ code: 'read/record-too-long', offset: offset + start } as const)
    : problemOf(body, offset + start, settings);
  const parsed = problem === null ? bytes : Buffer.concat([bytes.subarray(0, start), NULL]);
  return { element: { offset: offset + start, bytes: body, problem }, bytes: parsed, offset };
}

function problemOf(body: Uint8Array, offset: number, { read }: Settings): Element['problem'] {
  const invalid = firstInvalidByte(body);
  if (invalid !== null) return { code: 'read/invalid-utf8', offset: offset + invalid };
  const bound = passedBound(body, read);
  if (bound !== null) return { code: bound, offset };
  // No JSON holds a NUL as it is; the parser would give up the rest of the array.
  return body.includes(0) ? { code: 'read/invalid-json', offset: offset + body.indexOf(0) } : null;
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let index = from;
  while (index < bytes.length && SPACE.has(bytes[index] ?? 0)) index += 1;
  return index;
}
