/** Whole numbers of a page: rows never cross its end. */
const PAGE_BITS = 16;
const PAGE_INTS = 2 ** PAGE_BITS;

/** Memory that other threads can read too. */
function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

/** Rows of 32-bit whole numbers, one after another, found again by their place. Grows by pages of 256 KiB, so that nothing is copied. */
export class IntPages {
  /** Shared between threads. */
  readonly pages: Int32Array[];
  #used = PAGE_INTS;

  constructor(pages: Int32Array[] = []) {
    this.pages = pages;
  }

  /** The place of the row. A longer row has a page of its own. */
  add(row: Int32Array): number {
    if (this.#used + row.length > PAGE_INTS) {
      this.pages.push(sharedInts(Math.max(PAGE_INTS, row.length)));
      this.#used = 0;
    }
    const place = (this.pages.length - 1) * PAGE_INTS + this.#used;
    this.pages.at(-1)?.set(row, this.#used);
    this.#used += row.length;
    return place;
  }

  /** From `place` to the end of its page. */
  from(place: number): Int32Array {
    const page = this.pages[place >>> PAGE_BITS];
    if (!page) throw new RangeError(`Unexpected place ${place}, expected one that add gave`);
    return page.subarray(place & (PAGE_INTS - 1));
  }
}

/** A list of whole numbers below 2^32, unsigned. Grows by pages of 256 KiB; other threads can read it. */
export class Uints {
  /** Shared between threads. */
  readonly pages: Int32Array[];
  #size: number;

  constructor(pages: Int32Array[] = [], size = 0) {
    this.pages = pages;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  push(value: number): void {
    const at = this.#size & (PAGE_INTS - 1);
    if (at === 0) this.pages.push(sharedInts(PAGE_INTS));
    const page = this.pages[this.#size >>> PAGE_BITS];
    if (page) page[at] = value;
    this.#size++;
  }

  at(index: number): number {
    return (this.pages[index >>> PAGE_BITS]?.[index & (PAGE_INTS - 1)] ?? 0) >>> 0;
  }

  /** A copy of the values from `start` to `end`, half-open. */
  slice(start: number, end: number): Uint32Array {
    return Uint32Array.from({ length: end - start }, (_, at) => this.at(start + at));
  }
}
