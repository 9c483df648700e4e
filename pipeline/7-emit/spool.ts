import { KeyTable } from './key-table.ts';
import { LineFile } from './line-file.ts';

/** Bytes of records held while reading in order. */
const BATCH_BYTES = 4_194_304;

/** Records put aside in a file, to be read back by key. Memory holds keys and offsets alone. */
export interface Spool<T> {
  readonly size: number;
  /** `key` decides the place of the record in `ordered`. Throws DiskError. */
  add(key: string, record: T): void;
  /** The same of a record that is JSON already. */
  addJson(key: string, json: string): void;
  /** The same of many: their JSON stands in `bytes` from each first to each second of `spans`. */
  addAll(keys: readonly string[], bytes: Uint8Array, spans: ArrayLike<number>): void;
  /** All records by key in code point order; records of one key in the order of adding. May be read again; nothing may be added meanwhile. */
  ordered(): AsyncGenerator<T>;
  /** All records in the order of adding. */
  added(): AsyncGenerator<T>;
  /** As `ordered`, each with its number in the order of adding. */
  numbered(): AsyncGenerator<{ readonly number: number; readonly record: T }>;
  /** As `ordered`, as JSON. */
  lines(): AsyncGenerator<string>;
  /** JSON of the records of these numbers, counted from 0 in the order of adding. */
  take(numbers: ArrayLike<number>): readonly string[];
  /** Removes the file. */
  close(): void;
}

/** Parts of `order` whose records come to some `BATCH_BYTES`. */
function* batchesOf(order: Uint32Array, file: LineFile): Generator<Uint32Array> {
  let from = 0;
  let bytes = 0;
  for (const [at, number] of order.entries()) {
    bytes += file.bytes(number);
    if (bytes < BATCH_BYTES) continue;
    yield order.subarray(from, at + 1);
    from = at + 1;
    bytes = 0;
  }
  if (from < order.length) yield order.subarray(from);
}

/** A spool whose file somebody else opened. */
export class FileSpool<T> implements Spool<T> {
  readonly #file: LineFile;
  readonly #keys = new KeyTable();

  constructor(file: LineFile) {
    this.#file = file;
  }

  get size(): number {
    return this.#keys.size;
  }

  add(key: string, record: T): void {
    this.addJson(key, JSON.stringify(record));
  }

  addJson(key: string, json: string): void {
    this.#keys.add(key);
    this.#file.add(json);
  }

  addAll(keys: readonly string[], bytes: Uint8Array, spans: ArrayLike<number>): void {
    for (const key of keys) this.#keys.add(key);
    this.#file.addAll(bytes, spans);
  }

  /** The same of records that stand in the file already, in its next so many bytes. */
  adopt(keys: readonly string[], length: number, spans: ArrayLike<number>): void {
    for (const key of keys) this.#keys.add(key);
    this.#file.adopt(length, spans);
  }

  async *ordered(): AsyncGenerator<T> {
    for await (const line of this.lines()) yield JSON.parse(line) as T;
  }

  async *added(): AsyncGenerator<T> {
    const order = Uint32Array.from({ length: this.size }, (_, number) => number);
    for (const numbers of batchesOf(order, this.#file))
      for (const line of this.#file.take(numbers)) yield JSON.parse(line) as T;
  }

  async *numbered(): AsyncGenerator<{ readonly number: number; readonly record: T }> {
    for (const numbers of batchesOf(this.#keys.sorted(), this.#file))
      for (const [at, line] of this.#file.take(numbers).entries())
        yield { number: numbers[at] ?? 0, record: JSON.parse(line) as T };
  }

  async *lines(): AsyncGenerator<string> {
    for (const numbers of batchesOf(this.#keys.sorted(), this.#file)) yield* this.#file.take(numbers);
  }

  take(numbers: ArrayLike<number>): readonly string[] {
    return this.#file.take(numbers);
  }

  close(): void {
    this.#file.close();
  }
}

/** A new file at `path`. Throws DiskError. */
export function openSpool<T>(path: string): Spool<T> {
  return new FileSpool<T>(new LineFile(path));
}
