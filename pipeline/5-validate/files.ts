import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';

const LF = 0x0a;
/** Bytes of a line at most; V8 holds no string above 512 MiB. */
const MAX_LINE_BYTES = 268_435_456;

/** A line of a file, without its line feed. */
export interface FileLine {
  /** 1-based. */
  readonly number: number;
  /** Byte offset of its first byte. */
  readonly offset: number;
  /** Null when it is longer than any record of this program. */
  readonly bytes: Buffer | null;
}

/** Splits at LF alone, as NDJSON says. Throws the system's error when the file can't be read. */
export async function* linesOf(file: string): AsyncGenerator<FileLine> {
  let number = 1;
  let offset = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const line = (): FileLine => ({
    number,
    offset,
    bytes: length > MAX_LINE_BYTES ? null : Buffer.concat(parts),
  });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      take(chunk.subarray(start, end));
      yield line();
      number += 1;
      offset += length + 1;
      parts = [];
      length = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

/** Names in a folder; null when `path` is a file. */
export async function namesIn(path: string): Promise<readonly string[] | null> {
  return (await stat(path)).isDirectory() ? await readdir(path) : null;
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
  /** Line feeds. */
  readonly lines: number;
}

export async function factsOf(file: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  const size = { bytes: 0, lines: 0 };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size.bytes += chunk.length;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) size.lines += 1;
  }
  return { sha256: hash.digest('hex'), ...size };
}

/** Part of a file as text. */
export async function textAt(file: string, offset: number, length: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
