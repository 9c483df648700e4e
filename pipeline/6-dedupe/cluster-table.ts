import type { NumberedCluster } from './cluster-component.ts';
import { Uints } from './int-pages.ts';

/** All clusters, some twelve bytes a report. */
export class ClusterTable {
  readonly #numbers = new Uints();
  readonly #numberEnds = new Uints();
  readonly #joins = new Uints();
  readonly #joinEnds = new Uints();

  get size(): number {
    return this.#numberEnds.size;
  }

  add({ numbers, joins }: NumberedCluster): void {
    for (const number of numbers) this.#numbers.push(number);
    for (const [left, right] of joins) {
      this.#joins.push(left);
      this.#joins.push(right);
    }
    this.#numberEnds.push(this.#numbers.size);
    this.#joinEnds.push(this.#joins.size);
  }

  at(index: number): NumberedCluster {
    const start = (ends: Uints) => (index === 0 ? 0 : ends.at(index - 1));
    const numbers = this.#numbers.slice(start(this.#numberEnds), this.#numberEnds.at(index));
    const flat = this.#joins.slice(start(this.#joinEnds), this.#joinEnds.at(index));
    const joins = Array.from(
      { length: flat.length / 2 },
      (_, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0] as const,
    );
    return { numbers: Array.from(numbers), joins };
  }

  *all(): Generator<NumberedCluster> {
    for (let index = 0; index < this.size; index++) yield this.at(index);
  }

  /** For each of `size` reports the number of the first of its cluster; its own for one that stands in none. */
  firsts(size: number): Uint32Array {
    const firsts = Uint32Array.from({ length: size }, (_, at) => at);
    for (const { numbers } of this.all()) {
      for (const number of numbers) firsts[number] = numbers[0] ?? number;
    }
    return firsts;
  }
}
