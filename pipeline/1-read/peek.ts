import type { Chunks } from './bytes.ts';

export interface Peeked {
  /** The first bytes, as many as were asked for. */
  readonly head: Buffer;
  /** Whether `head` is all there is. */
  readonly ended: boolean;
  /** Everything, `head` included. Can be read once. */
  readonly chunks: Chunks;
}

/** Reads until `isEnough` or `max_bytes`, then gives the same bytes back in front of the rest. */
export async function peek(
  chunks: Chunks,
  max_bytes: number,
  isEnough: (head: Buffer) => boolean,
): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  while (!ended && head.length < max_bytes && !isEnough(head)) {
    try {
      const next = await rest.next();
      if (next.done) ended = true;
      else head = Buffer.concat([head, next.value]);
    } catch (error) {
      // What came before the failure is still to be read: a cut .gz may hold whole records.
      if (head.length === 0) throw error;
      failure = { error };
      ended = true;
    }
  }
  return { head, ended, chunks: replay(head, rest, failure) };
}

async function* replay(
  head: Buffer,
  rest: AsyncIterator<Uint8Array>,
  failure: { readonly error: unknown } | null,
): Chunks {
  try {
    if (head.length > 0) yield head;
    if (failure !== null) throw failure.error;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
