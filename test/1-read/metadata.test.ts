import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMetadata } from '../../pipeline/1-read/metadata.ts';
import { read } from '../../pipeline/1-read/read.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { documentsOf } from './documents-of.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'metadata-'));
  mkdirSync(join(folder, 'in/sub'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function table(content: string | Uint8Array, name = 'table.csv'): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** `name=outlet` of every document, `(note detail)` of notes. */
async function joined(content: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'in', path), text);
  const lines: string[] = [];
  for await (const record of read([join(folder, 'in')], table(content), context, noStdin())) {
    if ('text' in record) lines.push(`${record.name}=${record.metadata?.outlet ?? null}`);
    else if ('note' in record) lines.push(`(${record.note} ${record.detail})`);
  }
  return lines;
}

async function* noStdin(): AsyncIterable<Uint8Array> {}

const JOINS: readonly (readonly [string, string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['by path', 'file,outlet\nsub/a.txt,O\n', { 'sub/a.txt': 'x' }, ['sub/a=O']],
  ['by path without ending', 'file,outlet\nsub/a,O\n', { 'sub/a.txt': 'x' }, ['sub/a=O']],
  ['by file name', 'file,outlet\na.txt,O\n', { 'sub/a.txt': 'x' }, ['sub/a=O']],
  ['by file name without ending', 'file,outlet\na,O\n', { 'sub/a.txt': 'x' }, ['sub/a=O']],
  [
    'by id before file',
    'file,id,outlet\na.ndjson,,O\n,k,P\n',
    { 'a.ndjson': '{"id":"k","text":"x"}\n{"text":"y"}' },
    ['a#1=P', 'a#2=O'],
  ],
  [
    'by the path before a shared file name',
    'file,outlet\na.txt,O\n',
    { 'a.txt': 'x', 'sub/a.txt': 'y' },
    ['a=O', 'sub/a=null'],
  ],
  [
    'rows that match nothing are noted',
    'file,outlet\nb.txt,O\n',
    { 'a.txt': 'x' },
    ['a=null', '(read/unused-metadata b.txt)'],
  ],
  [
    'a file called __proto__ is a name like any other',
    'file,outlet\n__proto__,O\n',
    { 'a.txt': 'x' },
    ['a=null', '(read/unused-metadata __proto__)'],
  ],
  [
    'columns that are not ours are noted',
    'file,outlet,mood\na,O,good\n',
    { 'a.txt': 'x' },
    ['(read/unknown-column mood)', 'a=O'],
  ],
];
for (const [name, content, files, expected] of JOINS) {
  test(`metadata joins ${name}`, async () => {
    expect(await joined(content, files)).toEqual(expected);
  });
}

test('quoted values, a byte order mark, and empty values are read as CSV has them', async () => {
  const { rows } = await readMetadata(table('\ufefffile,title,url\r\na.txt,"One, ""two""",\r\n'));
  expect(rows[0]?.metadata).toMatchObject({ file: 'a.txt', title: 'One, "two"', url: null, id: null });
});

const BROKEN: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
  [
    'no column to join by',
    'table.csv',
    'title,outlet\nx,y\n',
    /table\.csv:1: Unexpected columns "title, outlet", expected file, id or url/,
  ],
  [
    'all problems at once',
    'table.csv',
    'file,outlet\na\n,O\n',
    /table\.csv:2: .*1 values.*\n.*table\.csv:3: .*empty file, id and url/,
  ],
  [
    'rows that contradict each other',
    'table.csv',
    'file,outlet\na,O\na,P\n',
    /:3: Unexpected second row for a, expected one \(the first is in line 2\)/,
  ],
  ['lines that are not JSON', 'table.ndjson', '{"file":"a"}\n{\n', /table\.ndjson:2: Unexpected line/],
  ['bytes that are not UTF-8', 'table.csv', Buffer.from([0x66, 0xff]), /offset 1/],
];
for (const [name, file, content, message] of BROKEN) {
  test(`a metadata table is refused for ${name}`, async () => {
    await expect(readMetadata(table(content, file))).rejects.toMatchObject({
      name: 'MetadataError',
      message: expect.stringMatching(message),
    });
  });
}

test('a metadata table that is not there is refused', async () => {
  await expect(readMetadata(join(folder, 'none.csv'))).rejects.toMatchObject({
    name: 'MetadataError',
    message: expect.stringContaining('ENOENT'),
  });
});

const GKG = (url: string, day: string): string =>
  [`${day}-7`, day, '1', 'isles.example.org', url, ...Array.from({ length: 22 }, () => 'x "y')].join('\t');
const EVENT = (url: string): string =>
  ['1', '20210503', ...Array.from({ length: 57 }, () => ''), '20210504000000', url].join('\t');

describe('rows that are joined by address', () => {
  const ADDRESS = 'https://www.Isles.example.org/one/';
  const TABLES: readonly (readonly [string, string, object])[] = [
    [
      'a table of our own',
      `url,outlet,published_at\n${ADDRESS},Isles,2021-05-03\n`,
      { outlet: 'Isles', published_at: '2021-05-03' },
    ],
    [
      'the GKG of GDELT, the earliest of its days',
      `${GKG(ADDRESS, '20210504001500')}\n${GKG(ADDRESS, '20210503233000')}\n`,
      { outlet: 'isles.example.org', published_at: '20210503' },
    ],
    [
      'the events of GDELT, which tell no day of an article',
      `${EVENT(ADDRESS)}\n${EVENT(ADDRESS)}\n`,
      { outlet: null, published_at: null },
    ],
    [
      'an export with a head line',
      `GKGRECORDID,DATE,SourceCommonName,DocumentIdentifier\n1,20210503233000,isles.example.org,${ADDRESS}\n`,
      { outlet: 'isles.example.org', published_at: '20210503' },
    ],
    [
      'an export of events, parted by tabs',
      `SQLDATE\tDATEADDED\tSOURCEURL\n20210503\t20210504\t${ADDRESS}\n`,
      { outlet: null, published_at: null, url: ADDRESS },
    ],
  ];
  test.each(TABLES)('%s', async (_, rows, expected) => {
    const lines =
      '{"url":"http://isles.example.org/one#top","text":"x"}\n{"url":"https://isles.example.org/two","text":"y"}\n';
    const { documents, notes } = await documentsOf('a.ndjson', lines, {}, rows);
    expect(documents[0]?.metadata).toMatchObject(expected);
    expect(documents[1]?.metadata).toBeNull();
    expect(notes).toEqual([]);
  });

  test('a row that names a file or an id is joined by that alone, and a row for no document is noted', async () => {
    const table = `file,url,outlet\nb,${ADDRESS},B\n,https://isles.example.org/three,C\n`;
    const { documents, notes } = await documentsOf('a.json', `{"url":"${ADDRESS}","text":"x"}`, {}, table);
    expect(documents[0]?.metadata).toBeNull();
    expect(notes.map(({ detail }) => detail)).toEqual(['b', 'https://isles.example.org/three']);
  });

  test('two rows for one address that contradict each other are refused, but for those of GDELT', async () => {
    const rows = `url,outlet\n${ADDRESS},A\nhttp://isles.example.org/one,B\n`;
    await expect(readMetadata(table(rows))).rejects.toThrow(/second row for http:/);
  });
});
