import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import pLimit from 'p-limit';
import { type Chunks, fileBytes } from './bytes.ts';
import { findInputs } from './find-inputs.ts';
import { type LeftOut, NOTHING_LEFT_OUT, withTable } from './left-out.ts';
import { Unreadable } from './trouble.ts';

/** A file of the input, as its bytes are on disk (still compressed). */
export interface HashedInput {
  /** Relative to the input root; `-` for stdin. */
  readonly path: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

async function hashOf(path: string, chunks: Chunks): Promise<HashedInput> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path, sha256: hash.digest('hex'), bytes };
}

/** Null for a file that can't be read: its reject tells that. */
export async function hashOfFile(path: string, file: string): Promise<HashedInput | null> {
  try {
    return await hashOf(path, fileBytes(file));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Hashes every file that `read` reads for the same arguments, and the metadata table; stdin is hashed by `hashingStdin`. */
export async function hashInputs(
  patterns: readonly string[],
  metadata: string | null,
  open_files: number,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): Promise<readonly HashedInput[]> {
  const { inputs } = await findInputs(patterns, withTable(leftOut, metadata));
  const files = inputs.map(({ path, file }) => ({ path, file }));
  if (metadata !== null) files.push({ path: basename(metadata), file: metadata });
  const limit = pLimit(open_files);
  const hashed = await Promise.all(
    files.map(({ path, file }) => (file === null ? null : limit(() => hashOfFile(path, file)))),
  );
  return hashed.filter((input) => input !== null);
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
