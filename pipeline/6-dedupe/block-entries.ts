import { Uints } from './int-pages.ts';

/** Reports that share a key. */
export interface Block {
  readonly key: number;
  /** Ascending. */
  readonly numbers: Uint32Array;
}

/** Which report stands in which block. */
export interface BlockEntries {
  add(key: number, number: number): void;
  /** Blocks of two reports or more, by key. May be read again; nothing may be added meanwhile. */
  blocks(): AsyncIterable<Block>;
  close(): Promise<void>;
}

/** Entries that memory holds. */
export class EntryList implements BlockEntries {
  readonly #keys = new Uints();
  readonly #numbers = new Uints();

  get size(): number {
    return this.#keys.size;
  }

  add(key: number, number: number): void {
    this.#keys.push(key);
    this.#numbers.push(number);
  }

  each(visit: (key: number, number: number) => void): void {
    for (let at = 0; at < this.size; at++) visit(this.#keys.at(at), this.#numbers.at(at));
  }

  async *blocks(): AsyncGenerator<Block> {
    const keys = this.#keys.slice(0, this.size);
    const order = Uint32Array.from(keys.keys()).sort((x, y) => (keys[x] ?? 0) - (keys[y] ?? 0) || x - y);
    for (let from = 0; from < order.length; ) {
      let to = from + 1;
      while (to < order.length && keys[order[to] ?? 0] === keys[order[from] ?? 0]) to++;
      const key = keys[order[from] ?? 0] ?? 0;
      if (to > from + 1) yield { key, numbers: order.slice(from, to).map((at) => this.#numbers.at(at)) };
      from = to;
    }
  }

  async close(): Promise<void> {}
}
