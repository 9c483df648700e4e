import type { EventReport } from '../records.ts';
import { type BlockEntries, EntryList } from './block-entries.ts';
import { blockKeys } from './block-keys.ts';
import { engineEntries } from './engine-entries.ts';
import { PersonNames } from './person-names.ts';
import { profiler } from './profile.ts';
import { ReportIds } from './report-ids.ts';
import { SlimRows } from './slim-rows.ts';

/** What stage 6 keeps of all reports: the n-th that came has the number n, from 0. */
export interface Gathered {
  readonly rows: SlimRows;
  readonly ids: ReportIds;
  readonly entries: BlockEntries;
  readonly persons: PersonNames;
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

/** The same entries, now the engine's. */
async function moved(list: EntryList, { folder, memory_mb }: Spill): Promise<BlockEntries> {
  const engine = await engineEntries(folder, memory_mb);
  list.each((key, number) => engine.add(key, number));
  return engine;
}

/** Reads all reports once. */
export async function gather(
  reports: AsyncIterable<EventReport> | Iterable<EventReport>,
  spill: Spill,
): Promise<Gathered> {
  const [rows, ids, persons, profileOf] = [new SlimRows(), new ReportIds(), new PersonNames(), profiler()];
  const list = new EntryList();
  let entries: BlockEntries = list;
  for await (const report of reports) {
    const profile = profileOf(report);
    const keys = blockKeys(profile);
    const number = rows.add(profile, keys);
    if (entries === list && number >= spill.from_reports) entries = await moved(list, spill);
    for (const key of keys) entries.add(key, number);
    ids.add(report.report_id);
    persons.add(report);
  }
  return { rows, ids, entries, persons };
}
