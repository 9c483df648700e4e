import type { Note, Reject, SourceDocument } from '../records.ts';
import { binaryTrouble } from './binary.ts';
import type { Chunks } from './bytes.ts';
import { type CsvForm, type CsvRow, csvRows } from './csv-rows.ts';
import type { Input } from './input.ts';
import { KEYS } from './keys.ts';
import { maxRecordBytes, type Parsing, rejectedRecord } from './parse-record.ts';
import { peek } from './peek.ts';
import { documentOf } from './record.ts';
import { noteOf, Unreadable } from './trouble.ts';
import { bomLength, decodeUtf8, firstInvalidByte, isBinary } from './utf8.ts';

const LF = 0x0a;
const DELIMITERS = [',', ';', '\t'] as const;
const KNOWN: ReadonlySet<string> = new Set(Object.values(KEYS).flat());

/** Articles of a table, one a row, under the keys of JSON in its head line. Throws `Unreadable` when no article can come of it. */
export async function* readTable(
  input: Input,
  bytes: Chunks,
  parsing: Parsing,
): AsyncGenerator<SourceDocument | Reject | Note> {
  const { settings } = parsing;
  const { head, chunks } = await peek(bytes, settings.read.sniff_bytes, (found) => found.includes(LF));
  if (isBinary(head)) throw binaryTrouble(head);
  const delimiter = delimiterOf(head);
  const form: CsvForm = { delimiter, is_loose: delimiter === '\t', max_row_bytes: maxRecordBytes(settings) };
  let columns: readonly string[] | null = null;
  let count = 0;
  for await (const row of csvRows(withoutMark(chunks), form)) {
    if (columns === null) columns = columnsOf(row);
    else {
      yield* fromRow(row, columns, input, parsing);
      count += 1;
    }
  }
  if (columns === null) throw new Unreadable('read/empty', 0);
  if (count === 0) yield noteOf('read/no-records', input.path);
}

/** The one that parts the head line into most names that are known. */
function delimiterOf(head: Buffer): string {
  const end = head.indexOf(LF);
  const line = head.toString('latin1', bomLength(head), end === -1 ? head.length : end);
  const named = (delimiter: string): number =>
    line.split(delimiter).filter((name) => KNOWN.has(nameIn(name))).length;
  return DELIMITERS.reduce<string>((best, other) => (named(other) > named(best) ? other : best), ',');
}

function nameIn(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

/** The mark is no byte of the first cell; offsets count from behind it. */
async function* withoutMark(chunks: Chunks): Chunks {
  let is_first = true;
  for await (const chunk of chunks) {
    yield is_first ? chunk.subarray(bomLength(chunk)) : chunk;
    is_first = false;
  }
}

function columnsOf({ cells, offset }: CsvRow): readonly string[] {
  const columns = (cells ?? []).map((cell) => nameIn(decodeUtf8(Buffer.from(cell, 'latin1'))));
  if (!columns.some((column) => KEYS.text.includes(column)))
    throw new Unreadable('read/no-text-column', offset, columns.slice(0, 20).join(', ').slice(0, 200));
  return columns;
}

function* fromRow(
  row: CsvRow,
  columns: readonly string[],
  input: Input,
  { settings, findMetadata }: Parsing,
): Generator<SourceDocument | Reject | Note> {
  const { line, offset, bytes } = row;
  const source = { path: input.path, offset, position: line };
  const invalid = firstInvalidByte(bytes);
  const problem =
    row.cells === null
      ? new Unreadable('read/broken-row', offset, row.problem)
      : invalid !== null
        ? new Unreadable('read/invalid-utf8', offset + invalid)
        : row.cells.length !== columns.length
          ? new Unreadable(
              'read/broken-row',
              offset,
              `${row.cells.length} cells for ${columns.length} columns`,
            )
          : null;
  if (problem !== null || row.cells === null) {
    if (problem !== null) yield rejectedRecord(settings, source, bytes, problem);
    return;
  }
  const cells = row.cells.map((cell) => Buffer.from(cell, 'latin1').toString('utf8'));
  // Of two columns of one name the first counts.
  const record: unknown = Object.fromEntries(
    columns.map((column, at) => [column, cells[at]] as const).reverse(),
  );
  yield* documentOf(
    record as object,
    { source, name: `${input.name}#${line}`, bytes },
    settings,
    findMetadata,
  );
}
