import { VERSION } from '../version.ts';
import type { Table } from './columns.ts';
import type { OutputName } from './commit.ts';
import { type Dialect, dialectOf } from './csv.ts';
import { EVENTS } from './event-columns.ts';
import type { SetForm } from './form.ts';
import { PARTICIPANTS } from './participant-columns.ts';
import type { OutputFile } from './run-json.ts';
import { tableSchema } from './table-schema.ts';

interface FileKind {
  readonly name: string;
  readonly description: string;
  readonly mediatype: string;
  readonly is_text: boolean;
}

/** Files that are no tables of plain rows. Each line of NDJSON fits the JSON Schema that is named. */
const FILES: Readonly<Partial<Record<OutputName, FileKind>>> = {
  'events.ndjson': ndjson('events', 'event'),
  'reports.ndjson': ndjson('reports', 'report'),
  'articles.ndjson': ndjson('articles', 'article'),
  'events.xlsx': {
    name: 'events-xlsx',
    description: 'The same for spreadsheets.',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    is_text: false,
  },
  'events.parquet': {
    name: 'events-parquet',
    description: 'The same for data frames, participants and reports as nested lists.',
    mediatype: 'application/vnd.apache.parquet',
    is_text: false,
  },
  'events.ics': {
    name: 'events-ics',
    description: 'Events whose days are told, as calendar entries.',
    mediatype: 'text/calendar',
    is_text: true,
  },
  'events.geojson': {
    name: 'events-geojson',
    description: 'Events whose place has coordinates.',
    mediatype: 'application/geo+json',
    is_text: true,
  },
};

function ndjson(records: string, schema: string): FileKind {
  const description = `Records of the kind that schemas/${schema}.json describes, one on each line.`;
  return { name: `${records}-ndjson`, description, mediatype: 'application/x-ndjson', is_text: true };
}

function contentOf({ name, sha256, bytes }: OutputFile, encoded: boolean): object {
  const format = name.slice(name.lastIndexOf('.') + 1);
  return { path: name, format, ...(encoded ? { encoding: 'utf-8' } : {}), bytes, hash: `sha256:${sha256}` };
}

function dialectDescriptor({ delimiter }: Dialect): object {
  return { delimiter, header: true, quoteChar: '"', doubleQuote: true, lineTerminator: '\n' };
}

function tableResource<Row>(file: OutputFile, table: Table<Row>, dialect: Dialect, keys: object): object {
  return {
    name: table.name,
    profile: 'tabular-data-resource',
    title: table.name,
    description: table.description,
    mediatype: 'text/csv',
    ...contentOf(file, true),
    dialect: dialectDescriptor(dialect),
    schema: { ...tableSchema(table, dialect), ...keys },
  };
}

const TO_EVENTS = {
  foreignKeys: [{ fields: ['event_id'], reference: { resource: EVENTS.name, fields: ['event_id'] } }],
};

/** Null for a file that holds no data of its own: report.html can be made anew later. */
function resourceOf(file: OutputFile, dialect: Dialect): object | null {
  if (file.name === 'events.csv') return tableResource(file, EVENTS, dialect, {});
  if (file.name === 'participants.csv') return tableResource(file, PARTICIPANTS, dialect, TO_EVENTS);
  const kind = FILES[file.name as OutputName];
  if (kind === undefined) return null;
  const { name, description, mediatype, is_text } = kind;
  return { name, profile: 'data-resource', description, mediatype, ...contentOf(file, is_text) };
}

/**
 * `datapackage.json`: a Frictionless Data Package of what was written, with every column of the tables. See specs.frictionlessdata.io. It tells
 * no time of making, so that the same set has the same bytes.
 */
export const DATA_PACKAGE_FORM: SetForm = {
  file: 'datapackage.json',
  async write(_set, folder, { settings }, written) {
    const dialect = dialectOf(settings.emit.excel);
    const descriptor = {
      profile: 'data-package',
      name: 'diplomatic-events',
      title: 'Diplomatic events',
      description: `Who met, visited or called whom, where, when and about what, read from news articles by demarche ${VERSION}.`,
      resources: written.map((file) => resourceOf(file, dialect)).filter((resource) => resource !== null),
    };
    return folder.write('datapackage.json', [`${JSON.stringify(descriptor, null, 2)}\n`]);
  },
};
