/** The tables of this folder but for the cities: their columns, and how a row is read. */
import type { OfficeHolderRow, OfficeRow, OutletRow, PartyRow, TopicRow, TriggerRow } from './rows.ts';
import type { Table } from './table.ts';

export const PARTIES: Table<PartyRow> = {
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

export const OFFICES: Table<OfficeRow> = {
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

export const OFFICE_HOLDERS: Table<OfficeHolderRow> = {
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

export const TRIGGERS: Table<TriggerRow> = {
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

export const TOPICS: Table<TopicRow> = {
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

export const OUTLETS: Table<OutletRow> = {
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

export interface WordRow {
  readonly list: string;
  readonly word: string;
  readonly source: string;
}

export const WORDS: Table<WordRow> = {
  file: 'words.csv',
  columns: ['list', 'word', 'source'],
  row: (cells) => ({
    list: cells.lower('list'),
    word: cells.lower('word'),
    source: cells.needed('source'),
  }),
  key: (row) => `${row.list}|${row.word}`,
};
