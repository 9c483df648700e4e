import { batchesByWeight } from '../batches.ts';
import type { EventReport } from '../records.ts';
import { Encoder, type SlimBatch } from './encode.ts';

/** Reports turned into rows at a time. */
const BATCH_REPORTS = 512;

/** Rows of reports that are read already. */
export async function* encodeAll(
  reports: AsyncIterable<EventReport> | Iterable<EventReport>,
): AsyncGenerator<SlimBatch> {
  const encoder = new Encoder(0);
  for await (const batch of batchesByWeight(reports, BATCH_REPORTS)) yield encoder.batch(batch);
}
