import type { Reading } from '../1-read/read.ts';
import { after } from '../batches.ts';
import type { Found } from '../findings.ts';
import { processDocuments } from '../pool.ts';
import type { WorkWith } from '../stage.ts';
import type { RunJournal } from './open-journal.ts';

/** Stages 1 to 5: what is in the journal first, and then what is read. All of it is in the journal before it goes on. */
export async function* throughJournal(
  journal: RunJournal,
  reading: Reading,
  context: WorkWith,
  signal: AbortSignal,
): AsyncGenerator<Found> {
  for await (const { keys, others, used_rows } of journal.kept()) {
    reading.metadata.markUsed(used_rows);
    yield { documents: keys.length, others, is_new: false };
  }
  const rest = { ...reading, entries: after(reading.entries, journal.entries) };
  for await (const { results, ...batch } of processDocuments(rest, 'aside', context, signal)) {
    // Notes of the end of all input come again at each end.
    if (batch.entries > 0) journal.record({ ...results, ...batch });
    yield { documents: results.keys.length, others: results.others, is_new: true };
  }
  journal.close();
}
