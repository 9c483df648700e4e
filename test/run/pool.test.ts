import type { Piscina } from 'piscina';
import { expect, test } from 'vitest';
import { inPool, openPool, RECORD_MEMORY } from '../../pipeline/pool.ts';

/** Hands out numbers, and notes how many of them have no result that was taken. */
function watched(count: number) {
  const seen = { given: 0, taken: 0, most: 0 };
  async function* numbers() {
    for (let number = 0; number < count; number += 1) {
      seen.given += 1;
      seen.most = Math.max(seen.most, seen.given - seen.taken);
      yield number;
    }
  }
  return { seen, numbers };
}

/** Later work ends first. */
const hasty = {
  run: (number: number) =>
    new Promise((resolve) => setTimeout(() => resolve(number), number % 3 === 0 ? 5 : 0)),
} as Pick<Piscina, 'run'>;

test('results come in the order of the batches, and no more are under way than allowed', async () => {
  const { seen, numbers } = watched(20);
  const results: number[] = [];
  for await (const result of inPool<number, number>(hasty, 'work', numbers(), 4)) {
    results.push(result);
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.taken += 1;
  }
  expect(results).toEqual(Array.from({ length: 20 }, (_, number) => number));
  expect(seen.most).toBeLessThanOrEqual(4);
});

test('until the first result is there, no more are under way than allowed at first', async () => {
  const { seen, numbers } = watched(20);
  const given: number[] = [];
  for await (const _ of inPool<number, number>(hasty, 'work', numbers(), 4, () => [], 1)) {
    given.push(seen.given);
    seen.taken += 1;
  }
  expect(given[0]).toBe(1);
  expect(given[1]).toBe(5);
});

test('a failure is thrown when its turn comes, after the results before it', async () => {
  const failing = {
    run: (number: number) => (number === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(number)),
  } as Pick<Piscina, 'run'>;
  const results: number[] = [];
  const all = async () => {
    for await (const result of inPool<number, number>(failing, 'work', watched(20).numbers(), 8))
      results.push(result);
  };
  await expect(all()).rejects.toThrow('broken');
  expect(results).toEqual([0, 1]);
});

test('a thread starts its tasks in their order, also when many wait: encoders tell what is new since their last batch', async () => {
  const worker = new URL('./counting-worker.mjs', import.meta.url).href;
  const pool = await openPool(worker, null, 1, RECORD_MEMORY);
  const started: number[] = [];
  for await (const order of inPool<number, number>(pool, 'work', watched(200).numbers(), 8))
    started.push(order);
  await pool.destroy();
  expect(started).toEqual(Array.from({ length: 200 }, (_, number) => number));
});
