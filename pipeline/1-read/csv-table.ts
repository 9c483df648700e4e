import { parse } from 'csv-parse/sync';

/** Cells under the names of their columns. A Map, since a column may be called `__proto__`. */
export interface CsvRow {
  /** 1-based; of a row of several lines the last. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Each starts with `:`, most with `:` and a line too, to stand after the file's name. */
  readonly problems: readonly string[];
}

interface CsvLine {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const CSV_OPTIONS = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;

/** Spreadsheets of many countries write `;` between cells, since the comma stands in their numbers. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  if (head.includes(',')) return ',';
  return [';', '\t'].find((delimiter) => head.includes(delimiter)) ?? ',';
}

/** A small table of CSV after RFC 4180, with a head line that names the columns; cells may be parted by `;` or TAB too. */
export function csvTable(text: string): CsvTable {
  let lines: readonly CsvLine[];
  try {
    const delimiter = delimiterOf(text);
    // Where tabs part the cells, quotes are words.
    const form = { ...CSV_OPTIONS, delimiter, relax_quotes: delimiter === '\t' };
    lines = parse(text, form) as unknown as readonly CsvLine[];
  } catch (error) {
    const why = error instanceof Error ? error.message : 'not readable';
    const problem = `: Unexpected CSV (${why}), expected a head line and rows, each cell with both of its quotes or none.`;
    return { head: [], rows: [], problems: [problem] };
  }
  const head = lines[0]?.record ?? [];
  const problems: string[] = [];
  const rows: CsvRow[] = [];
  for (const { record, info } of lines.slice(1)) {
    const cells = new Map(head.map((column, index) => [column, record[index] ?? '']));
    if (record.length === head.length) rows.push({ line: info.lines, cells });
    else problems.push(`:${info.lines}: Unexpected ${record.length} values, expected ${head.length}.`);
  }
  return { head, rows, problems };
}
