/** Types of `events.ndjson`, told and not guessed, so that they are the same for every set, also an empty one. */
const PARTICIPANT =
  'STRUCT("name" VARCHAR, "role" VARCHAR, party VARCHAR, party_name VARCHAR, kind VARCHAR, "text" VARCHAR, person_key VARCHAR)';
const TYPES = {
  event_id: 'VARCHAR',
  type: 'VARCHAR',
  cameo: 'VARCHAR',
  status: 'VARCHAR',
  core: 'BOOLEAN',
  actor: PARTICIPANT,
  counterpart: PARTICIPANT,
  others: `${PARTICIPANT}[]`,
  place: 'STRUCT("name" VARCHAR, country VARCHAR, lat DOUBLE, lon DOUBLE, geonames_id BIGINT)',
  date: 'STRUCT("start" DATE, "end" DATE, "precision" VARCHAR, edtf VARCHAR, basis VARCHAR, "text" VARCHAR)',
  topics: 'VARCHAR[]',
  confidence: 'DOUBLE',
  evidence:
    'STRUCT(field VARCHAR, document_id VARCHAR, "source" VARCHAR, "start" BIGINT, "end" BIGINT, quote VARCHAR)[]',
  reports:
    'STRUCT(report_id VARCHAR, document_id VARCHAR, outlet VARCHAR, url VARCHAR, title VARCHAR, published_at DATE)[]',
  report_count: 'BIGINT',
  outlet_count: 'BIGINT',
  first_reported: 'DATE',
  last_reported: 'DATE',
  conflicts: 'STRUCT(field VARCHAR, "values" STRUCT("value" VARCHAR, reports VARCHAR[])[])[]',
  merged_because: 'STRUCT(reports VARCHAR[], levels MAP(VARCHAR, VARCHAR), total DOUBLE)[]',
  made_by: 'STRUCT("version" VARCHAR, lexicon VARCHAR)',
} as const;

const PERSON = ['name', 'role', 'party', 'party_name', 'kind', 'text', 'person_key'];
const DATE = ['start', 'end', 'precision', 'edtf', 'basis', 'text'];

/** Somebody of a side, with the side and the place in it, as a struct. */
function attendance(side: string, position: string, from: string): string {
  const fields = PERSON.map((field) => `'${field}': ${from}."${field}"`);
  return `{'side': '${side}', 'position': (${position})::INTEGER, ${fields.join(', ')}}`;
}

/** As in participants.csv. */
const PARTICIPANTS = `list_concat(
  [${attendance('actor', '1', '"actor"')}],
  CASE WHEN counterpart IS NULL THEN [] ELSE [${attendance('counterpart', '1', '"counterpart"')}] END,
  list_transform(others, lambda who, position: ${attendance('other', 'position', 'who')}))`;

/** Columns in the order of the file: those of the record, but for days that stand alone and participants in one list. */
const COLUMNS = [
  'event_id',
  'type',
  'cameo',
  'status',
  'core',
  ...DATE.map((field) => `"date"."${field}" AS date_${field}`),
  `${PARTICIPANTS} AS participants`,
  'place',
  'topics',
  'confidence',
  'evidence',
  'reports',
  'report_count',
  'outlet_count',
  'first_reported',
  'last_reported',
  'conflicts',
  'merged_because',
  'made_by',
];

/** The query that reads `events.ndjson`. `file`: its path as a text of SQL; `line_bytes`: no line is longer. */
export function rowsOf(file: string, line_bytes: number): string {
  const types = Object.entries(TYPES).map(([name, type]) => `'${name}': '${type}'`);
  const options = `format = 'newline_delimited', columns = {${types.join(', ')}}, maximum_object_size = ${line_bytes}`;
  return `SELECT ${COLUMNS.join(', ')} FROM read_json(${file}, ${options})`;
}
