import { chanceOf } from '../bench/chance.mjs';

/** Choices that look random and are the same for a seed and a number, so that each input can be made again alone. */
export interface Dice {
  /** A whole number, at least 0 and below `limit`. */
  below(limit: number): number;
  /** Whether something happens that does so in one of `times` cases. */
  once(times: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** At least 0, below 1. */
  readonly chance: () => number;
}

/** Knuth's multiplier spreads neighbouring numbers over all seeds. */
const SPREAD = 2_654_435_761;

export function diceOf(seed: number, number: number): Dice {
  const chance = chanceOf((Math.imul(seed, SPREAD) ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0);
  const below = (limit: number): number => Math.floor(chance() * limit);
  return {
    chance,
    below,
    once: (times) => below(times) === 0,
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
  };
}

/** `count` things, one after another. */
export function several<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
