/** Items in batches that weigh `weight` or more, but for the last; without `weigh`, so many items. */
export async function* batchesByWeight<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  weight: number,
  weigh: (item: Item) => number = () => 1,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let sum = 0;
  for await (const item of items) {
    batch.push(item);
    sum += weigh(item);
    if (sum < weight) continue;
    yield batch;
    batch = [];
    sum = 0;
  }
  if (batch.length > 0) yield batch;
}
