/** The one home of DuckDB: sorts what memory should not hold, writes Parquet, and lays aside on disk what goes beyond its part of memory. */
import { type DuckDBAppender, DuckDBDataChunk, DuckDBInstance, UINTEGER } from '@duckdb/node-api';

/** Rows handed over at a time; DuckDB's own vectors hold as many. */
const CHUNK_ROWS = 2048;

/** Pairs of whole numbers below 2^32, read back sorted by the first, then the second. */
export interface SortedPairs {
  add(first: number, second: number): void;
  /** Columns of so many rows at a time. Nothing may be added any more. */
  sorted(): AsyncGenerator<readonly [Uint32Array, Uint32Array]>;
  /** Gives memory and disk free. */
  close(): Promise<void>;
}

class PairTable implements SortedPairs {
  readonly #instance: DuckDBInstance;
  readonly #connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  readonly #appender: DuckDBAppender;
  #first: number[] = [];
  #second: number[] = [];
  #isOpen = true;

  constructor(
    instance: DuckDBInstance,
    connection: Awaited<ReturnType<DuckDBInstance['connect']>>,
    appender: DuckDBAppender,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#appender = appender;
  }

  add(first: number, second: number): void {
    this.#first.push(first);
    this.#second.push(second);
    if (this.#first.length === CHUNK_ROWS) this.#flush();
  }

  async *sorted(): AsyncGenerator<readonly [Uint32Array, Uint32Array]> {
    if (this.#isOpen) {
      this.#flush();
      this.#appender.closeSync();
      this.#isOpen = false;
    }
    const result = await this.#connection.stream('SELECT one, other FROM pairs ORDER BY one, other');
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield [columnOf(chunk, 0), columnOf(chunk, 1)];
    }
  }

  async close(): Promise<void> {
    if (this.#isOpen) this.#appender.closeSync();
    this.#isOpen = false;
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  #flush(): void {
    if (this.#first.length === 0) return;
    const chunk = DuckDBDataChunk.create([UINTEGER, UINTEGER], this.#first.length);
    chunk.setColumns([this.#first, this.#second]);
    this.#appender.appendDataChunk(chunk);
    this.#first = [];
    this.#second = [];
  }
}

/** The vector's own array where it has one; it is gone with the next chunk, so it is copied. */
function columnOf(chunk: DuckDBDataChunk, column: number): Uint32Array {
  const vector = chunk.getColumnVector(column);
  if ('items' in vector && vector.items instanceof Uint32Array) return vector.items.slice(0, chunk.rowCount);
  return Uint32Array.from(chunk.getColumnValues(column) as number[]);
}

/** Where the engine lays aside what goes beyond its memory. */
export interface EngineLimits {
  readonly folder: string;
  readonly memory_mb: number;
}

function openEngine(
  { folder, memory_mb }: EngineLimits,
  more: Record<string, string>,
): Promise<DuckDBInstance> {
  return DuckDBInstance.create(':memory:', {
    memory_limit: `${memory_mb}MB`,
    temp_directory: folder,
    // What it has not built in it would fetch from the network.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...more,
  });
}

/** A text inside a query. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Writes what `select` gives to a new Parquet file at `path`, in its order: by one thread, since several share the rows out as they come, and in
 * groups of `group_rows`, which memory holds one of. Throws DuckDB's errors.
 */
export async function writeParquet(
  select: string,
  path: string,
  { group_rows, ...limits }: EngineLimits & { readonly group_rows: number },
): Promise<void> {
  const instance = await openEngine(limits, { threads: '1' });
  try {
    const connection = await instance.connect();
    const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${group_rows}`;
    await connection
      .run(`COPY (${select}) TO ${sqlText(path)} (${options})`)
      .finally(() => connection.closeSync());
  } finally {
    instance.closeSync();
  }
}

/** An empty table. `folder` takes what goes beyond `memory_mb`. Only this and the threads' number limit it: results don't depend on either. */
export async function sortedPairs(folder: string, memory_mb: number): Promise<SortedPairs> {
  const instance = await openEngine(
    { folder, memory_mb },
    { preserve_insertion_order: 'false', threads: '2' },
  );
  const connection = await instance.connect();
  await connection.run('CREATE TABLE pairs (one UINTEGER, other UINTEGER)');
  return new PairTable(instance, connection, await connection.createAppender('pairs'));
}
