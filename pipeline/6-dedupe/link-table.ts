import { Uints } from './int-pages.ts';
import { TIERS, type Tier } from './tier.ts';

/** A pair of reports, by their numbers, that speaks for one interaction. */
export interface NumberedLink {
  readonly left: number;
  readonly right: number;
  readonly total: number;
  readonly tier: Tier;
}

/** The best `bound` of either end's links, of equal ones the first; the rest is left out. */
export function bestOfEach(links: readonly NumberedLink[], bound: number): readonly NumberedLink[] {
  const counts = new Map<number, number>();
  const kept: NumberedLink[] = [];
  for (const link of links.toSorted((x, y) => y.total - x.total)) {
    const [left, right] = [counts.get(link.left) ?? 0, counts.get(link.right) ?? 0];
    if (left >= bound && right >= bound) continue;
    counts.set(link.left, left + 1).set(link.right, right + 1);
    kept.push(link);
  }
  return kept;
}

/** Totals stay well within this of 0. */
const TOTAL_SHIFT = 1 << 15;
/** Numbers of a packed link: left, right, and total with tier. */
const PARTS = 3;

function valueOf({ total, tier }: NumberedLink): number {
  return TIERS.length * (total + TOTAL_SHIFT) + TIERS.indexOf(tier);
}

function linkOf(left: number, right: number, value: number): NumberedLink {
  const total = Math.floor(value / TIERS.length) - TOTAL_SHIFT;
  return { left, right, total, tier: TIERS[value % TIERS.length] ?? 'open' };
}

/** Links as numbers, three each: cheap to hand to another thread. */
export function packLinks(links: readonly NumberedLink[]): Uint32Array {
  const packed = new Uint32Array(PARTS * links.length);
  for (const [at, link] of links.entries()) packed.set([link.left, link.right, valueOf(link)], PARTS * at);
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
