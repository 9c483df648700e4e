import { workerData } from 'node:worker_threads';
import { MetadataJoin, type MetadataRows } from './1-read/join-metadata.ts';
import type { RawEntry } from './1-read/parsed.ts';
import { batchProcessor } from './batch-processor.ts';
import type { Formed, FormName } from './result-forms.ts';
import type { WorkWith } from './stage.ts';

/** What a worker is told when it starts. */
export interface WorkerTask {
  /** Settings, and the user's rows of the lexicon: our own are read in each worker. */
  readonly with: WorkWith;
  readonly metadata: MetadataRows;
}

export interface Answer<Form extends FormName> {
  readonly results: Formed<Form>;
  /** Entries of the reading that they come of. */
  readonly entries: number;
  /** Numbers of the metadata rows that were used. */
  readonly used_rows: readonly number[];
}

const { with: workWith, metadata } = workerData as WorkerTask;
const join = new MetadataJoin(metadata);
const processed = batchProcessor(workWith, join);

function answerIn<Form extends FormName>(form: Form): (batch: readonly RawEntry[]) => Promise<Answer<Form>> {
  return async (batch) => {
    const results = await processed(form, batch);
    return { results, entries: batch.length, used_rows: join.takeUsed() };
  };
}

// What piscina calls by name with each batch.
export const lines = answerIn('lines');
export const aside = answerIn('aside');
