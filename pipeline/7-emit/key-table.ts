import { NumberList } from './number-list.ts';

/** Bytes of a page. No key is cut in two; a longer one has a page of its own. */
const PAGE_BYTES = 1_048_576;

/** Keys by the order of adding. There may be millions: each takes its UTF-8 bytes and sixteen more, none of them on the heap. */
export class KeyTable {
  readonly #pages: Buffer[] = [];
  /** Page times `PAGE_BYTES` and the byte in it. */
  readonly #places = new NumberList();
  readonly #lengths = new NumberList();
  /** Bytes taken of the last page. */
  #used = PAGE_BYTES;

  get size(): number {
    return this.#lengths.size;
  }

  add(key: string): void {
    const length = Buffer.byteLength(key);
    if (this.#used + length > PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, length)));
      this.#used = 0;
    }
    this.#pages.at(-1)?.write(key, this.#used);
    this.#places.push((this.#pages.length - 1) * PAGE_BYTES + this.#used);
    this.#lengths.push(length);
    this.#used += length;
  }

  /** Numbers of the keys in code point order, which is the order of their bytes; of equal keys in the order of adding. */
  sorted(): Uint32Array {
    const numbers = Uint32Array.from({ length: this.size }, (_, number) => number);
    return numbers.sort((one, other) => this.#compare(one, other) || one - other);
  }

  #compare(one: number, other: number): number {
    const [place, from] = [this.#places.at(one), this.#places.at(other)];
    const [start, otherStart] = [place % PAGE_BYTES, from % PAGE_BYTES];
    const [page, otherPage] = [
      this.#pages[(place - start) / PAGE_BYTES],
      this.#pages[(from - otherStart) / PAGE_BYTES],
    ];
    if (page === undefined || otherPage === undefined) return 0;
    const [end, otherEnd] = [start + this.#lengths.at(one), otherStart + this.#lengths.at(other)];
    return page.compare(otherPage, otherStart, otherEnd, start, end);
  }
}
