import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../cli/demarche.ts';
import { told, toldOf } from './told.ts';

describe('numbers and keys', () => {
  const RECORDS: readonly (readonly [string, string, readonly string[]])[] = [
    ['1e400 is no id', '{"id":1e400,"text":"x"}', ['(read/rounded-number id)', 'a#1: x']],
    [
      'a number that was rounded is no id: two of them could be one',
      '{"id":12345678901234567890,"text":"x"}\n{"id":12345678901234567891,"text":"y"}',
      ['(read/rounded-number id)', 'a#1: x', '(read/rounded-number id)', 'a#2: y'],
    ],
    [
      'another key may tell the id then',
      '{"id":-1e400,"document_id":"d","text":"x"}',
      ['(read/rounded-number id)', 'd: x'],
    ],
    ['minus zero is zero', '{"id":-0,"text":"x"}', ['0: x']],
    ['of two keys of one name the last counts', '{"id":"a","id":"b","text":"x","text":"y"}', ['b: y']],
    [
      'ids may be called as what every object has',
      '{"id":"__proto__","text":"x"}\n{"id":"constructor","text":"y"}',
      ['__proto__: x', 'constructor: y'],
    ],
    [
      'what a prototype would tell is not told',
      '{"__proto__":{"text":"x","polluted":true},"constructor":{"prototype":{"polluted":true}}}',
      ['read/missing-text a.ndjson:1@0'],
    ],
  ];
  for (const [name, lines, expected] of RECORDS) {
    test(name, async () => {
      expect(await toldOf('a.ndjson', `${lines}\n`)).toEqual(expected);
      const array = await toldOf('a.json', `[${lines.replaceAll('\n', ',')}]`);
      expect(array.length).toBe(expected.length);
      expect(array.filter((line) => !/[#:]/.test(line))).toEqual(
        expected.filter((line) => !/[#:]/.test(line)),
      );
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    });
  }
});

describe('names of files', () => {
  const NAMES = [
    'line\nfeed',
    'quo"te\'s',
    '-dash',
    'a b',
    '[1]',
    '*',
    `${'n'.repeat(240)}`,
    '__proto__',
    'x#1',
    'tab\t',
    'é',
    '%00',
    '=1+1',
  ];

  test('may hold anything that a file system takes, alone and in folders', async () => {
    const folder = folderOf(Object.fromEntries(NAMES.map((name) => [`${name}/${name}.txt`, 'x'])));
    const expected = NAMES.map((name) => `${name}/${name}: x`);
    expect([...(await told([folder]))].sort()).toEqual([...expected].sort());
    for (const name of NAMES) expect(await told([join(folder, name, `${name}.txt`)])).toEqual([`${name}: x`]);
  });

  test('may be longer together than a name may be', async () => {
    const deep = Array.from({ length: 12 }, () => 'd'.repeat(100)).join('/');
    expect(await told([folderOf({ [`${deep}/a.txt`]: 'x' })])).toEqual([`${deep}/a: x`]);
  });

  test('a way over a parent folder is one way of several to a file', async () => {
    const folder = folderOf({ 'a/one.txt': '1', 'b/two.txt': '2' });
    const there = join(folder, 'a');
    expect(await told([`${there}/../b`, `${relative('.', folder)}/a/../b/two.txt`])).toEqual(['two: 2']);
  });

  test('a name that is no UTF-8 is a reject that says so', async () => {
    const folder = folderOf({ 'a.txt': '1' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from('.txt')]), '2');
    expect(await told([folder])).toEqual(['a: 1', 'read/unopenable b\ufffd.txt:@']);
  });
});

describe('links', () => {
  test('that lead round and round are followed once', async () => {
    const folders = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const folder = folderOf(Object.fromEntries(folders.map((name) => [`${name}/t.txt`, name])));
    for (const one of folders)
      for (const other of folders) symlinkSync(`../${other}`, join(folder, one, `to-${other}`));
    symlinkSync('.', join(folder, 'self'));
    symlinkSync('..', join(folder, 'a/up'));
    const expected = folders.map((name) => `${name}/t: ${name}`);
    expect(await told([folder])).toEqual(expected);
    expect(await told([`${folder}/**/*.txt`])).toEqual(expected);
  });

  test('that lead out of the folder are followed, whichever comes first', async () => {
    const outside = folderOf({ 'x/deep.txt': '1', 'top.txt': '2' });
    const folder = folderOf({ 'a.txt': '0' });
    symlinkSync(join(outside, 'x'), join(folder, 'b'));
    symlinkSync(outside, join(folder, 'c'));
    symlinkSync(join(outside, 'top.txt'), join(folder, 'd.txt'));
    expect(await told([folder])).toEqual(['a: 0', 'b/deep: 1', 'c/top: 2', 'd: 2']);
  });

  test('that lead nowhere are rejects, by folder and by pattern', async () => {
    const folder = folderOf({ 'b.txt': '1' });
    symlinkSync('nowhere', join(folder, 'a.txt'));
    const expected = ['read/unopenable a.txt:@', 'b: 1'];
    expect(await told([folder])).toEqual(expected);
    expect(await told([`${folder}/*.txt`])).toEqual(expected);
  });
});

describe('what is no file', () => {
  test('is not waited for: a pipe is a reject under an ending of articles, and left out under another', async () => {
    const folder = folderOf({ 'b.txt': '1' });
    execFileSync('mkfifo', [join(folder, 'a.ndjson'), join(folder, 'socket')]);
    const expected = ['(read/unknown-format socket)', 'b: 1', 'read/unopenable a.ndjson:@'];
    expect([...(await told([folder]))].sort()).toEqual(expected);
    expect(await told([join(folder, 'socket')])).toEqual(['read/unopenable socket:@']);
    expect(await told(['/dev/null'])).toEqual(['read/unopenable null:@']);
  });

  test('is no metadata table', async () => {
    const folder = folderOf({ 'b.txt': '1' });
    execFileSync('mkfifo', [join(folder, 'metadata.csv')]);
    await expect(told([folder], { metadata: join(folder, 'metadata.csv') })).rejects.toThrow(
      'pipe or device',
    );
  });
});

test('a row of the metadata table is looked up, never opened: what it points at stays unread', async () => {
  const folder = folderOf({ 'in/a.txt': '1', 'secret.txt': 'secret' });
  mkdirSync(join(folder, 'in/sub'));
  const rows = ['../secret.txt', join(folder, 'secret.txt'), '/etc/passwd', 'sub/../a.txt', 'a.txt'];
  const metadata = join(folder, 'metadata.csv');
  writeFileSync(
    metadata,
    `file,outlet,__proto__,constructor\n${rows.map((row) => `${row},Of ${row},x,y`).join('\n')}\n`,
  );
  const lines = await told([join(folder, 'in')], { metadata });
  expect(lines).toEqual([
    '(read/unknown-column __proto__)',
    '(read/unknown-column constructor)',
    'a: 1',
    ...rows.slice(0, 4).map((row) => `(read/unused-metadata ${row})`),
  ]);
});
