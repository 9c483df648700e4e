/** The cells of one row. What is wrong with a cell goes to the list of problems; the value returned then only fills the type. */
export interface Cells {
  /** As written, may be empty. */
  text(column: string): string;
  /** Not empty. */
  needed(column: string): string;
  /** Not empty, and lower case. */
  lower(column: string): string;
  /** A year of four digits, or empty. */
  year(column: string): string;
  /** One of the values allowed. */
  choice<Value extends string>(column: string, allowed: readonly [Value, ...Value[]]): Value;
  /** A decimal number between two bounds, both included. */
  number(column: string, least: number, most: number): number;
}

/** One table: its columns in order, how a row is read, and what must not come twice. */
export interface Table<Row> {
  readonly file: string;
  readonly columns: readonly string[];
  readonly row: (cells: Cells) => Row;
  readonly key: (row: Row) => string;
}

/** A cell and the comma before it; the cell may stand in quotes, with its own quotes doubled. */
const CELL = /(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"(?=,|$)|(?<plain>[^",]*)(?=,|$))/gy;

/** The cells of one line, which holds no line break. Empty when its quotes are wrong. Not csv-parse: it would take 200 ms for 10,000 rows. */
function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  let length = 0;
  for (const match of line.matchAll(CELL)) {
    cells.push(match.groups?.plain ?? match.groups?.quoted?.replaceAll('""', '"') ?? '');
    length += match[0].length;
  }
  return length === line.length ? cells : [];
}

function reader(value: (column: string) => string, report: (problem: string) => void): Cells {
  const expect = (holds: boolean, column: string, expected: string): string => {
    const found = value(column);
    if (!holds) report(`Unexpected "${found}" in ${column}, expected ${expected}.`);
    return found;
  };
  return {
    text: value,
    needed: (column) => expect(value(column).trim() !== '', column, 'a value'),
    lower: (column) => {
      const found = value(column);
      return expect(found.trim() !== '' && found === found.toLowerCase(), column, 'a value in lower case');
    },
    year: (column) => expect(/^(?:\d{4})?$/.test(value(column)), column, 'a year of four digits or nothing'),
    choice: (column, allowed) => {
      const found = allowed.find((each) => each === value(column));
      if (found === undefined) expect(false, column, allowed.join(', '));
      return found ?? allowed[0];
    },
    number: (column, least, most) => {
      const found = value(column) === '' ? Number.NaN : Number(value(column));
      expect(found >= least && found <= most, column, `a number from ${least} to ${most}`);
      return found;
    },
  };
}

interface Line {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly number: number;
}

/** The lines of a CSV text that are not empty and do not begin with `#`. */
function* linesOf(text: string): Iterable<Line> {
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (line !== '' && !line.startsWith('#')) yield { cells: cellsOf(line), number };
  }
}

/** What must hold of a row beside its own cells: calls `report` with each problem. */
export type RowCheck<Row> = (row: Row, report: (problem: string) => void) => void;

/** Reads one CSV text. Adds `file:line problem` to `problems` for all that is wrong. */
export function readTable<Row extends object>(
  { file, columns, row: rowOf, key: keyOf }: Table<Row>,
  text: string,
  problems: string[],
  check: RowCheck<Row> = () => {},
): readonly Row[] {
  const [head, ...lines] = linesOf(text);
  let { cells, number } = head ?? { cells: [], number: 1 };
  const report = (problem: string) => problems.push(`${file}:${number} ${problem}`);
  if (cells.join() !== columns.join()) {
    report(`Unexpected header, expected ${columns.join()}.`);
    return [];
  }
  const cell = reader((column) => cells[columns.indexOf(column)] ?? '', report);
  const first = new Map<string, number>();
  const rows: Row[] = [];
  for ({ cells, number } of lines) {
    if (cells.length !== columns.length) {
      report(`Unexpected ${cells.length || 'quotes in'} cells, expected ${columns.length}.`);
      continue;
    }
    const row = rowOf(cell);
    const key = keyOf(row);
    const earlier = first.get(key);
    if (earlier !== undefined) report(`Unexpected repeat of line ${earlier}, expected each row once.`);
    first.set(key, number);
    check(row, report);
    rows.push(Object.freeze(row));
  }
  return Object.freeze(rows);
}
