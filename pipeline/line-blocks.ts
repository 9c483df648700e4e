import { MAX_LINE_BYTES } from './lines.ts';

const LF = 0x0a;
/** Stands for a line that is longer than memory should hold: no JSON. */
const TOO_LONG = Buffer.from('?\n');

/** Whole lines in blocks of some `size` bytes; each block but the last ends with a line feed. */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  max_line = MAX_LINE_BYTES,
): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isTooLong = false;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    const last = chunk.lastIndexOf(LF);
    if (last < 0 && length > max_line) [parts, length, isTooLong] = [[], 0, true];
    if (last < 0 || length < size) continue;
    const bytes = Buffer.concat(parts);
    const end = bytes.length - (chunk.length - last - 1);
    yield whole(bytes.subarray(0, end), isTooLong);
    parts = [bytes.subarray(end)];
    length = bytes.length - end;
    isTooLong = false;
  }
  if (length > 0 || isTooLong) yield whole(Buffer.concat(parts), isTooLong);
}

/** The block; after a line whose head was let go, its rest counts as one line that is no JSON. */
function whole(bytes: Buffer, isTooLong: boolean): Buffer {
  return isTooLong ? Buffer.concat([TOO_LONG, bytes.subarray(bytes.indexOf(LF) + 1)]) : bytes;
}
