import { posix } from 'node:path';
import type { Metadata } from '../records.ts';
import { formOf } from './formats.ts';
import type { Input } from './input.ts';
import type { MetadataTable } from './metadata.ts';
import type { FindMetadata } from './record.ts';

/** The table as data: all that a worker needs to join on its own. */
export interface MetadataRows {
  readonly rows: readonly Metadata[];
  /** File names that two inputs share: they tell nothing, such rows need the path. */
  readonly shared_names: ReadonlySet<string>;
}

export function metadataRows(table: MetadataTable, inputs: readonly Input[]): MetadataRows {
  return { rows: table.rows.map(({ metadata }) => metadata), shared_names: sharedNames(inputs) };
}

/**
 * Joins by id first, since it names one record of many; then by path, path without ending, and file name with and without ending; last by
 * address, which only rows without id and file are for.
 */
export class MetadataJoin {
  readonly data: MetadataRows;
  readonly #by_id = new Map<string, number>();
  readonly #by_file = new Map<string, number>();
  readonly #by_url = new Map<string, number>();
  readonly #used = new Set<number>();
  #fresh: number[] = [];

  constructor(data: MetadataRows) {
    this.data = data;
    for (const [number, { id, file, url }] of data.rows.entries()) {
      if (id !== null && !this.#by_id.has(id)) this.#by_id.set(id, number);
      const path = file?.replace(/^\.\//, '') ?? null;
      if (path !== null && id === null && !this.#by_file.has(path)) this.#by_file.set(path, number);
      const address = id === null && file === null && url !== null ? addressOf(url) : null;
      if (address !== null && !this.#by_url.has(address)) this.#by_url.set(address, number);
    }
  }

  readonly find: FindMetadata = (path, document_id, url) => {
    if (this.data.rows.length === 0) return null;
    const number = this.#numberOf(path, document_id) ?? this.#numberOfUrl(url);
    if (number === undefined) return null;
    if (!this.#used.has(number)) this.#fresh.push(number);
    this.#used.add(number);
    return this.data.rows[number] ?? null;
  };

  /** Numbers of the rows that were found for the first time since the last call. */
  takeUsed(): readonly number[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Notes rows that were found elsewhere. */
  markUsed(numbers: readonly number[]): void {
    for (const number of numbers) this.#used.add(number);
  }

  /** Rows that matched no document so far. */
  unused(): readonly Metadata[] {
    return this.data.rows.filter((_, number) => !this.#used.has(number));
  }

  #numberOfUrl(url: string | null): number | undefined {
    return url === null || this.#by_url.size === 0 ? undefined : this.#by_url.get(addressOf(url));
  }

  #numberOf(path: string, id: string): number | undefined {
    const known = this.#by_id.get(id) ?? this.#by_file.get(id);
    if (known !== undefined) return known;
    for (const name of namesOf(path, this.data.shared_names)) {
      const number = this.#by_file.get(name);
      if (number !== undefined) return number;
    }
    return undefined;
  }
}

const SCHEME = /^[a-z][a-z+.-]*:\/\/(?:www\.)?/i;
const TAIL = /\/?(?:#.*)?$/s;

/** An address without what often differs for one page: scheme, `www.`, the host's case, a slash at the end, the part behind `#`. */
export function addressOf(url: string): string {
  const [host = '', ...path] = url.trim().replace(SCHEME, '').replace(TAIL, '').split('/');
  return [host.toLowerCase(), ...path].join('/');
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
