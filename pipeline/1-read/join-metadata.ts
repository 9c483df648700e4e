import { posix } from 'node:path';
import type { Metadata } from '../records.ts';
import { formOf } from './formats.ts';
import type { Input } from './input.ts';
import type { MetadataTable } from './metadata.ts';
import type { MetadataRow } from './metadata-rows.ts';
import type { FindMetadata } from './record.ts';

export interface MetadataJoin {
  readonly find: FindMetadata;
  /** Rows that matched no document so far. */
  readonly unused: () => readonly Metadata[];
}

/**
 * Joins by id first, since it names one record of many; then by path, path without ending, and file name with and without ending.
 * A file name that two inputs share tells nothing: such rows need the path.
 */
export function joinMetadata(table: MetadataTable, inputs: readonly Input[]): MetadataJoin {
  const by_id = new Map<string, MetadataRow>();
  const by_file = new Map<string, MetadataRow>();
  for (const row of table.rows) {
    if (row.metadata.id !== null && !by_id.has(row.metadata.id)) by_id.set(row.metadata.id, row);
    const file = row.metadata.file?.replace(/^\.\//, '') ?? null;
    if (file !== null && row.metadata.id === null && !by_file.has(file)) by_file.set(file, row);
  }
  const shared = sharedNames(inputs);
  const used = new Set<MetadataRow>();
  const rowOf = (path: string, id: string): MetadataRow | undefined =>
    by_id.get(id) ??
    by_file.get(id) ??
    namesOf(path, shared)
      .map((name) => by_file.get(name))
      .find((row) => row !== undefined);
  const find: FindMetadata = (path, id) => {
    const row = rowOf(path, id);
    if (row !== undefined) used.add(row);
    return row?.metadata ?? null;
  };
  const unused = () => table.rows.filter((row) => !used.has(row)).map((row) => row.metadata);
  return { find, unused };
}

/** The names by which a row may call a file, the exact ones first. */
function namesOf(path: string, shared: ReadonlySet<string>): readonly string[] {
  const stem = formOf(path)?.stem ?? path;
  const short = [posix.basename(path), posix.basename(stem)].filter((name) => !shared.has(name));
  return [path, stem, ...short];
}

function sharedNames(inputs: readonly Input[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { path, name } of inputs) {
    for (const short of new Set([posix.basename(path), posix.basename(name)])) {
      if (seen.has(short)) shared.add(short);
      seen.add(short);
    }
  }
  return shared;
}
