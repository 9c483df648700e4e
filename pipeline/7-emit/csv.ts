import { type Options, stringify } from 'csv-stringify/sync';
import type { Separator } from '../settings.ts';
import { cellOf } from './cell-text.ts';
import type { Table } from './columns.ts';
import { guardCell } from './guard-cell.ts';

/** How cells are parted and numbers written. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  /** U+FEFF before the head line, without which Excel takes UTF-8 for the code page of the system. */
  readonly has_bom: boolean;
}

/** RFC 4180. */
export const PLAIN: Dialect = { delimiter: ',', decimal: '.', has_bom: false };

const DELIMITERS: Readonly<Record<Separator, Dialect['delimiter']>> = { ',': ',', ';': ';', tab: '\t' };

/**
 * What opens in Excel by double click. It parts cells at the list separator of the system, which is `;` where the decimal mark is a comma.
 * A line `sep=;` before the head would part them anywhere, but then Excel passes over the BOM and garbles letters
 * (github.com/Belphemur/vue-json-csv/issues/43, github.com/ag-grid/ag-grid/pull/655), and for other programs it is a row.
 */
export function dialectOf(excel: Separator | null): Dialect {
  if (excel === null) return PLAIN;
  return { delimiter: DELIMITERS[excel], decimal: excel === ';' ? ',' : '.', has_bom: true };
}

/** `;` and TAB part cells for many programs, beside the comma. */
const QUOTED = /[;\t]/;

/** Rows of text as plain CSV, each cell so that spreadsheets open it as text; null is an empty cell. */
export function csvText(rows: readonly (readonly (string | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : guardCell(cell))));
  return stringify(cells, { quoted_match: QUOTED });
}

/** A table as CSV, piece by piece. */
export interface Csv<Row> {
  head(): string;
  rows(rows: readonly Row[]): string;
  /** Of all rows so far, cells that were too long for a spreadsheet. */
  cutCells(): number;
}

/**
 * RFC 4180 quoting, also of cells with `;` and TAB, which many programs take for separators beside the comma; lines end in LF; truth values
 * are `true` and `false`. What a spreadsheet could take for a formula is guarded; events.ndjson has the text as it was read.
 */
export function csvOf<Row>({ columns }: Pick<Table<Row>, 'columns'>, dialect: Dialect = PLAIN): Csv<Row> {
  const { delimiter, decimal, has_bom } = dialect;
  const number = (value: number): string => String(value).replace('.', decimal);
  const options: Options = { delimiter, quoted_match: QUOTED, cast: { boolean: String, number } };
  let cut = 0;
  const cellsOf = (row: Row) =>
    columns.map((column) => {
      const { value, is_cut } = cellOf(column.value(row), guardCell);
      if (is_cut) cut += 1;
      return value;
    });
  return {
    head: () => stringify([columns.map(({ name }) => name)], { delimiter, bom: has_bom }),
    rows: (rows) => stringify(rows.map(cellsOf), options),
    cutCells: () => cut,
  };
}
