import { Uints } from './int-pages.ts';
import { TIERS, type Tier } from './tier.ts';

/** A pair of reports, by their numbers, that speaks for one interaction. */
export interface NumberedLink {
  readonly left: number;
  readonly right: number;
  readonly total: number;
  readonly tier: Tier;
}

/** Gathers links, of each report's links to those that follow it the best `bound`, of equal ones the first. */
export class BestLinks {
  readonly #bound: number;
  readonly #kept: NumberedLink[] = [];
  #of = -1;
  #links: NumberedLink[] = [];

  constructor(bound: number) {
    this.#bound = bound;
  }

  /** `of`: the report whose turn it is; those of one report come one after another. */
  add(of: number, link: NumberedLink): void {
    if (of !== this.#of) this.#settle();
    this.#of = of;
    this.#links.push(link);
  }

  all(): readonly NumberedLink[] {
    this.#settle();
    return this.#kept;
  }

  #settle(): void {
    const isOver = this.#links.length > this.#bound;
    const best = isOver ? this.#links.sort((x, y) => y.total - x.total).slice(0, this.#bound) : this.#links;
    for (const link of best) this.#kept.push(link);
    this.#links = [];
  }
}

/** Totals stay well within this of 0. */
const TOTAL_SHIFT = 1 << 15;
/** Numbers of a packed link: left, right, and total with tier. */
const PARTS = 3;

function packedValue({ total, tier }: NumberedLink): number {
  return TIERS.length * (total + TOTAL_SHIFT) + TIERS.indexOf(tier);
}

function linkOf(left: number, right: number, value: number): NumberedLink {
  const total = Math.floor(value / TIERS.length) - TOTAL_SHIFT;
  return { left, right, total, tier: TIERS[value % TIERS.length] ?? 'open' };
}

/** Links as numbers, three each: cheap to hand to another thread. */
export function packLinks(links: readonly NumberedLink[]): Uint32Array {
  const packed = new Uint32Array(PARTS * links.length);
  for (const [at, link] of links.entries())
    packed.set([link.left, link.right, packedValue(link)], PARTS * at);
  return packed;
}

export function unpackLinks(packed: Uint32Array): readonly NumberedLink[] {
  return Array.from({ length: packed.length / PARTS }, (_, link) => {
    const at = PARTS * link;
    return linkOf(packed[at] ?? 0, packed[at + 1] ?? 0, packed[at + 2] ?? 0);
  });
}

/** All links, twelve bytes each. */
export class LinkTable {
  readonly #left = new Uints();
  readonly #right = new Uints();
  readonly #value = new Uints();

  get size(): number {
    return this.#left.size;
  }

  addPacked(packed: Uint32Array): void {
    for (let at = 0; at < packed.length; at += PARTS) {
      this.#left.push(packed[at] ?? 0);
      this.#right.push(packed[at + 1] ?? 0);
      this.#value.push(packed[at + 2] ?? 0);
    }
  }

  leftOf(index: number): number {
    return this.#left.at(index);
  }

  rightOf(index: number): number {
    return this.#right.at(index);
  }

  /** The links at these places, packed. */
  packed(indexes: Uint32Array): Uint32Array {
    const packed = new Uint32Array(PARTS * indexes.length);
    for (let at = 0; at < indexes.length; at++) {
      const index = indexes[at] ?? 0;
      packed[PARTS * at] = this.#left.at(index);
      packed[PARTS * at + 1] = this.#right.at(index);
      packed[PARTS * at + 2] = this.#value.at(index);
    }
    return packed;
  }
}
