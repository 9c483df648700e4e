import { type BlockEntries, EntryList } from './block-entries.ts';
import type { SlimBatch } from './encode.ts';
import { type PersonTable, personTable } from './person-names.ts';
import { ReportIds } from './report-ids.ts';
import { SlimRows } from './slim-rows.ts';

/** What stage 6 keeps of all reports: the n-th that came has the number n, from 0. */
export interface Gathered {
  readonly rows: SlimRows;
  readonly ids: ReportIds;
  readonly entries: BlockEntries;
  readonly persons: PersonTable;
}

/** When, and where, the engine takes over from memory. */
export interface Spill {
  /** Folder for what is laid aside. */
  readonly folder: string;
  /** Reports from which on the engine sorts. */
  readonly from_reports: number;
  /** Megabytes of memory that the engine may take. */
  readonly memory_mb: number;
}

/** The same entries, now the engine's, which is loaded only now. */
async function moved(list: EntryList, { folder, memory_mb }: Spill): Promise<BlockEntries> {
  const { engineEntries } = await import('./engine-entries.ts');
  const engine = await engineEntries(folder, memory_mb);
  list.each((key, number) => engine.add(key, number));
  return engine;
}

/** Reads all reports once. */
export async function gather(batches: AsyncIterable<SlimBatch>, spill: Spill): Promise<Gathered> {
  const [rows, ids, list] = [new SlimRows(), new ReportIds(), new EntryList()];
  const counts: number[] = [];
  let entries: BlockEntries = list;
  for await (const batch of batches) {
    for (const id of batch.ids) ids.add(id);
    rows.add(batch, (number, sides, keys) => {
      for (const side of sides) counts[side] = (counts[side] ?? 0) + 1;
      for (const key of keys) entries.add(key >>> 0, number);
    });
    if (entries === list && rows.size > spill.from_reports) entries = await moved(list, spill);
  }
  return { rows, ids, entries, persons: personTable(rows.sideTexts, counts) };
}
