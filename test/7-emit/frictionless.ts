/** The rules of Frictionless Table Schema that our tables use, as specs.frictionlessdata.io/table-schema has them. */

interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly decimalChar?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Constraints;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

type Row = Readonly<Record<string, string>>;

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function isDate(cell: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? Date.parse(`${cell}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell);
}

const FITS: Readonly<Record<string, (cell: string, field: Field) => boolean>> = {
  string: () => true,
  integer: (cell) => /^[+-]?\d+$/.test(cell),
  number: (cell, { decimalChar = '.' }) =>
    NUMBER.test(cell.replace(decimalChar, '.')) && (decimalChar === '.' || !cell.includes('.')),
  boolean: (cell, { trueValues = [], falseValues = [] }) => [...trueValues, ...falseValues].includes(cell),
  date: isDate,
};

function* cellProblems(field: Field, cell: string): Generator<string> {
  const { name, type, decimalChar = '.', constraints = {} } = field;
  if (FITS[type]?.(cell, field) !== true) return yield `${name}: "${cell}" is no ${type}`;
  const { enum: values, pattern, minimum, maximum } = constraints;
  if (values !== undefined && !values.includes(cell))
    yield `${name}: "${cell}" is none of ${values.join(', ')}`;
  // A pattern is for the whole cell.
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell))
    yield `${name}: "${cell}" is not like ${pattern}`;
  const number = Number(cell.replace(decimalChar, '.'));
  if (minimum !== undefined && number < minimum) yield `${name}: ${cell} is below ${minimum}`;
  if (maximum !== undefined && number > maximum) yield `${name}: ${cell} is above ${maximum}`;
}

function keyOf(fields: readonly string[], row: Row): string {
  return fields.map((field) => row[field]).join('\0');
}

function* keyProblems(
  schema: TableSchema,
  rows: readonly Row[],
  rowsOf: (resource: string) => readonly Row[],
) {
  const { primaryKey, foreignKeys = [] } = schema;
  const keys = new Set(rows.map((row) => keyOf(primaryKey, row)));
  if (keys.size < rows.length) yield `${primaryKey.join(', ')}: not unique`;
  for (const { fields, reference } of foreignKeys) {
    const known = new Set(rowsOf(reference.resource).map((row) => keyOf(reference.fields, row)));
    for (const row of rows)
      if (!known.has(keyOf(fields, row)))
        yield `${fields.join(', ')}: ${keyOf(fields, row)} is in no row of ${reference.resource}`;
  }
}

/** All that is wrong with the rows of a table, in order; `rowsOf` gives those of another resource. */
export function check(
  schema: TableSchema,
  rows: readonly Row[],
  rowsOf: (resource: string) => readonly Row[],
): readonly string[] {
  const problems: string[] = [];
  const names = schema.fields.map(({ name }) => name);
  for (const row of rows) {
    if (Object.keys(row).join() !== names.join()) problems.push(`columns: ${Object.keys(row)}`);
    for (const field of schema.fields) {
      const cell = row[field.name] ?? '';
      const isMissing = schema.missingValues.includes(cell);
      if (!isMissing) problems.push(...cellProblems(field, cell));
      else if (field.constraints?.required === true)
        problems.push(`${field.name}: nothing, where something is required`);
    }
  }
  for (const field of schema.fields.filter(({ constraints }) => constraints?.unique === true))
    if (new Set(rows.map((row) => row[field.name])).size < rows.length)
      problems.push(`${field.name}: not unique`);
  return [...problems, ...keyProblems(schema, rows, rowsOf)].sort();
}
