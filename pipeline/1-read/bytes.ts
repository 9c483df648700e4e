import { createGunzip } from 'node:zlib';
import { createReadStream } from '../file-system.ts';
import { Unreadable } from './trouble.ts';

/** Compressed bytes given to zlib at a time: deflate grows at most 1,032 times, so that 16 KiB become 17 MB at most. */
const GUNZIP_STEP_BYTES = 16_384;

export type Chunks = AsyncIterable<Uint8Array>;

/** Bytes of a file from its start. Throws `Unreadable` (`read/unopenable`) when it can't be opened or read. */
export async function* fileBytes(file: string): Chunks {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Unreadable('read/unopenable', null, systemCode(error));
  }
}

/**
 * The decompressed bytes of all members. All that could be unpacked comes out before `Unreadable` is thrown:
 * a stream in a pipe would drop what it still holds when it fails.
 */
export async function* gunzip(chunks: Chunks): Chunks {
  const unzip = createGunzip();
  const unpacked: Buffer[] = [];
  const state = { error: null as unknown, bytes: 0, is_over: false, wake: (): void => {} };
  unzip.on('data', (chunk: Buffer) => {
    state.bytes += chunk.length;
    unpacked.push(chunk);
  });
  unzip.on('error', (error) => {
    state.error = error;
    state.wake();
  });
  unzip.on('end', () => {
    state.is_over = true;
    state.wake();
  });
  // zlib does not call back for a write that fails, nor for one behind whose end zeros stand: error and end have to wake us.
  const done = (start: (wake: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      state.wake = resolve;
      start(resolve);
    });
  let given = 0;
  try {
    for await (const step of stepsOf(chunks)) {
      if (!state.is_over) await done((wake) => unzip.write(step, wake));
      yield* unpacked.splice(0);
      if (state.is_over) checkPadding(step.subarray(Math.max(0, unzip.bytesWritten - given)), state.bytes);
      if (state.error !== null) break;
      given += step.length;
    }
    if (state.error === null && !state.is_over) await done((wake) => unzip.once('end', wake).end());
    yield* unpacked.splice(0);
  } finally {
    unzip.destroy();
  }
  if (state.error !== null) throw gzipTrouble(state.error, state.bytes);
}

/** Zeros behind the last member are padding, as of tapes; gzip passes over them too. */
function checkPadding(rest: Uint8Array, bytes: number): void {
  if (rest.some((byte) => byte !== 0)) throw new Unreadable('read/corrupt-gz', bytes, 'bytes behind zeros');
}

async function* stepsOf(chunks: Chunks): Chunks {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += GUNZIP_STEP_BYTES) {
      yield chunk.subarray(start, start + GUNZIP_STEP_BYTES);
    }
  }
}

/** Everything, joined. Throws `Unreadable` with `code` as soon as there are more than `max_bytes`. */
export async function collect(
  chunks: Chunks,
  max_bytes: number,
  code: 'read/article-too-long' | 'read/record-too-long',
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > max_bytes) throw new Unreadable(code, 0, `over ${max_bytes} bytes`);
  }
  return Buffer.concat(parts);
}

function gzipTrouble(error: unknown, bytes: number): Unreadable {
  const code = systemCode(error);
  return new Unreadable(code === 'Z_BUF_ERROR' ? 'read/truncated-gz' : 'read/corrupt-gz', bytes, code);
}

/** `ENOENT`, `EACCES`, `Z_DATA_ERROR`: never a message, which would hold the machine's path. */
function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
