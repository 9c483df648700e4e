export function chanceOf(seed: number): () => number;
export function pick<Item>(chance: () => number, items: readonly Item[]): Item;
