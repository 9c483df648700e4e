/** What a cell may hold: a list is joined where a form has one cell for it. */
export type Value = string | number | boolean | null | readonly string[];

/** A column of a table, as every form of output that has tables shows it. */
export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Types of Frictionless Table Schema. */
  readonly type: 'string' | 'date' | 'integer' | 'number' | 'boolean';
  /** JSON pointer below `$defs` of `schemas/common.json` whose enum, pattern and bounds hold for the column; for each part of a list. */
  readonly schema?: string;
  /** Nothing in it is ever empty. */
  readonly required?: true;
  /** The values are lists. */
  readonly list?: true;
  /** Numbers stay numbers, nothing is made up: a value that is not told is null. */
  value(row: Row): Value;
}

/** A table in a file or on a sheet of its own. */
export interface Table<Row> {
  /** Name of the file without ending. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  /** Names of the columns whose values, together, are no two rows' alike. */
  readonly key: readonly string[];
}
