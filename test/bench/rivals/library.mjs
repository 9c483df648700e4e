/**
 * A library over every article of a file, in threads, each of which takes every so-many-th line.
 *   node test/bench/rivals/library.mjs compromise articles.ndjson THREADS
 */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** What each library is asked to do with a text, as its own page says it is used. */
const RIVALS = {
  compromise: async () => (await import('compromise')).default,
  chrono: async () => (await import('chrono-node')).en.parse,
};

if (isMainThread) {
  const [name, file, threads] = process.argv.slice(2);
  const workers = Array.from(
    { length: Number(threads) },
    (_, number) =>
      new Worker(new URL(import.meta.url), { workerData: { name, file, threads: Number(threads), number } }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'exit')));
} else {
  const { name, file, threads, number } = workerData;
  const read = await RIVALS[/** @type {keyof typeof RIVALS} */ (name)]();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  for (let at = number; at < lines.length; at += threads) read(JSON.parse(lines[at] ?? '').text);
}
