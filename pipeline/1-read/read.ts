import type { Note } from '../records.ts';
import type { Settings } from '../settings.ts';
import type { Chunks } from './bytes.ts';
import { findInputs, type Inputs } from './find-inputs.ts';
import { MetadataJoin, metadataRows } from './join-metadata.ts';
import { type MetadataTable, nameOf, readMetadata } from './metadata.ts';
import type { Parsing } from './parse-record.ts';
import { parsed, type RawEntry, type Read } from './parsed.ts';
import { readAhead, type Tally } from './read-ahead.ts';
import { noteOf } from './trouble.ts';

/** All documents of some inputs, as they are read. */
export interface Reading {
  /** By path of the input in code-point order. With a limit all lines are parsed here, since documents have to be counted. */
  readonly entries: AsyncIterable<RawEntry>;
  /** Where lines find their rows of the metadata table. */
  readonly metadata: MetadataJoin;
  /** How far the files are read: entries are handed out a little later. */
  readonly tally: Tally;
  /** What can be told only when all entries are parsed. */
  atEnd(): Iterable<Note>;
}

/** The documents of what was found. A file that can't be used is a reject. */
export function openReading(found: Inputs, table: MetadataTable, settings: Settings, stdin: Chunks): Reading {
  const metadata = new MetadataJoin(metadataRows(table, [...found.inputs, ...found.known]));
  // Rows of files that were read before are no rows without a document.
  for (const { path, name } of found.known) metadata.find(path, name, null);
  const parsing = { settings, findMetadata: metadata.find };
  const state = { is_cut: false };
  const tally = { read: 0 };
  return {
    metadata,
    tally,
    entries: entriesOf(found, table, parsing, readAhead(found.inputs, parsing, stdin, tally), state),
    *atEnd() {
      if (!state.is_cut)
        for (const row of metadata.unused()) yield noteOf('read/unused-metadata', nameOf(row));
    },
  };
}

/** The same of all that `patterns` name, parsed in this thread. Throws `NoInputError` and `MetadataError`. */
export async function* read(
  patterns: readonly string[],
  metadataFile: string | null,
  { settings }: { readonly settings: Settings },
  stdin: Chunks,
): AsyncIterable<Read> {
  const found = await findInputs(patterns, metadataFile);
  const reading = openReading(found, await readMetadata(metadataFile), settings, stdin);
  const parsing = { settings, findMetadata: reading.metadata.find };
  for await (const entry of reading.entries) yield* parsed(entry, parsing);
  yield* reading.atEnd();
}

async function* entriesOf(
  found: Inputs,
  table: MetadataTable,
  parsing: Parsing,
  records: AsyncIterable<RawEntry>,
  state: { is_cut: boolean },
): AsyncIterable<RawEntry> {
  for (const column of table.unknown_columns) yield noteOf('read/unknown-column', column);
  yield* found.problems;
  const { limit } = parsing.settings.read;
  if (limit === null) yield* records;
  else state.is_cut = yield* upTo(limit - found.problems.filter(isDocument).length, records, parsing);
}

/** So many documents at most; gives back whether they came to that. */
async function* upTo(
  limit: number,
  records: AsyncIterable<RawEntry>,
  parsing: Parsing,
): AsyncGenerator<Read, boolean> {
  let left = limit;
  if (left <= 0) return true;
  for await (const entry of records) {
    for (const record of parsed(entry, parsing)) {
      yield record;
      if (isDocument(record)) left -= 1;
      if (left <= 0) return true;
    }
  }
  return false;
}

/** A reject is a document too: one that gave no article. */
function isDocument(record: Read): boolean {
  return !('note' in record);
}
