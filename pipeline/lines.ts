import type { LineBlock } from './line-blocks.ts';

/** Bytes of a line at most, where no setting says less; V8 holds no string above 512 MiB. */
export const MAX_LINE_BYTES = 268_435_456;

const LF = 0x0a;
const CR = 0x0d;

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Byte offset of its first byte. */
  readonly offset: number;
  /** Without LF or CR LF. Only the head when `is_too_long`. */
  readonly bytes: Uint8Array;
  readonly is_too_long: boolean;
}

/**
 * Splits at LF only: U+2028 and a lone CR stand inside JSON strings of real feeds. What passes `max_bytes` is skipped, not held:
 * of such a line the first `head_bytes` come out.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  max_bytes: number,
  head_bytes: number,
): AsyncIterable<Line> {
  let number = 1;
  let offset = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    if (part.length > 0 && length <= max_bytes) parts.push(part);
    length += part.length;
    if (length > max_bytes) parts = [Buffer.concat(parts).subarray(0, head_bytes)];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      take(chunk.subarray(start, end));
      yield { number, offset, bytes: joined(parts), is_too_long: length > max_bytes };
      number += 1;
      offset += length + 1;
      parts = [];
      length = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield { number, offset, bytes: joined(parts), is_too_long: length > max_bytes };
}

/** The same of a block of whole lines that is in memory. */
export function* linesOf(block: LineBlock, max_bytes: number, head_bytes: number): Generator<Line> {
  const { offset, bytes } = block;
  let { number } = block;
  if (block.is_too_long) {
    yield { number, offset, bytes: withoutCr(bytes), is_too_long: true };
    return;
  }
  for (let start = 0; start < bytes.length; number += 1) {
    const found = bytes.indexOf(LF, start);
    const end = found === -1 ? bytes.length : found;
    const is_too_long = end - start > max_bytes;
    const kept = bytes.subarray(start, is_too_long ? Math.min(end, start + head_bytes) : end);
    yield { number, offset: offset + start, bytes: withoutCr(kept), is_too_long };
    start = end + 1;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const first = parts[0];
  return withoutCr(parts.length === 1 && first !== undefined ? first : Buffer.concat(parts));
}

function withoutCr(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 1] === CR ? bytes.subarray(0, -1) : bytes;
}
