/** Items behind the first so many. */
export async function* after<Item>(items: AsyncIterable<Item>, count: number): AsyncGenerator<Item> {
  let passed = 0;
  for await (const item of items) {
    if (passed < count) passed += 1;
    else yield item;
  }
}

/**
 * Items in batches that weigh `weight` or more, but for the last; without `weigh`, so many items.
 * With `first`, the first batch weighs so much, and each further one twice as much as the one before until it is `weight`.
 */
export async function* batchesByWeight<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  weight: number,
  weigh: (item: Item) => number = () => 1,
  first = weight,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let sum = 0;
  let bound = first;
  for await (const item of items) {
    batch.push(item);
    sum += weigh(item);
    if (sum < bound) continue;
    yield batch;
    batch = [];
    sum = 0;
    bound = Math.min(2 * bound, weight);
  }
  if (batch.length > 0) yield batch;
}
