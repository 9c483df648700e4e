import { type CityIndex, citiesAt, indexCities } from './city-table.ts';
import { compiledTables } from './compiled-tables.ts';
import { hashWith, merged } from './merge-own.ts';
import type { Lexicon, OwnRows } from './rows.ts';
import { readTable, type Table } from './table.ts';
import { hashOf, TABLES, type TableFiles, tableFiles } from './table-files.ts';
import {
  OFFICE_HOLDERS,
  OFFICES,
  OUTLETS,
  PARTIES,
  TOPICS,
  TRIGGERS,
  WORDS,
  type WordRow,
} from './tables.ts';

// Stages 3 and 4 read them from here.
export type { City, Lexicon, OfficeHolderRow, OfficeRow, PartyRow, TopicRow, TriggerRow } from './rows.ts';

/** All that the tables tell, as JSON can hold it. */
export interface LexiconData extends Omit<Lexicon, 'cities' | 'words' | 'own'> {
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
    own: null,
  });
}

/** Reading the rows takes five times as long as reading what the build made of them; which holds as long as the tables are the same. */
function readLexicon(folder: URL): Lexicon {
  const files = tableFiles(folder);
  return lexiconOf(compiledTables<LexiconData>(hashOf(files)) ?? readTables(files), files);
}

const cache = new Map<string, Lexicon>();

function remember(key: string, make: () => Lexicon): Lexicon {
  const lexicon = cache.get(key) ?? make();
  cache.set(key, lexicon);
  return lexicon;
}

/** The tables of a folder (its URL ends with a slash) with the user's rows over them, once per process. Throws as `readTables`. */
export function loadLexicon(folder: URL = TABLES, own: OwnRows | null = null): Lexicon {
  const built = remember(folder.href, () => readLexicon(folder));
  if (own === null) return built;
  const hash = hashWith(built.hash, own);
  return remember(`${folder.href} ${hash}`, () => merged(built, own, hash));
}
