import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMetadata } from '../../pipeline/1-read/metadata.ts';
import { read } from '../../pipeline/1-read/read.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';

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
    'title,url\nx,y\n',
    /table\.csv:1: Unexpected columns "title, url", expected file or id/,
  ],
  [
    'all problems at once',
    'table.csv',
    'file,outlet\na\n,O\n',
    /table\.csv:2: .*1 values.*\n.*table\.csv:3: .*empty file and id/,
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
