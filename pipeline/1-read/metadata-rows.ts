import type { Metadata } from '../records.ts';
import { csvTable } from './csv-table.ts';
import { earliest, gdeltRows, isGdeltHead, renamedColumns } from './gdelt.ts';
import { wordsOfNumber } from './keys.ts';

export interface MetadataRow {
  /** 1-based line of the table. */
  readonly line: number;
  readonly metadata: Metadata;
}

export interface ParsedRows {
  readonly rows: readonly MetadataRow[];
  readonly unknown_columns: readonly string[];
  /** Each starts with `:` and its line, to stand after the file's name. */
  readonly problems: readonly string[];
}

const COLUMNS = ['file', 'id', 'outlet', 'url', 'title', 'published_at'] as const;
const COLUMN_LIST = COLUMNS.join(', ');

/** One row as read: values by column. A Map, since a column may be called `__proto__`. */
interface RawRow {
  readonly line: number;
  readonly values: ReadonlyMap<string, unknown>;
}

/** CSV after RFC 4180, with a head line that names the columns; or a table of GDELT, which has none. */
export function parseCsv(text: string): ParsedRows {
  const [first = ''] = text.split('\n', 1);
  const gdelt = gdeltRows(text, first);
  if (gdelt !== null) return { rows: gdelt, unknown_columns: [], problems: [] };
  const { head, rows, problems } = csvTable(text);
  // What is no CSV at all has no head either, and says so itself.
  if (!hasKey(head) && (head.length > 0 || problems.length === 0))
    return refused(
      `:1: Unexpected columns "${head.join(', ')}", expected file, id or url (of ${COLUMN_LIST}).`,
    );
  const found = rowsOf(
    rows.map(({ line, cells }) => ({ line, values: renamedColumns(cells) })),
    problems,
  );
  // GDELT has dozens of columns beside those that tell of the article.
  return isGdeltHead(head) ? { ...found, rows: earliest(found.rows), unknown_columns: [] } : found;
}

/** Whether rows can be joined by a column. */
function hasKey(head: readonly string[]): boolean {
  return isGdeltHead(head) || ['file', 'id', 'url'].some((column) => head.includes(column));
}

function refused(problem: string): ParsedRows {
  return { rows: [], unknown_columns: [], problems: [problem] };
}

/** One JSON object per line. */
export function parseLines(text: string): ParsedRows {
  const problems: string[] = [];
  const raw: RawRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const values = objectOf(line);
    if (values === null) problems.push(`:${index + 1}: Unexpected line, expected a JSON object.`);
    else raw.push({ line: index + 1, values });
  }
  return rowsOf(raw, problems);
}

function objectOf(line: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    const is_object = typeof value === 'object' && value !== null && !Array.isArray(value);
    return is_object ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function rowsOf(raw: readonly RawRow[], parsing: readonly string[]): ParsedRows {
  const problems = [...parsing];
  const rows: MetadataRow[] = [];
  const unknown = new Set<string>();
  for (const { line, values } of raw) {
    const wordsAt = (column: string): string | null => wordsOf(values.get(column));
    const [file, id, outlet, url, title, published_at] = COLUMNS.map(wordsAt) as (string | null)[];
    for (const column of values.keys()) if (!COLUMNS.some((known) => known === column)) unknown.add(column);
    const metadata = { file, id, outlet, url, title, published_at } as Metadata;
    if (metadata.file === null && metadata.id === null && metadata.url === null)
      problems.push(`:${line}: Unexpected empty file, id and url, expected one of them.`);
    else rows.push({ line, metadata });
  }
  return { rows, unknown_columns: [...unknown], problems };
}

function wordsOf(value: unknown): string | null {
  const words =
    typeof value === 'string' ? value.trim() : typeof value === 'number' ? (wordsOfNumber(value) ?? '') : '';
  return words === '' ? null : words;
}
