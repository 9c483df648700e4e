import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readCities } from './city-table.ts';
import { readTable, type Table } from './table.ts';

/** The tables of this folder, read once and frozen. */
export type PartyForm =
  | 'label'
  | 'name'
  | 'adjective'
  | 'person'
  | 'prefix'
  | 'people'
  | 'capital'
  | 'seat'
  | 'body'
  | 'abbreviation';

/** A row of `parties.csv`: one way to write one party. */
export interface PartyRow {
  /** ISO 3166-1 alpha-3, `XKX`, or a short English name in capitals. */
  readonly id: string;
  readonly name: string;
  /** `label` is the shown name (also matched); `seat` a building or office that stands for the government (Kremlin); `body` its organs (Knesset). */
  readonly form: PartyForm;
  readonly kind: 'government' | 'organisation' | 'movement';
  /** First and last year in which the name means this party; empty when open. */
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/** A row of `offices.csv`: a word or phrase, lower case, of which the names of offices are made. */
export interface OfficeRow {
  readonly phrase: string;
  /** `head` an office alone (president, foreign minister); `modifier` stands before heads (deputy, defence); `group` several holders (ministers, delegation); `honorific` (mr, sheikh, general). */
  readonly part: 'head' | 'modifier' | 'group' | 'honorific';
  /** Class of offices that one person may be called by (prime_minister for premier, prime minister, PM). */
  readonly class: string;
  /** The party that the office alone implies (pope: VAT), else empty. */
  readonly party: string;
  readonly source: string;
}

export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonames_id: number;
  readonly population: number;
}

/** A row of `triggers.csv`: words that may tell an interaction. */
export interface TriggerRow {
  /** `family/name`. */
  readonly id: string;
  /** Inflected forms, lower case, separated by `|`. */
  readonly words: string;
  /** `verb`, `noun`, or `light` (verbs that take a noun trigger: hold talks). */
  readonly part: string;
  readonly type: string;
  /** How its sides stand around it; see `4-extract`. */
  readonly frame: string;
  readonly cameo: string;
  readonly source: string;
}

/** A row of `topics.csv`: a phrase, lower case, that tells what an interaction was about. */
export interface TopicRow {
  readonly topic: string;
  readonly phrase: string;
  /** 1 tells the topic alone; 0.5 needs company; -1 takes the phrase out (an exclusion). */
  readonly weight: number;
  readonly source: string;
}

export interface OutletRow {
  readonly name: string;
  readonly domain: string;
  readonly kind: string;
  readonly source: string;
}

export interface Lexicon {
  /** First 16 hex of sha256 over the bytes of all tables in name order. */
  readonly hash: string;
  readonly parties: readonly PartyRow[];
  readonly offices: readonly OfficeRow[];
  /** By folded name (lower case, no marks), largest population first; alternate names point at the same city. */
  readonly cities: ReadonlyMap<string, readonly City[]>;
  readonly triggers: readonly TriggerRow[];
  readonly topics: readonly TopicRow[];
  readonly outlets: readonly OutletRow[];
  /** `words.csv`: named lists of words, lower case. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

/** From `pipeline/lexicon/` as well as from `dist/lexicon/`: both lie two levels under the package. */
const TABLES = new URL('../../pipeline/lexicon/', import.meta.url);

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

/** In name order, which is the order of the hash. */
const FILES = [
  'cities.csv',
  'offices.csv',
  'outlets.csv',
  'parties.csv',
  'topics.csv',
  'triggers.csv',
  'words.csv',
] as const;

function wordLists(rows: readonly WordRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, Set<string>>();
  for (const { list, word } of rows) lists.set(list, (lists.get(list) ?? new Set()).add(word));
  return lists;
}

function readLexicon(folder: URL): Lexicon {
  const problems: string[] = [];
  const hash = createHash('sha256');
  const texts = new Map<string, string>();
  for (const file of FILES) {
    const path = new URL(file, folder);
    if (!existsSync(path)) {
      problems.push(`${file}:1 Unexpected absence, expected the table in ${folder.href}.`);
      continue;
    }
    const bytes = readFileSync(path);
    hash.update(bytes);
    texts.set(file, bytes.toString('utf8'));
  }
  const rows = <Row extends object>(table: Table<Row>): readonly Row[] => {
    const text = texts.get(table.file);
    return text === undefined ? [] : readTable(table, text, problems);
  };
  const lexicon: Lexicon = {
    hash: hash.digest('hex').slice(0, 16),
    parties: rows(PARTIES),
    offices: rows(OFFICES),
    cities: readCities(texts.get('cities.csv') ?? '', problems),
    triggers: rows(TRIGGERS),
    topics: rows(TOPICS),
    outlets: rows(OUTLETS),
    words: wordLists(rows(WORDS)),
  };
  if (problems.length > 0) throw new Error(`The lexicon has errors:\n${problems.join('\n')}`);
  return Object.freeze(lexicon);
}

const cache = new Map<string, Lexicon>();

/** Reads the tables of a folder (its URL ends with a slash), once per process. Throws one error that lists every problem as `file:line problem`. */
export function loadLexicon(folder: URL = TABLES): Lexicon {
  const known = cache.get(folder.href);
  if (known !== undefined) return known;
  const lexicon = readLexicon(folder);
  cache.set(folder.href, lexicon);
  return lexicon;
}
