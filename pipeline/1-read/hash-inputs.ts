import { createHash, type Hash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Reject } from '../records.ts';
import { StoppedError } from '../stoppable.ts';
import { type Chunks, fileBytes } from './bytes.ts';
import type { Inputs } from './find-inputs.ts';
import type { Input } from './input.ts';
import { rejectOf, Unreadable } from './trouble.ts';

/** A file of the input, as its bytes are on disk (still compressed). */
export interface HashedInput {
  /** Relative to the input root; `-` for stdin. */
  readonly path: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** An input with its hash. What is no file (stdin) has none, what can't be read to its end has its reject. */
export interface InputWithHash {
  readonly input: Input;
  readonly hash: HashedInput | Reject | null;
}

export function hashOfBytes(path: string, content: Uint8Array): HashedInput {
  return { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

async function hashOf(path: string, chunks: Chunks, signal: AbortSignal): Promise<HashedInput> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    if (signal.aborted) throw new StoppedError();
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path, sha256: hash.digest('hex'), bytes };
}

async function hashOfFile(path: string, file: string, signal: AbortSignal): Promise<HashedInput | Reject> {
  try {
    return await hashOf(path, fileBytes(file), signal);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, detail, offset } = error;
    return rejectOf({ code, detail, source: { path, offset: 0, position: null }, offset }, 0);
  }
}

export function isHashed(hash: HashedInput | Reject | null): hash is HashedInput {
  return hash !== null && 'sha256' in hash;
}

/** Hashes every file that was found, in the order of reading; stdin is hashed by `hashingStdin`. Throws StoppedError when `signal` is aborted. */
export function hashInputs(
  { inputs }: Inputs,
  open_files: number,
  signal: AbortSignal,
): Promise<readonly InputWithHash[]> {
  const limit = pLimit(open_files);
  const hashes = inputs.map(async (input) => {
    const { path, file } = input;
    return { input, hash: file === null ? null : await limit(() => hashOfFile(path, file, signal)) };
  });
  return Promise.all(hashes);
}

/** Stdin with its hash taken while it streams by; what was not asked for is not in it. */
export interface HashingStdin {
  readonly chunks: Chunks;
  /** Of the bytes that were read so far; null when none were asked for. */
  hashed(): HashedInput | null;
}

async function* taken(stdin: Chunks, hash: Hash, count: (bytes: number) => void): Chunks {
  count(0);
  for await (const chunk of stdin) {
    hash.update(chunk);
    count(chunk.length);
    yield chunk;
  }
}

export function hashingStdin(stdin: Chunks): HashingStdin {
  const hash = createHash('sha256');
  let bytes: number | null = null;
  const count = (more: number): void => {
    bytes = (bytes ?? 0) + more;
  };
  return {
    chunks: taken(stdin, hash, count),
    hashed: () => (bytes === null ? null : { path: '-', sha256: hash.copy().digest('hex'), bytes }),
  };
}
