import { deflateRawSync } from 'node:zlib';
import type { Settings } from '../settings.ts';
import { Unreadable } from './trouble.ts';

type Bounds = Pick<Settings['read'], 'max_gz_ratio' | 'gz_ratio_bytes'>;

/**
 * Watches what gzip unpacks to. Any stretch of `gz_ratio_bytes` that came from less than its `max_gz_ratio`th part is a bomb, also
 * behind a gigabyte of news. A stretch is held back until it is known to be none.
 */
export class GzBombWatch {
  readonly #bounds: Bounds;
  /** The stretch that unpacks to too much so far: what it gave, and the compressed bytes that it came from. */
  #held: Buffer[] = [];
  #packed_bytes = 0;
  #held_bytes = 0;
  /** Decompressed bytes that were let through. */
  bytes = 0;

  /** Something was let through, and nothing is held back. */
  get is_calm(): boolean {
    return this.bytes > 0 && this.#held_bytes === 0;
  }

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** What may go on of what one step of `packed_bytes` gave. Throws `Unreadable` (`read/gz-bomb`) behind what came before a bomb. */
  *passed(packed_bytes: number, unpacked: readonly Buffer[]): Generator<Buffer> {
    this.#packed_bytes += packed_bytes;
    this.#held.push(...unpacked);
    this.#held_bytes += unpacked.reduce((sum, { length }) => sum + length, 0);
    if (this.#held_bytes <= this.#packed_bytes * this.#bounds.max_gz_ratio) yield* this.rest();
    else if (this.#held_bytes > this.#bounds.gz_ratio_bytes) yield* this.#beforeBomb(this.#held);
  }

  /** What was held back, when it turned out to be no bomb. */
  *rest(): Generator<Buffer> {
    const held = this.#held;
    this.#held = [];
    this.#held_bytes = 0;
    this.#packed_bytes = 0;
    yield* this.#letThrough(held);
  }

  *#letThrough(chunks: readonly Buffer[]): Generator<Buffer> {
    for (const chunk of chunks) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  /** One step may hold both the last articles and the first of the bomb: chunks go on up to the first that is next to nothing when packed again. */
  *#beforeBomb(chunks: readonly Buffer[]): Generator<Buffer> {
    const { max_gz_ratio } = this.#bounds;
    const first = chunks.findIndex((chunk) => deflateRawSync(chunk).length * max_gz_ratio < chunk.length);
    yield* this.#letThrough(first === -1 ? chunks : chunks.slice(0, first));
    throw new Unreadable('read/gz-bomb', this.bytes, `over ${max_gz_ratio} times its size`);
  }
}
