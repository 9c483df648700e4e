import type { Metadata } from '../records.ts';
import type { HashedInput } from './hash-inputs.ts';
import { addressOf } from './join-metadata.ts';
import type { MetadataRow } from './metadata-rows.ts';
import { readTableFile } from './table-file.ts';

/** Thrown when the metadata table can't be used; `message` lists all problems, one per line. */
export class MetadataError extends Error {
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}${problem}`).join('\n'));
    this.name = 'MetadataError';
  }
}

export interface MetadataTable {
  readonly rows: readonly MetadataRow[];
  /** Columns that are not ours, in their order. */
  readonly unknown_columns: readonly string[];
  /** Of the file; null when there is none. */
  readonly hash: HashedInput | null;
}

const NO_METADATA: MetadataTable = { rows: [], unknown_columns: [], hash: null };

/**
 * Reads CSV (with a head line), NDJSON when the name ends in `.ndjson` or `.jsonl`, or a table of GDELT as it is published; null is the
 * empty table. Throws `MetadataError`, and the system's error when the disk fails.
 */
export async function readMetadata(file: string | null): Promise<MetadataTable> {
  if (file === null) return NO_METADATA;
  const { text, hash } = await readTableFile(file, (problem) => new MetadataError(file, [problem]));
  // Its parser takes a while to load, and many runs have no table.
  const { parseCsv, parseLines } = await import('./metadata-rows.ts');
  const parsed = /\.(?:ndjson|jsonl)$/i.test(file) ? parseLines(text) : parseCsv(text);
  const problems = [...parsed.problems, ...contradictions(parsed.rows)];
  if (problems.length > 0) throw new MetadataError(file, problems);
  const { rows, unknown_columns } = parsed;
  return { rows, unknown_columns, hash };
}

/** Two rows for one file or id that do not say the same. */
function contradictions(rows: readonly MetadataRow[]): readonly string[] {
  const first_of = new Map<string, MetadataRow>();
  const problems: string[] = [];
  for (const row of rows) {
    const key = keyOf(row.metadata);
    const first = first_of.get(key);
    if (first === undefined) first_of.set(key, row);
    else if (JSON.stringify(first.metadata) !== JSON.stringify(row.metadata)) {
      problems.push(
        `:${row.line}: Unexpected second row for ${nameOf(row.metadata)}, expected one (the first is in line ${first.line}).`,
      );
    }
  }
  return problems;
}

/** What a row joins by. */
function keyOf({ file, id, url }: Metadata): string {
  return JSON.stringify([file, id, file === null && id === null && url !== null ? addressOf(url) : null]);
}

/** For messages: the file, id or address that a row is for. */
export function nameOf(metadata: Metadata): string {
  return metadata.file ?? metadata.id ?? metadata.url ?? '';
}
