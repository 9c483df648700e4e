import { closeSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from '../file-system.ts';
import { onFile } from './disk.ts';
import { NumberList } from './number-list.ts';

/** Bytes gathered before they are written. */
const BUFFER_BYTES = 4_194_304;

/** All of the bytes, from `start` of the file on; the system may take them in parts. */
export function writeFully(file: number, bytes: Uint8Array, start: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, start + at);
}

/** Null when the file ends before. */
function readFully(file: number, start: number, end: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(end - start);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, start + at);
    if (read === 0) return null;
    at += read;
  }
  return bytes;
}

/** Texts put aside in a file, to be read back by their numbers: 0, 1, 2… in the order of adding. Memory holds sixteen bytes for each. */
export class LineFile {
  readonly #path: string;
  readonly #file: number;
  /** Byte at which each text begins, and the one after it. */
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();
  #length = 0;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  /** A new file at `path`, or a kept one, whose texts are yet to be adopted. Throws DiskError, as do `add` and `take`. */
  constructor(path: string, is_kept = false) {
    this.#path = path;
    this.#file = onFile(path, () => openSync(path, is_kept ? 'r+' : 'wx+'));
  }

  get size(): number {
    return this.#ends.size;
  }

  /** Bytes of the text of that number. */
  bytes(number: number): number {
    return this.#ends.at(number) - this.#starts.at(number);
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.addAll(bytes, [0, bytes.length]);
  }

  /** Adds the texts of a block of bytes, which stand from each first to each second of `spans`. */
  addAll(bytes: Uint8Array, spans: ArrayLike<number>): void {
    this.adopt(bytes.length, spans);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BUFFER_BYTES) this.flush();
  }

  /** Takes over the texts of the next so many bytes, which stand in the file already. */
  adopt(length: number, spans: ArrayLike<number>): void {
    for (let at = 0; at < spans.length; at += 2) {
      this.#starts.push(this.#length + (spans[at] ?? 0));
      this.#ends.push(this.#length + (spans[at + 1] ?? 0));
    }
    this.#length += length;
  }

  /** The next so many bytes of a kept file; null when it has no more. */
  standing(length: number): Buffer | null {
    return onFile(this.#path, () => readFully(this.#file, this.#length, this.#length + length));
  }

  /** Cuts off what stands behind the last text. */
  cut(): void {
    onFile(this.#path, () => ftruncateSync(this.#file, this.#length));
  }

  /** The texts in the order of `numbers`. Those that lie side by side in the file are read at once. */
  take(numbers: ArrayLike<number>): string[] {
    this.flush();
    return onFile(this.#path, () => this.#read(numbers));
  }

  /** Writes what waits. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    onFile(this.#path, () => writeFully(this.#file, bytes, this.#length - bytes.length));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Removes the file. */
  close(): void {
    onFile(this.#path, () => {
      closeSync(this.#file);
      rmSync(this.#path, { force: true });
    });
  }

  #read(numbers: ArrayLike<number>): string[] {
    const places = Uint32Array.from({ length: numbers.length }, (_, at) => at);
    places.sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
    const texts = new Array<string>(numbers.length);
    for (let from = 0; from < places.length; ) {
      const first = numbers[places[from] ?? 0] ?? 0;
      let to = from + 1;
      while (to < places.length && numbers[places[to] ?? 0] === first + to - from) to += 1;
      const start = this.#starts.at(first);
      const end = this.#ends.at(first + to - from - 1);
      const bytes = readFully(this.#file, start, end);
      if (bytes === null) throw new Error(`Unexpected end of ${this.#path}, expected ${end} bytes`);
      for (let at = from; at < to; at += 1) {
        const number = first + at - from;
        texts[places[at] ?? 0] = bytes.toString(
          'utf8',
          this.#starts.at(number) - start,
          this.#ends.at(number) - start,
        );
      }
      from = to;
    }
    return texts;
  }
}
