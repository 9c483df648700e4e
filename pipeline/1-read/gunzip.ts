import { createGunzip } from 'node:zlib';
import type { Settings } from '../settings.ts';
import type { Chunks } from './bytes.ts';
import { GzBombWatch } from './gz-bomb.ts';
import { systemCode, Unreadable } from './trouble.ts';

/**
 * Compressed bytes given to zlib at a time: deflate grows at most 1,032 times, so that 16 KiB become 17 MB at most. The first step, and those
 * in what may be a bomb, are smaller, since several files are read at once.
 */
const STEP_BYTES = 16_384;
const CAREFUL_STEP_BYTES = 1_024;

/**
 * The decompressed bytes of all members. All that could be unpacked comes out before `Unreadable` is thrown:
 * a stream in a pipe would drop what it still holds when it fails. Node's own bound (`maxOutputLength`) does not hold for streams.
 */
export async function* gunzip(chunks: Chunks, bounds: Settings['read']): Chunks {
  const watch = new GzBombWatch(bounds);
  const unzip = createGunzip();
  let unpacked: Buffer[] = [];
  const state = { error: null as unknown, is_over: false, wake: (): void => {} };
  unzip.on('data', (chunk: Buffer) => unpacked.push(chunk));
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
  const taken = (): Buffer[] => {
    const all = unpacked;
    unpacked = [];
    return all;
  };
  let given = 0;
  try {
    for await (const step of stepsOf(chunks, () => (watch.is_calm ? STEP_BYTES : CAREFUL_STEP_BYTES))) {
      if (!state.is_over) await done((wake) => unzip.write(step, wake));
      yield* watch.passed(step.length, taken());
      if (state.is_over && !isPadding(step.subarray(Math.max(0, unzip.bytesWritten - given))))
        state.error ??= new Error('bytes behind zeros');
      if (state.error !== null) break;
      given += step.length;
    }
    if (state.error === null && !state.is_over) await done((wake) => unzip.once('end', wake).end());
    yield* watch.passed(0, taken());
    yield* watch.rest();
  } finally {
    unzip.destroy();
  }
  if (state.error !== null) throw gzipTrouble(state.error, watch.bytes);
}

/** Zeros behind the last member are padding, as of tapes; gzip passes over them too. */
function isPadding(rest: Uint8Array): boolean {
  return rest.every((byte) => byte === 0);
}

async function* stepsOf(chunks: Chunks, size: () => number): Chunks {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; ) {
      const end = start + size();
      yield chunk.subarray(start, end);
      start = end;
    }
  }
}

function gzipTrouble(error: unknown, bytes: number): Unreadable {
  const code = systemCode(error);
  return new Unreadable(code === 'Z_BUF_ERROR' ? 'read/truncated-gz' : 'read/corrupt-gz', bytes, code);
}
