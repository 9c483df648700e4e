import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits, TransferListItem } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { RawEntry } from './1-read/parsed.ts';
import type { Reading } from './1-read/read.ts';
import { batchesByWeight } from './batches.ts';
import { type Formed, type FormName, RESULT_FORMS } from './result-forms.ts';
import type { Settings } from './settings.ts';
import type { WorkWith } from './stage.ts';
import { StoppedError, untilStopped } from './stoppable.ts';
import type { Answer, WorkerTask } from './worker.ts';

/**
 * Each worker's heap, in MiB. V8 sizes its heaps by the machine: without a bound, the garbage of many batches stays.
 * The nearer the bound of the old part, the sooner V8 collects; stages 2 to 5 take some 130 bytes for each byte of the longest article.
 */
function documentMemory({ read }: Settings): ResourceLimits {
  const old = BASE_MEMORY_MB + ARTICLE_MEMORY_GROWTH * (read.max_article_bytes / 1e6);
  return {
    maxYoungGenerationSizeMb: 4,
    maxOldGenerationSizeMb: Math.ceil(Math.max(2 * BASE_MEMORY_MB, old)),
  };
}

/** Tables, code and what is made of both once, in MiB. */
const BASE_MEMORY_MB = 128;
const ARTICLE_MEMORY_GROWTH = 128;
/** The heap of threads that read or merge many small records, which are garbage soon. */
export const RECORD_MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 2_048 } as const;
/** Node runs no TypeScript in workers: from sources, as in tests, the calling thread does the work. */
const IS_COMPILED = import.meta.url.endsWith('.js');
/** What an entry weighs beside its text, in bytes. */
const ENTRY_BYTES = 512;

/** Articles of a batch at most, so that no more are under way than may be lost with the process. */
function maxArticles({ jobs, batches_per_job, articles_under_way }: Settings['run']): number {
  return Math.max(1, Math.floor(articles_under_way / (jobs * batches_per_job + 1)));
}

/** Bytes, or what makes a batch of many small articles full. */
function weigher(run: Settings['run']): (entry: RawEntry) => number {
  const least = run.batch_bytes / maxArticles(run);
  return (entry) => {
    if ('lines' in entry) return Math.max(entry.lines.bytes.length, least * entry.lines.lines);
    if ('page' in entry) return Math.max(entry.page.length, least);
    return Math.max('text' in entry ? ENTRY_BYTES + entry.text.length : ENTRY_BYTES, least);
  };
}

/** The memory of lines goes over to the worker; all else is copied. */
function memoryOf(batch: readonly RawEntry[]): TransferListItem[] {
  return batch.flatMap((entry) => ('lines' in entry ? [entry.lines.bytes.buffer as ArrayBuffer] : []));
}

async function* inThisThread<Form extends FormName>(
  batches: AsyncIterable<readonly RawEntry[]>,
  form: Form,
  context: WorkWith,
  { metadata }: Reading,
): AsyncGenerator<Answer<Form>> {
  // Where workers do the work, this thread needs none of what it takes.
  const { batchProcessor } = await import('./batch-processor.ts');
  const processed = batchProcessor(context, metadata);
  for await (const batch of batches) {
    const results = await processed(form, batch);
    yield { results, entries: batch.length, used_rows: metadata.takeUsed() };
    // Lets signals and the progress timer have their turn: reading from memory never leaves the microtask queue.
    await nextTurn();
  }
}

/** Results in input order, with at most `in_flight` batches in flight, and until there is a result `at_first`: a slow reader of results slows the reading. `memoryOf` tells what goes over in place of a copy. */
export async function* inPool<In, Out>(
  pool: Pick<Piscina, 'run'>,
  name: string,
  batches: AsyncIterable<In>,
  in_flight: number,
  memoryOf: (batch: In) => TransferListItem[] = () => [],
  at_first = in_flight,
): AsyncGenerator<Out> {
  const inFlight: Promise<Out>[] = [];
  let most = at_first;
  for await (const batch of batches) {
    const work: Promise<Out> = pool.run(batch, { name, transferList: memoryOf(batch) });
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    work.catch(() => {});
    inFlight.push(work);
    const first = inFlight.length >= most ? inFlight.shift() : undefined;
    if (first === undefined) continue;
    most = in_flight;
    yield await first;
  }
  for (const work of inFlight) yield await work;
}

/** `file`: the workers' program, beside this one. The first worker starts at once, each further one when there is work for it. */
export async function openPool(
  file: string,
  workerData: unknown,
  jobs: number,
  resourceLimits: ResourceLimits,
): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const filename = new URL(file, import.meta.url).href;
  const threads = { minThreads: 1, maxThreads: jobs, idleTimeout: Number.POSITIVE_INFINITY };
  // Else a task for which no thread is free goes to the end of the queue, behind later ones: encoders tell what is new since their last batch.
  const order = { stricterFIFO: true };
  return new Piscina({ filename, ...threads, ...order, workerData, resourceLimits });
}

/**
 * How much a function runs before V8 compiles it with all its means. The grammar is thousands of small functions: with V8's own
 * budget, an eighth of this, 4,000 articles took a quarter more processor time in two workers, and 8,000 a seventh more.
 */
const COMPILE_LATER = '--interrupt-budget=540672';

async function* inWorkers<Form extends FormName>(
  batches: AsyncIterable<readonly RawEntry[]>,
  form: Form,
  { settings, lexicon }: WorkWith,
  { metadata }: Reading,
): AsyncGenerator<Answer<Form>> {
  const { jobs, batches_per_job } = settings.run;
  setFlagsFromString(COMPILE_LATER);
  const { own } = lexicon;
  const task: WorkerTask = { with: { settings, lexicon: { own } }, metadata: metadata.data };
  const pool = await openPool('worker.js', task, jobs, documentMemory(settings));
  try {
    const answers = inPool<readonly RawEntry[], Answer<Form>>(
      pool,
      form,
      batches,
      jobs * batches_per_job,
      memoryOf,
      // The other threads start when the first has answered: started together, they hold up the first line.
      1,
    );
    for await (const answer of answers) {
      metadata.markUsed(answer.used_rows);
      yield answer;
    }
  } finally {
    await pool.destroy();
  }
}

/**
 * Stages 2 to 5 over all entries of the reading, `settings.run.jobs` at a time; results batch by batch in input order, the same for any
 * number of jobs. When `signal` is aborted, no more is read, and StoppedError is thrown behind the results of what was under way.
 */
export async function* processDocuments<Form extends FormName>(
  reading: Reading,
  form: Form,
  context: WorkWith,
  signal: AbortSignal,
): AsyncGenerator<Answer<Form>> {
  const { run } = context.settings;
  const { batch_bytes, first_batch_bytes } = run;
  const entries = untilStopped(reading.entries, signal);
  const batches = batchesByWeight(entries, batch_bytes, weigher(run), first_batch_bytes);
  // One job has a worker too: the heap of the main thread can't be bounded, and came to twice as much.
  yield* IS_COMPILED
    ? inWorkers(batches, form, context, reading)
    : inThisThread(batches, form, context, reading);
  if (signal.aborted) throw new StoppedError();
  yield { results: RESULT_FORMS[form](reading.atEnd()) as Formed<Form>, entries: 0, used_rows: [] };
}
