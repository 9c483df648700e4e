import type { EventReport } from '../records.ts';
import { Encoder, type SlimBatch } from './encode.ts';

/** Reports turned into rows at a time. */
const BATCH_REPORTS = 512;

/** Rows of reports that are read already. */
export async function* encodeAll(
  reports: AsyncIterable<EventReport> | Iterable<EventReport>,
): AsyncGenerator<SlimBatch> {
  const encoder = new Encoder(0);
  let batch: EventReport[] = [];
  for await (const report of reports) {
    batch.push(report);
    if (batch.length < BATCH_REPORTS) continue;
    yield encoder.batch(batch);
    batch = [];
  }
  yield encoder.batch(batch);
}
