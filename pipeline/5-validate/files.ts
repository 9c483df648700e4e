import { createHash } from 'node:crypto';
import { createReadStream, open, readdir, stat } from '../file-system.ts';
import { type Line, MAX_LINE_BYTES, splitLines } from '../lines.ts';

const LF = 0x0a;

/** The lines of a file, split at LF alone as NDJSON says. Throws the system's error when the file can't be read. */
export function linesOf(file: string): AsyncIterable<Line> {
  return splitLines(createReadStream(file), MAX_LINE_BYTES, 0);
}

/** The line as text; null when it is longer than any record of this program. */
export function textOf({ bytes, is_too_long }: Line): string | null {
  return is_too_long ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

/** A short file whole, such as `run.json`. */
export async function wholeText(file: string): Promise<string> {
  const lines: string[] = [];
  for await (const line of linesOf(file)) lines.push(textOf(line) ?? '');
  return lines.join('\n');
}

/** Names in a folder; null when `path` is a file. */
export async function namesIn(path: string): Promise<readonly string[] | null> {
  return (await stat(path)).isDirectory() ? await readdir(path) : null;
}

/** The system's words for "there is nothing". */
const NOTHING_THERE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** Throws the system's error when it can't be told. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOTHING_THERE.has(error.code)) return false;
    throw error;
  }
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
