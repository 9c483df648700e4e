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

/** All links, twelve bytes each. */
export class LinkTable {
  readonly #left = new Uints();
  readonly #right = new Uints();
  readonly #value = new Uints();

  get size(): number {
    return this.#left.size;
  }

  add({ left, right, total, tier }: NumberedLink): void {
    this.#left.push(left);
    this.#right.push(right);
    this.#value.push(TIERS.length * (total + TOTAL_SHIFT) + TIERS.indexOf(tier));
  }

  leftOf(index: number): number {
    return this.#left.at(index);
  }

  rightOf(index: number): number {
    return this.#right.at(index);
  }

  at(index: number): NumberedLink {
    const value = this.#value.at(index);
    return {
      left: this.#left.at(index),
      right: this.#right.at(index),
      total: Math.floor(value / TIERS.length) - TOTAL_SHIFT,
      tier: TIERS[value % TIERS.length] ?? 'open',
    };
  }
}
