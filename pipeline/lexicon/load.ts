import { type CityIndex, citiesAt, indexCities } from './city-table.ts';
import { compiledTables } from './compiled-tables.ts';
import type {
  Lexicon,
  OfficeHolderRow,
  OfficeRow,
  OutletRow,
  PartyRow,
  TopicRow,
  TriggerRow,
} from './rows.ts';
import { readTable, type Table } from './table.ts';
import { hashOf, TABLES, type TableFiles, tableFiles } from './table-files.ts';

// Stages 3 and 4 read them from here.
export type { City, Lexicon, OfficeHolderRow, OfficeRow, PartyRow, TopicRow, TriggerRow } from './rows.ts';

const PARTIES: Table<PartyRow> = {
  file: 'parties.csv',
  columns: ['id', 'name', 'form', 'kind', 'from', 'to', 'source'],
  row: (cells) => ({
    id: cells.needed('id'),
    name: cells.needed('name'),
    form: cells.choice('form', [
      'label',
      'name',
      'adjective',
      'person',
      'prefix',
      'people',
      'capital',
      'seat',
      'body',
      'abbreviation',
    ]),
    kind: cells.choice('kind', ['government', 'organisation', 'movement']),
    from: cells.year('from'),
    to: cells.year('to'),
    source: cells.needed('source'),
  }),
  key: (row) => `${row.id}|${row.name}|${row.form}|${row.from}`,
};

const OFFICES: Table<OfficeRow> = {
  file: 'offices.csv',
  columns: ['phrase', 'part', 'class', 'party', 'source'],
  row: (cells) => ({
    phrase: cells.lower('phrase'),
    part: cells.choice('part', ['head', 'modifier', 'group', 'honorific']),
    class: cells.text('class'),
    party: cells.text('party'),
    source: cells.needed('source'),
  }),
  key: (row) => `${row.phrase}|${row.part}`,
};

const OFFICE_HOLDERS: Table<OfficeHolderRow> = {
  file: 'office-holders.csv',
  columns: ['name', 'party', 'from', 'to', 'source'],
  row: (cells) => ({
    name: cells.needed('name'),
    party: cells.needed('party'),
    from: cells.year('from'),
    to: cells.year('to'),
    source: cells.needed('source'),
  }),
  key: (row) => `${row.name}|${row.party}|${row.from}`,
};

const TRIGGERS: Table<TriggerRow> = {
  file: 'triggers.csv',
  columns: ['id', 'words', 'part', 'type', 'frame', 'cameo', 'source'],
  row: (cells) => ({
    id: cells.needed('id'),
    words: cells.lower('words'),
    part: cells.needed('part'),
    type: cells.text('type'),
    frame: cells.text('frame'),
    cameo: cells.text('cameo'),
    source: cells.needed('source'),
  }),
  key: (row) => row.id,
};

const TOPICS: Table<TopicRow> = {
  file: 'topics.csv',
  columns: ['topic', 'phrase', 'weight', 'source'],
  row: (cells) => ({
    topic: cells.needed('topic'),
    phrase: cells.lower('phrase'),
    weight: cells.number('weight', -1, 1),
    source: cells.needed('source'),
  }),
  key: (row) => `${row.topic}|${row.phrase}`,
};

const OUTLETS: Table<OutletRow> = {
  file: 'outlets.csv',
  columns: ['name', 'domain', 'kind', 'source'],
  row: (cells) => ({
    name: cells.needed('name'),
    domain: cells.text('domain'),
    kind: cells.choice('kind', ['agency', 'paper', 'broadcaster', 'site']),
    source: cells.needed('source'),
  }),
  key: (row) => row.name,
};

interface WordRow {
  readonly list: string;
  readonly word: string;
  readonly source: string;
}

const WORDS: Table<WordRow> = {
  file: 'words.csv',
  columns: ['list', 'word', 'source'],
  row: (cells) => ({
    list: cells.lower('list'),
    word: cells.lower('word'),
    source: cells.needed('source'),
  }),
  key: (row) => `${row.list}|${row.word}`,
};

/** All that the tables tell, as JSON can hold it. */
export interface LexiconData extends Omit<Lexicon, 'cities' | 'words'> {
  readonly cities: CityIndex;
  /** Lists of words, each under its name. */
  readonly words: readonly (readonly [string, readonly string[]])[];
}

function wordLists(rows: readonly WordRow[]): LexiconData['words'] {
  const lists = new Map<string, string[]>();
  for (const { list, word } of rows) {
    const words = lists.get(list);
    if (words === undefined) lists.set(list, [word]);
    else words.push(word);
  }
  return [...lists];
}

/** What the tables say. Throws one error that lists every problem as `file:line problem`. */
export function readTables(files: TableFiles): LexiconData {
  const problems: string[] = [];
  for (const [file, bytes] of files)
    if (bytes === null) problems.push(`${file}:1 Unexpected absence, expected the table in its folder.`);
  const textOf = (file: string): string => files.get(file)?.toString('utf8') ?? '';
  const rows = <Row extends object>(table: Table<Row>): readonly Row[] =>
    files.get(table.file) ? readTable(table, textOf(table.file), problems) : [];
  const data: LexiconData = {
    hash: hashOf(files),
    parties: rows(PARTIES),
    offices: rows(OFFICES),
    office_holders: rows(OFFICE_HOLDERS),
    cities: indexCities(textOf('cities.csv'), problems),
    triggers: rows(TRIGGERS),
    topics: rows(TOPICS),
    outlets: rows(OUTLETS),
    words: wordLists(rows(WORDS)),
  };
  if (problems.length > 0) throw new Error(`The lexicon has errors:\n${problems.join('\n')}`);
  return data;
}

function lexiconOf(data: LexiconData, files: TableFiles): Lexicon {
  const cities = citiesAt(files.get('cities.csv')?.toString('utf8') ?? '', data.cities);
  return Object.freeze({
    ...data,
    cities,
    words: new Map(data.words.map(([list, words]) => [list, new Set(words)])),
  });
}

/** Reading the rows takes five times as long as reading what the build made of them; which holds as long as the tables are the same. */
function readLexicon(folder: URL): Lexicon {
  const files = tableFiles(folder);
  return lexiconOf(compiledTables<LexiconData>(hashOf(files)) ?? readTables(files), files);
}

const cache = new Map<string, Lexicon>();

/** The tables of a folder (its URL ends with a slash), once per process. Throws as `readTables`. */
export function loadLexicon(folder: URL = TABLES): Lexicon {
  const known = cache.get(folder.href);
  if (known !== undefined) return known;
  const lexicon = readLexicon(folder);
  cache.set(folder.href, lexicon);
  return lexicon;
}
