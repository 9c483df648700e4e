import { stringify } from 'csv-stringify/sync';
import { guardCell } from './guard-cell.ts';

/** Rows of text as CSV (RFC 4180), each cell so that spreadsheets open it as text; null is an empty cell. */
export function csvText(rows: readonly (readonly (string | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : guardCell(cell))));
  return stringify(cells, { quoted_match: /[;\t]/ });
}
