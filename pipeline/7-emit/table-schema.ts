import type { Column, Table } from './columns.ts';
import type { Dialect } from './csv.ts';
import { type Definition, definitionAt } from './definition-at.ts';

/** Of a list, each part is one of the values: `energy; trade_economy`. */
function listPattern(values: readonly string[]): string {
  const one = `(${values.join('|')})`;
  return `${one}(; ${one})*`;
}

/** What holds for every cell. A pattern is for the whole cell, as in XML Schema, so it needs no `^` and `$`. */
function constraintsOf<Row>({ schema, list, required }: Column<Row>, isUnique: boolean): object {
  const {
    enum: values,
    pattern,
    minimum,
    maximum,
  }: Definition = schema === undefined ? {} : definitionAt(schema);
  const words = values?.filter((value) => value !== null);
  return {
    ...(required ? { required } : {}),
    ...(isUnique ? { unique: true } : {}),
    ...(words === undefined ? {} : list ? { pattern: listPattern(words) } : { enum: words }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function formatOf<Row>({ type }: Column<Row>, { decimal }: Dialect): object {
  if (type === 'boolean') return { trueValues: ['true'], falseValues: ['false'] };
  if (type === 'number') return { decimalChar: decimal };
  return {};
}

/** Frictionless Table Schema of a table as CSV. */
export function tableSchema<Row>({ columns, key }: Table<Row>, dialect: Dialect): object {
  return {
    fields: columns.map((column) => ({
      name: column.name,
      type: column.type,
      title: column.title,
      description: column.description,
      ...formatOf(column, dialect),
      constraints: constraintsOf(column, key.length === 1 && key[0] === column.name),
    })),
    missingValues: [''],
    primaryKey: key,
  };
}
