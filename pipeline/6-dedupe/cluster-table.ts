import type { NumberedCluster } from './cluster-component.ts';
import { Uints } from './int-pages.ts';

/** Clusters as numbers, one after another: cheap to hand to another thread. */
export interface PackedClusters {
  readonly numbers: Uint32Array;
  readonly numberEnds: Uint32Array;
  readonly joins: Uint32Array;
  readonly joinEnds: Uint32Array;
}

export function packClusters(clusters: readonly NumberedCluster[]): PackedClusters {
  const [numbers, numberEnds, joins, joinEnds]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const cluster of clusters) {
    for (const number of cluster.numbers) numbers.push(number);
    for (const [left, right] of cluster.joins) joins.push(left, right);
    numberEnds.push(numbers.length);
    joinEnds.push(joins.length);
  }
  return {
    numbers: Uint32Array.from(numbers),
    numberEnds: Uint32Array.from(numberEnds),
    joins: Uint32Array.from(joins),
    joinEnds: Uint32Array.from(joinEnds),
  };
}

/** More than there are reports. */
export const NO_CLUSTER = 2 ** 32 - 1;

/** All clusters, some twelve bytes a report. */
export class ClusterTable {
  readonly #numbers = new Uints();
  readonly #numberEnds = new Uints();
  readonly #joins = new Uints();
  readonly #joinEnds = new Uints();

  get size(): number {
    return this.#numberEnds.size;
  }

  /** Reports in all clusters. */
  get report_count(): number {
    return this.#numbers.size;
  }

  /** A cluster of one. */
  addAlone(number: number): void {
    this.#numbers.push(number);
    this.#numberEnds.push(this.#numbers.size);
    this.#joinEnds.push(this.#joins.size);
  }

  addAll({ numbers, numberEnds, joins, joinEnds }: PackedClusters): void {
    const [before, joinsBefore] = [this.#numbers.size, this.#joins.size];
    for (const number of numbers) this.#numbers.push(number);
    for (const end of numberEnds) this.#numberEnds.push(before + end);
    for (const join of joins) this.#joins.push(join);
    for (const end of joinEnds) this.#joinEnds.push(joinsBefore + end);
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

  /** For each of `size` reports the number of the first of its cluster; NO_CLUSTER for one that stands in none. */
  firsts(size: number): Uint32Array {
    const firsts = new Uint32Array(size).fill(NO_CLUSTER);
    for (const { numbers } of this.all()) {
      for (const number of numbers) firsts[number] = numbers[0] ?? number;
    }
    return firsts;
  }
}
