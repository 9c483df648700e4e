import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from '../file-system.ts';

/** From `pipeline/lexicon/` as well as from `dist/lexicon/`: both lie two levels under the package. */
export const TABLES = new URL('../../pipeline/lexicon/', import.meta.url);

/** In name order, which is the order of the hash. */
const FILES = [
  'cities.csv',
  'office-holders.csv',
  'offices.csv',
  'outlets.csv',
  'parties.csv',
  'topics.csv',
  'triggers.csv',
  'words.csv',
] as const;

/** The bytes of each table; null for one that is not there. */
export type TableFiles = ReadonlyMap<string, Buffer | null>;

export function tableFiles(folder: URL): TableFiles {
  const bytesOf = (path: URL): Buffer | null => (existsSync(path) ? readFileSync(path) : null);
  return new Map(FILES.map((file) => [file, bytesOf(new URL(file, folder))]));
}

/** 16 hex digits that tell whether two sets of tables are the same. */
export function hashOf(files: TableFiles): string {
  const hash = createHash('sha256');
  for (const bytes of files.values()) if (bytes !== null) hash.update(bytes);
  return hash.digest('hex').slice(0, 16);
}

/** The hash of our own tables, without reading their rows. */
export function lexiconHash(): string {
  return hashOf(tableFiles(TABLES));
}
