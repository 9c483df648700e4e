const LF = 0x0a;

/** Whole lines as they were read, to be split where they are parsed. */
export interface LineBlock {
  /** Of its first line, 1-based. */
  readonly number: number;
  /** Byte offset of its first byte. */
  readonly offset: number;
  readonly lines: number;
  /** Each block but the last ends with a line feed. The memory behind it is its own, so that it can be given to a worker. */
  readonly bytes: Uint8Array;
  /** It is one line above the bound, of which `bytes` holds the head. Shorter lines that are too long for somebody are among the others. */
  readonly is_too_long: boolean;
}

export interface BlockBounds {
  /** Bytes from which on a block ends with its line. */
  readonly size: number;
  /** Bytes of a line that are held at most. */
  readonly max_line: number;
  /** Bytes that are kept of a longer line, at least one. */
  readonly head: number;
}

/** Whole lines in blocks of some `size` bytes. Memory: the greater of `size` and `max_line`, and a chunk. */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  bounds: BlockBounds,
): AsyncGenerator<LineBlock> {
  const held = new Held(bounds);
  try {
    for await (const chunk of chunks) yield* held.addChunk(chunk);
  } catch (error) {
    // Lines that came whole before the failure are still to be read: a cut .gz may hold many.
    yield* held.take(held.whole);
    throw error;
  }
  yield* held.take(held.length);
}

/** What was read and is not yet given out. */
class Held {
  readonly #bounds: BlockBounds;
  #parts: Uint8Array[] = [];
  #number = 1;
  #offset = 0;
  /** Bytes of the last line, which may go on. */
  #open = 0;
  /** Bytes of a line above the bound that were let go. */
  #skipped = 0;
  length = 0;

  constructor(bounds: BlockBounds) {
    this.#bounds = bounds;
  }

  /** Bytes of whole lines. */
  get whole(): number {
    return this.#skipped > 0 ? 0 : this.length - this.#open;
  }

  *addChunk(chunk: Uint8Array): Generator<LineBlock> {
    for (let start = 0; start < chunk.length; ) {
      const from = this.#skipped > 0 ? start : Math.max(start, start + this.#bounds.size - this.length - 1);
      const found = chunk.indexOf(LF, from);
      const end = found === -1 ? chunk.length : found + 1;
      yield* this.#add(chunk.subarray(start, end), found !== -1);
      start = end;
    }
  }

  *#add(bytes: Uint8Array, isEnd: boolean): Generator<LineBlock> {
    if (this.#skipped > 0) this.#skipped += bytes.length;
    else {
      const feed = isEnd ? 1 : 0;
      const before = bytes.subarray(0, bytes.length - feed).lastIndexOf(LF);
      this.#parts.push(bytes);
      this.length += bytes.length;
      this.#open = before === -1 ? this.#open + bytes.length : bytes.length - before - 1;
      // Also of a line whose end has come: the blocks must not depend on the chunks.
      if (this.#open - feed > this.#bounds.max_line) yield* this.#skip();
    }
    if (isEnd) yield* this.take(this.length);
  }

  /** Gives out the first so many bytes. */
  *take(length: number): Generator<LineBlock> {
    if (length === 0) return;
    const bytes = this.#joined();
    const is_too_long = this.#skipped > 0;
    const given = length === bytes.length ? bytes : bytes.slice(0, length);
    const block: LineBlock = {
      number: this.#number,
      offset: this.#offset,
      lines: is_too_long ? 1 : linesIn(given),
      bytes: given,
      is_too_long,
    };
    this.#number += block.lines;
    this.#offset += is_too_long ? this.#skipped : length;
    this.length = bytes.length - length;
    this.#parts = this.length > 0 ? [bytes.subarray(length)] : [];
    this.#open = this.length;
    this.#skipped = 0;
    // Its memory may go away with it: it comes last.
    yield block;
  }

  /** Gives out what stands before the open line, and lets go of all of that but its head. */
  *#skip(): Generator<LineBlock> {
    yield* this.take(this.whole);
    this.#skipped = this.length;
    this.#parts = [this.#joined().slice(0, this.#bounds.head)];
    this.length = this.#parts[0]?.length ?? 0;
  }

  #joined(): Uint8Array {
    const bytes = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count += 1;
  // The last line of all may have no line feed.
  return bytes[bytes.length - 1] === LF ? count : count + 1;
}
