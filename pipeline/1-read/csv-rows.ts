import { type CsvError, type InfoRecord, type Parser, parse } from 'csv-parse';
import type { Chunks } from './bytes.ts';

/** A row of a table, or the line that is none. */
export interface CsvRow {
  /** As bytes in Latin-1, so that what is no UTF-8 can be told; null for a line that could not be read. */
  readonly cells: readonly string[] | null;
  /** 1-based line where it starts. */
  readonly line: number;
  /** Byte offset where it starts. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** What the parser said; null when all is well. */
  readonly problem: string | null;
}

export interface CsvForm {
  readonly delimiter: string;
  /** Quotes inside a cell that has none around it stay as they are. */
  readonly is_loose: boolean;
  /** Bytes of a row that are held at most. */
  readonly max_row_bytes: number;
}

interface Parsed {
  readonly cells: readonly string[];
  /** Behind the row, counted from where the parser started. */
  readonly end: number;
}

const LF = 0x0a;
const CR = 0x0d;

/** Bytes given to a parser at a time: so many are parsed again behind a line that broke. */
const STEP_BYTES = 2_048;

/**
 * Rows of CSV (RFC 4180) of any length. A line that breaks it, or whose quotes do not close within `max_row_bytes`, is told alone, and
 * reading goes on in the line behind it. Memory: that of the longest row.
 */
export async function* csvRows(chunks: Chunks, form: CsvForm): AsyncGenerator<CsvRow> {
  const held = new HeldBytes();
  const state = { run: new CsvRun(form) };
  for await (const chunk of chunks) {
    held.push(chunk);
    yield* rowsOf(held, state, form);
  }
  while (held.length > 0) {
    await state.run.end();
    yield* held.rows(state.run);
    if (state.run.error === null) break;
    yield held.brokenLine(state.run.error.code);
    state.run = new CsvRun(form);
    yield* rowsOf(held, state, form);
  }
}

/** All rows that are held whole. */
async function* rowsOf(held: HeldBytes, state: { run: CsvRun }, form: CsvForm): AsyncGenerator<CsvRow> {
  for (let step = held.nextStep(); step.length > 0; step = held.nextStep()) {
    await state.run.write(step);
    yield* held.rows(state.run);
    const is_too_long = held.given > form.max_row_bytes;
    if (state.run.error === null && !is_too_long) continue;
    yield held.brokenLine(state.run.error?.code ?? 'CSV_MAX_RECORD_SIZE');
    state.run = new CsvRun(form);
  }
}

/** One parser, until its first error. */
class CsvRun {
  readonly #parser: Parser;
  #found: Parsed[] = [];
  error: CsvError | null = null;

  constructor({ delimiter, is_loose }: CsvForm) {
    this.#parser = parse({
      delimiter,
      relax_quotes: is_loose,
      encoding: 'latin1',
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      skip_empty_lines: true,
      // Rows are taken as they are found: a parser that fails drops those that it still holds.
      on_record: (cells: readonly string[], { bytes }: InfoRecord & { readonly bytes: number }) => {
        this.#found.push({ cells, end: bytes });
        return null;
      },
    });
    this.#parser.on('error', (error) => {
      this.error = error as CsvError;
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      if (this.error === null && bytes.length > 0) this.#parser.write(bytes, () => resolve());
      else resolve();
    });
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      if (this.error !== null) return resolve();
      this.#parser.once('close', resolve);
      this.#parser.resume().end();
    });
  }

  take(): readonly Parsed[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

/** What was read and belongs to no row yet. */
class HeldBytes {
  #parts: Uint8Array[] = [];
  /** Of the first held byte in the file. */
  #offset = 0;
  /** The same in what the parser got. */
  #parsed = 0;
  #line = 1;
  /** Of the held bytes, those that the parser has. */
  given = 0;
  length = 0;

  push(chunk: Uint8Array): void {
    this.#parts.push(chunk);
    this.length += chunk.length;
  }

  nextStep(): Uint8Array {
    if (this.given === this.length) return new Uint8Array();
    const step = this.#all().subarray(this.given, this.given + STEP_BYTES);
    this.given += step.length;
    return step;
  }

  *rows(run: CsvRun): Generator<CsvRow> {
    for (const { cells, end } of run.take())
      yield { cells, ...this.#take(end - this.#parsed), problem: null };
  }

  /** The first line, which the parser could not read: another one begins behind it. */
  brokenLine(problem: string): CsvRow {
    const all = this.#all();
    const end = all.indexOf(LF, inkAt(all));
    const place = this.#take(end === -1 ? all.length : end + 1);
    this.#parsed = 0;
    this.given = 0;
    return { cells: null, ...place, problem };
  }

  #all(): Uint8Array {
    const [first] = this.#parts;
    const all = this.#parts.length === 1 && first !== undefined ? first : Buffer.concat(this.#parts);
    this.#parts = [all];
    return all;
  }

  #take(length: number): Pick<CsvRow, 'line' | 'offset' | 'bytes'> {
    const all = this.#all();
    const bytes = all.subarray(0, length);
    const start = inkAt(bytes);
    const line = this.#line + linesIn(bytes.subarray(0, start));
    const place = { line, offset: this.#offset + start, bytes: withoutBreak(bytes.subarray(start)) };
    this.#line += linesIn(bytes);
    this.#offset += length;
    this.#parsed += length;
    this.given -= length;
    this.length -= length;
    this.#parts = [all.subarray(length)];
    return place;
  }
}

/** Blank lines before a row are none of it. */
function inkAt(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte !== LF && byte !== CR);
  return at === -1 ? bytes.length : at;
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count += 1;
  return count;
}

function withoutBreak(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte !== LF && byte !== CR);
  return bytes.subarray(0, end + 1);
}
