import { sqlText, writeParquet } from '../duckdb.ts';
import { createReadStream } from '../file-system.ts';
import { DiskError, onDisk } from './disk.ts';
import type { SetForm } from './form.ts';
import { rowsOf } from './parquet-rows.ts';

/** Events that the engine holds at a time, at some kilobytes each. */
const GROUP_ROWS = 10_000;
/** Bytes of a line that the engine reads without being told of longer ones; it sets aside twice as many. */
const USUAL_LINE_BYTES = 16_777_216;
/** Megabytes that it needs for a megabyte of the longest line: as text, as JSON, and as a row. */
const GROWTH = 8;
const MEGABYTE = 1_000_000;

/** Bytes of the longest line. */
async function longestLine(path: string): Promise<number> {
  let longest = 0;
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, start)) {
      longest = Math.max(longest, length + at - start);
      length = 0;
      start = at + 1;
    }
    length += chunk.length - start;
  }
  return Math.max(longest, length);
}

/** The engine tells of a full disk in words, without a code. */
function asDiskError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !/^IO Error|No space left|max_temp_directory_size/i.test(error.message))
    return error;
  const words = `Unexpected trouble at ${path} (${error.message.split('\n')[0]}). Free some space, or write elsewhere with --out.`;
  return new DiskError(words, 'EIO', 'write', error);
}

/** `events.parquet`: the events in their order, days as DATE, participants and reports as nested lists. */
export const PARQUET_FORM: SetForm = {
  file: 'events.parquet',
  async write({ files }, folder, { settings }) {
    const path = folder.pathOf('events.parquet');
    const line_bytes = Math.max(await onDisk(path, () => longestLine(files.events)), USUAL_LINE_BYTES);
    const memory_mb = Math.max(settings.run.engine_memory_mb, Math.ceil((line_bytes * GROWTH) / MEGABYTE));
    const limits = { folder: folder.workPath('parquet'), memory_mb, group_rows: GROUP_ROWS };
    const select = rowsOf(sqlText(files.events), line_bytes + 1);
    await writeParquet(select, path, limits).catch((error) => {
      throw asDiskError(path, error);
    });
    return folder.adopt('events.parquet');
  },
};
