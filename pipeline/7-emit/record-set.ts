import { createReadStream } from '../file-system.ts';
import { MAX_LINE_BYTES, splitLines } from '../lines.ts';
import type { Article, DiplomaticEvent, EventReport } from '../records.ts';
import { onDisk } from './disk.ts';

/** Where the NDJSON of a set stands; null for articles whose texts are left out. */
export interface SetFiles {
  readonly events: string;
  readonly reports: string;
  readonly articles: string | null;
}

/** The records of a set that is written, each kind in its order of output, as often as it is asked for. */
export interface RecordSet {
  readonly files: SetFiles;
  events(): AsyncIterable<DiplomaticEvent>;
  reports(): AsyncIterable<EventReport>;
  /** None where texts are left out. */
  articles(): AsyncIterable<Article>;
}

async function* recordsOf<Row>(path: string): AsyncGenerator<Row> {
  const lines = splitLines(createReadStream(path), MAX_LINE_BYTES, MAX_LINE_BYTES)[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await onDisk(path, () => lines.next());
    if (done === true) return;
    yield JSON.parse(Buffer.from(value.bytes).toString('utf8')) as Row;
  }
}

/** Reads as it goes, so that memory holds one record. The files must be valid, as `emit` writes them. Failures of the disk are DiskErrors. */
export function recordSet(files: SetFiles): RecordSet {
  return {
    files,
    events: () => recordsOf<DiplomaticEvent>(files.events),
    reports: () => recordsOf<EventReport>(files.reports),
    async *articles() {
      if (files.articles !== null) yield* recordsOf<Article>(files.articles);
    },
  };
}
