import type { Metadata } from '../records.ts';
import type { MetadataRow } from './metadata-rows.ts';

/** Where a table that GDELT publishes, which has no head line, keeps what tells of the article; 0-based. */
interface GdeltForm {
  readonly columns: number;
  /** What the first cell looks like. */
  readonly first: RegExp;
  readonly url: number;
  readonly outlet: number | null;
  /** Of the article. Events have the day of the event and that of the crawl alone (`SQLDATE`, `DATEADDED`): neither is one. */
  readonly published_at: number | null;
}

/** GKG 2.1 codebook (2015); event database 2.0 and 1.0 codebooks. */
const FORMS: readonly GdeltForm[] = [
  { columns: 27, first: /^\d{14}-T?\d+$/, url: 4, outlet: 3, published_at: 1 },
  { columns: 61, first: /^\d+$/, url: 60, outlet: null, published_at: null },
  { columns: 58, first: /^\d+$/, url: 57, outlet: null, published_at: null },
];

/** Under which names its exports with a head line (BigQuery) keep our columns. */
const NAMES: ReadonlyMap<string, keyof Metadata> = new Map([
  ['documentidentifier', 'url'],
  ['v2documentidentifier', 'url'],
  ['sourceurl', 'url'],
  ['sourcecommonname', 'outlet'],
  ['v2sourcecommonname', 'outlet'],
  ['date', 'published_at'],
  ['v2.1date', 'published_at'],
  ['v21date', 'published_at'],
]);
const ADDRESS = /^(?:v2)?documentidentifier$|^sourceurl$/i;

/** Whether a head line is one of GDELT: it has its column of addresses. */
export function isGdeltHead(head: readonly string[]): boolean {
  return head.some((column) => ADDRESS.test(column.trim()));
}

/** A row of a table with a head line of GDELT under our names; the row of any other table as it is. */
export function renamedColumns(cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!isGdeltHead([...cells.keys()])) return cells;
  return new Map([...cells].map(([column, cell]) => [NAMES.get(column.toLowerCase()) ?? column, cell]));
}

/** The rows of a table as GDELT publishes it, each address once; null when the text is none. */
export function gdeltRows(text: string, first_line: string): readonly MetadataRow[] | null {
  const cells = first_line.replace(/\r$/, '').split('\t');
  const form = FORMS.find(({ columns, first }) => cells.length === columns && first.test(cells[0] ?? ''));
  if (form === undefined) return null;
  const rows = text.split('\n').flatMap((line, index): readonly MetadataRow[] => {
    const values = line.replace(/\r$/, '').split('\t');
    const at = (column: number | null): string | null =>
      column === null ? null : values[column]?.trim() || null;
    const url = at(form.url);
    if (values.length !== form.columns || url === null || !/^https?:/i.test(url)) return [];
    const metadata = {
      file: null,
      id: null,
      outlet: at(form.outlet),
      url,
      title: null,
      published_at: at(form.published_at),
    };
    return [{ line: index + 1, metadata }];
  });
  return earliest(rows);
}

/** One row for each address, the one with the earliest day: GDELT lists a page each time that it is found, and each of its events. */
export function earliest(rows: readonly MetadataRow[]): readonly MetadataRow[] {
  const by_url = new Map<string, MetadataRow>();
  for (const row of rows.map(withDay)) {
    const key = JSON.stringify([row.metadata.file, row.metadata.id, row.metadata.url]);
    const other = by_url.get(key);
    if (other === undefined || (row.metadata.published_at ?? '~') < (other.metadata.published_at ?? '~'))
      by_url.set(key, row);
  }
  return [...by_url.values()];
}

const STAMP = /^(?<day>\d{8})\d{6}$/;

/** `20150218230000` is written without anything between day and time. */
function withDay(row: MetadataRow): MetadataRow {
  const day = STAMP.exec(row.metadata.published_at ?? '')?.groups?.day;
  return day === undefined ? row : { ...row, metadata: { ...row.metadata, published_at: day } };
}
