import { type LineBlock, lineBlocks } from './line-blocks.ts';

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

/** Bytes that are split at a time. */
const BLOCK_BYTES = 65_536;

/**
 * Splits at LF only: U+2028 and a lone CR stand inside JSON strings of real feeds. What passes `max_bytes` is skipped, not held:
 * of such a line the first `head_bytes` come out, one at least.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  max_bytes: number,
  head_bytes: number,
): AsyncIterable<Line> {
  const bounds = { size: BLOCK_BYTES, max_line: max_bytes, head: Math.max(1, head_bytes) };
  for await (const block of lineBlocks(chunks, bounds)) yield* linesOf(block, max_bytes, head_bytes);
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

function withoutCr(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 1] === CR ? bytes.subarray(0, -1) : bytes;
}
