import { readFileSync } from 'node:fs';

/** A part of a schema, with the schema that its `#/$defs` belong to and, for what has a table of its own, its name. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
  readonly home?: Schema;
  readonly shared?: string;
}

function schemaOf(name: string): Schema {
  const schema: Schema = JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8'));
  return { ...schema, home: schema };
}

/** Records that a run writes, in the order of the page, by their schema files. */
const RECORDS = ['event', 'report', 'article', 'reject', 'superseded', 'run'];
/** Definitions of common.json that have tables of their own. */
const SHARED = [
  'participant',
  'event_participant',
  'place',
  'date',
  'anchor',
  'evidence',
  'source',
  'made_by',
] as const;

/** The schema that it stands for; words beside a `$ref` go before those of what it points to. */
function resolved(schema: Schema, home: Schema): Schema {
  if (schema.$ref === undefined) return { home, ...schema };
  const { $ref, ...own } = schema;
  const [file = '', name = ''] = $ref.split('#/$defs/');
  const target = file === '' ? home : schemaOf(file.replace(/-1\.json$/, ''));
  const found = resolved(target.$defs?.[name] ?? {}, target);
  // An example of any text says nothing of an address.
  const { examples, ...unlike } = found;
  const base = name === 'text_or_null' ? unlike : found;
  return SHARED.some((one) => one === name) ? { ...base, ...own, shared: name } : { ...base, ...own };
}

function inner(schema: Schema, part: Schema): Schema {
  return resolved(part, schema.home ?? schema);
}

function elementOf(list: Schema): Schema {
  return inner(list, (list.items || list.prefixItems?.[0]) ?? {});
}

function typeOf(schema: Schema): string {
  if (schema.shared !== undefined) return `[${schema.shared}](#${schema.shared})`;
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeOf(inner(schema, one))).join(' or ');
  if (schema.enum !== undefined)
    return schema.enum.map((value) => (value === null ? 'null' : `\`${value}\``)).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.type === 'array') return `list of ${typeOf(elementOf(schema))}`;
  const words = [schema.type ?? []].flat().join(' or ');
  return schema.format === 'date' ? words.replace('string', 'day') : words;
}

function exampleOf({ examples, shared }: Schema): string {
  const shown = shared === undefined ? JSON.stringify(examples?.[0]) : undefined;
  return shown === undefined || shown.length > 60 ? '' : `\`${shown}\``;
}

/** Those of a schema that builds on another one stand behind those of that one. */
function propertiesOf(schema: Schema): readonly (readonly [string, Schema])[] {
  const base = schema.$ref === undefined ? [] : propertiesOf(inner(schema, { $ref: schema.$ref }));
  const own = Object.entries(schema.properties ?? {});
  return [...base, ...own.map(([name, part]) => [name, inner(schema, part)] as const)];
}

/** One row for each field; those of an object without a table of its own follow it, as `reports[].outlet`. */
function rowsOf(schema: Schema, before = ''): readonly (readonly string[])[] {
  return propertiesOf(schema).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const row = [`\`${path}\``, typeOf(field), field.description ?? '', exampleOf(field)];
    const isList = field.type === 'array';
    const element = isList ? elementOf(field) : field;
    if (element.shared !== undefined || element.properties === undefined) return [row];
    return [row, ...rowsOf(element, `${path}${isList ? '[]' : ''}.`)];
  });
}

function cellOf(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function sectionOf(title: string, schema: Schema): string {
  const rows = [['field', 'type', 'what', 'example'], ['---', '---', '---', '---'], ...rowsOf(schema)];
  const lines = rows.map((cells) => `| ${cells.map(cellOf).join(' | ')} |`);
  return [`## ${title}`, '', schema.description ?? '', '', ...lines, ''].join('\n');
}

/** A Markdown table for every record that a run writes, then for what they share, from the schemas alone. */
export function fieldTables(): string {
  const common = schemaOf('common');
  const records = RECORDS.map((name) => schemaOf(name)).map((schema) =>
    sectionOf(schema.title ?? '', schema),
  );
  const shared = SHARED.map((name) => sectionOf(name, { ...common.$defs?.[name], home: common }));
  return [...records, ...shared].join('\n');
}
