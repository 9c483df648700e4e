import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { compareCodePoints } from './code-points.ts';
import { diskError } from './disk.ts';

/** Bytes gathered before they are written, and bytes of records held while reading in order. */
const BUFFER_BYTES = 4_194_304;

/** Records put aside in a file, to be read back by key. Memory holds keys and offsets alone. */
export interface Spool<T> {
  readonly size: number;
  /** `key` decides the place of the record in `ordered`. Throws DiskError. */
  add(key: string, record: T): void;
  /** All records by key in code point order; records of one key in the order of adding. May be read again; nothing may be added meanwhile. */
  ordered(): AsyncGenerator<T>;
  /** Removes the file. */
  close(): void;
}

function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskError(path, error);
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function readFully(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new Error(`Unexpected end of spool at byte ${start + at}, expected ${end}`);
    at += read;
  }
  return bytes;
}

/** A string of its own: the key may be a slice of a long text, which it would keep in memory. */
function ownCopy(key: string): string {
  return Buffer.from(key).toString();
}

/** Numbers of the records in the order of their keys. */
function orderOf(keys: readonly string[]): Uint32Array {
  const order = Uint32Array.from(keys.keys());
  return order.sort((one, other) => compareCodePoints(keys[one] ?? '', keys[other] ?? '') || one - other);
}

/** JSON of the records in `numbers`, in that order. Records that lie side by side in the file are read at once. */
function linesOf(file: number, numbers: Uint32Array, ends: readonly number[]): string[] {
  const startOf = (number: number): number => ends[number - 1] ?? 0;
  const endOf = (number: number): number => ends[number] ?? 0;
  const places = Uint32Array.from(numbers.keys()).sort(
    (one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0),
  );
  const lines = new Array<string>(numbers.length);
  for (let from = 0; from < places.length; ) {
    const first = numbers[places[from] ?? 0] ?? 0;
    let to = from + 1;
    while (to < places.length && numbers[places[to] ?? 0] === first + to - from) to += 1;
    const bytes = readFully(file, startOf(first), endOf(first + to - from - 1));
    for (let at = from; at < to; at += 1) {
      const number = first + at - from;
      lines[places[at] ?? 0] = bytes.toString(
        'utf8',
        startOf(number) - startOf(first),
        endOf(number) - startOf(first),
      );
    }
    from = to;
  }
  return lines;
}

/** Parts of `order` whose records come to some `BUFFER_BYTES`. */
function* batchesOf(order: Uint32Array, ends: readonly number[]): Generator<Uint32Array> {
  let from = 0;
  let bytes = 0;
  for (const [at, number] of order.entries()) {
    bytes += (ends[number] ?? 0) - (ends[number - 1] ?? 0);
    if (bytes < BUFFER_BYTES) continue;
    yield order.subarray(from, at + 1);
    from = at + 1;
    bytes = 0;
  }
  if (from < order.length) yield order.subarray(from);
}

class FileSpool<T> implements Spool<T> {
  readonly #path: string;
  readonly #file: number;
  readonly #keys: string[] = [];
  /** Byte after each record. */
  readonly #ends: number[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = onFile(path, () => openSync(path, 'wx+'));
  }

  get size(): number {
    return this.#keys.length;
  }

  add(key: string, record: T): void {
    const bytes = Buffer.from(JSON.stringify(record));
    this.#keys.push(ownCopy(key));
    this.#ends.push((this.#ends.at(-1) ?? 0) + bytes.length);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BUFFER_BYTES) this.#flush();
  }

  async *ordered(): AsyncGenerator<T> {
    this.#flush();
    for (const numbers of batchesOf(orderOf(this.#keys), this.#ends)) {
      const lines = onFile(this.#path, () => linesOf(this.#file, numbers, this.#ends));
      for (const line of lines) yield JSON.parse(line) as T;
    }
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #flush(): void {
    onFile(this.#path, () => writeFully(this.#file, Buffer.concat(this.#waiting)));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

/** A new file at `path`. Throws DiskError. */
export function openSpool<T>(path: string): Spool<T> {
  return new FileSpool<T>(path);
}
