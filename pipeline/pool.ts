import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResourceLimits } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { batchesByWeight } from './batches.ts';
import { type ProcessedEntry, processBatch, type ReadEntry } from './document.ts';
import type { Context } from './stage.ts';
import { stoppable } from './stoppable.ts';

/**
 * Each worker's heap, in MiB. V8 sizes its heaps by the machine: without a bound, the garbage of many batches stays.
 * The old part bounds growth between collections; it leaves room for articles of the greatest length.
 */
const DOCUMENT_MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 768 } as const;
/** The same for threads that read or merge many small records, which are garbage soon. */
export const RECORD_MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 2_048 } as const;

async function* inThisThread(
  batches: AsyncIterable<readonly ReadEntry[]>,
  context: Context,
): AsyncGenerator<readonly ProcessedEntry[]> {
  for await (const batch of batches) {
    yield processBatch(batch, context);
    // Lets signals and the progress timer have their turn: reading from memory never leaves the microtask queue.
    await nextTurn();
  }
}

/** Results in input order, with at most `jobs * batches_per_job` batches in flight: a slow reader of results slows the reading. */
export async function* inPool<In, Out>(
  pool: Piscina,
  name: string,
  batches: AsyncIterable<In>,
  in_flight: number,
): AsyncGenerator<Out> {
  const inFlight: Promise<Out>[] = [];
  for await (const batch of batches) {
    const work: Promise<Out> = pool.run(batch, { name });
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    work.catch(() => {});
    inFlight.push(work);
    const first = inFlight.length >= in_flight ? inFlight.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const work of inFlight) yield await work;
}

/** `file`: the workers' program, beside this one. */
export async function openPool(
  file: string,
  workerData: unknown,
  jobs: number,
  resourceLimits: ResourceLimits,
): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const filename = new URL(file, import.meta.url).href;
  return new Piscina({
    filename,
    minThreads: jobs,
    maxThreads: jobs,
    workerData,
    resourceLimits,
  });
}

async function* inWorkers(
  batches: AsyncIterable<readonly ReadEntry[]>,
  context: Context,
): AsyncGenerator<readonly ProcessedEntry[]> {
  const { jobs, batches_per_job } = context.settings.run;
  const pool = await openPool('worker.js', context.settings, jobs, DOCUMENT_MEMORY);
  try {
    yield* inPool<readonly ReadEntry[], ProcessedEntry[]>(pool, 'work', batches, jobs * batches_per_job);
  } finally {
    await pool.destroy();
  }
}

/**
 * Stages 2 to 5 over all documents, `settings.run.jobs` at a time; results in input order, the same for any number of jobs.
 * More than one job needs the compiled program, since Node runs no TypeScript in workers.
 * Throws StoppedError when `signal` is aborted.
 */
export async function* processDocuments(
  entries: AsyncIterable<ReadEntry>,
  context: Context,
  signal: AbortSignal,
): AsyncGenerator<ProcessedEntry> {
  const { jobs, batch_documents } = context.settings.run;
  const batches = batchesByWeight(stoppable(entries, signal), batch_documents);
  for await (const results of jobs === 1 ? inThisThread(batches, context) : inWorkers(batches, context)) {
    yield* results;
  }
}
