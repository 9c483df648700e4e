import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Crew } from './6-dedupe/dedupe.ts';
import { type SharedWork, workbench } from './6-dedupe/workbench.ts';
import { inPool, openPool, RECORD_MEMORY } from './pool.ts';
import type { Settings } from './settings.ts';
import { stoppable } from './stoppable.ts';

/** Below this many reports threads take longer to start than they save. */
const MIN_SHARED_REPORTS = 5_000;

/** Batches handed out per thread: some blocks take much longer than others. */
const BATCHES_PER_JOB = 8;

/** Threads for stage 6, `settings.run.jobs` of them; see `processDocuments`. */
export function hire({ jobs }: Settings['run'], work: SharedWork): Crew {
  if (jobs === 1 || work.ranks.length < MIN_SHARED_REPORTS) return alone(work);
  const pool = openPool('dedupe-worker.js', work, jobs, RECORD_MEMORY);
  return {
    async *each(task, batches) {
      yield* inPool(await pool, task, batches, jobs * BATCHES_PER_JOB);
    },
    close: async () => (await pool).destroy(),
  };
}

/** The same crew, which throws StoppedError between two batches when `signal` is aborted. */
export function stoppableCrew(crew: Crew, signal: AbortSignal): Crew {
  return {
    each: (task, batches) => stoppable(crew.each(task, batches), signal),
    close: () => crew.close(),
  };
}

/** The same in this thread. */
function alone(work: SharedWork): Crew {
  const bench = workbench(work);
  return {
    async *each(task, batches) {
      const work = bench[task] as (batch: unknown) => ReturnType<(typeof bench)[typeof task]>;
      for await (const batch of batches) {
        yield work(batch);
        await nextTurn();
      }
    },
    async close() {},
  };
}
