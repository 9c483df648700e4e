import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { told, toldOf } from './told.ts';

const LE = (text: string): Buffer => Buffer.from(text, 'utf16le');
const BE = (text: string): Buffer => LE(text).swap16();
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('UTF-16 is known by its byte order mark', () => {
  const MARKED: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a page', 'a.txt', 'Café 🙂\nTwo.', ['a: Café 🙂\nTwo.']],
    ['an array', 'a.json', '[{"text":"é"},{"text":"y"}]', ['a#0: é', 'a#1: y']],
    ['one object', 'a.json', '{"id":"i","text":"🙂"}', ['i: 🙂']],
    ['lines', 'a.ndjson', '{"text":"é"}\n{"text":"y"}\n', ['a#1: é', 'a#2: y']],
  ];
  for (const [name, path, text, expected] of MARKED) {
    test.each([
      ['little-endian', LE(`\ufeff${text}`)],
      ['big-endian', BE(`\ufeff${text}`)],
    ])(`${name}, %s, as a file, as .gz and on stdin`, async (_, bytes) => {
      const noted = (path: string) => [`(read/utf-16 ${path})`, ...expected];
      expect(await toldOf(path, bytes)).toEqual(noted(path));
      expect(await toldOf(`${path}.gz`, gzipSync(bytes))).toEqual(noted(`${path}.gz`));
      const stdin = await told(['-'], { stdin: path === 'a.txt' ? BE('\ufeff{"text":"x"}') : bytes });
      expect(stdin[0]).toBe('(read/utf-16 -)');
      expect(stdin[1]).toMatch(/: \S+$/);
    });
  }

  test('offsets count its text as UTF-8', async () => {
    expect(await toldOf('a.ndjson', LE('\ufeff{"text":"é"}\n{"te\n'))).toEqual([
      '(read/utf-16 a.ndjson)',
      'a#1: é',
      'read/invalid-json a.ndjson:2@14',
    ]);
  });

  test('half a surrogate pair, and half a unit at the end, become U+FFFD', async () => {
    const bytes = Buffer.concat([LE('\ufeffa\ud83d!'), Buffer.from([0x41])]);
    expect(await toldOf('a.txt', bytes)).toEqual(['(read/utf-16 a.txt)', 'a: a\ufffd!\ufffd']);
  });

  const UNMARKED: readonly (readonly [string, string, Buffer, string])[] = [
    ['a page without mark', 'a.txt', LE('The ministers met.'), 'read/utf-16-unmarked a.txt:@1'],
    ['lines without mark', 'a.ndjson', BE('{"text":"x"}\n'), 'read/utf-16-unmarked a.ndjson:@0'],
    ['an object without mark', 'a.json', LE('{"text":"x"}'), 'read/utf-16-unmarked a.json:@1'],
    ['UTF-32', 'a.txt', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'read/utf-32 a.txt:@0'],
  ];
  test.each(UNMARKED)('%s is a reject that says so', async (_, path, bytes, expected) => {
    expect(await toldOf(path, bytes)).toEqual([expected]);
  });
});

describe('a page that is no UTF-8', () => {
  test('is Windows-1252 when nothing speaks against it', async () => {
    expect(await toldOf('a.txt', latin('\x93Caf\xe9\x94 \x96 \x80 5\r\n'))).toEqual([
      '(read/windows-1252 a.txt)',
      'a: “Café” – € 5\r\n',
    ]);
  });

  const DAMAGED: readonly (readonly [string, Buffer, number])[] = [
    ['with a letter in UTF-8', Buffer.concat([Buffer.from('Café '), latin('caf\xe9')]), 9],
    ['with an emoji in UTF-8 behind the damage', Buffer.concat([latin('caf\xe9 '), Buffer.from('🙂')]), 3],
    ['with a byte that Windows-1252 leaves undefined', latin('caf\xe9 \x81'), 3],
    ['with a control', latin('caf\xe9 \x07'), 3],
  ];
  test.each(DAMAGED)('%s is a reject at its first wrong byte', async (_, bytes, at) => {
    expect(await toldOf('a.txt', bytes)).toEqual([`read/invalid-utf8 a.txt:@${at}`]);
  });

  test('JSON is never taken for Windows-1252', async () => {
    expect(await toldOf('a.json', latin('{"text":"caf\xe9"}'))).toEqual(['read/invalid-utf8 a.json:@12']);
  });
});

describe('NUL', () => {
  test('as it is in a line costs that line alone', async () => {
    expect(await toldOf('a.ndjson', '{"text":"x"}\n{"text":"\0"}\n{"text":"z"}\n')).toEqual([
      'a#1: x',
      'read/invalid-json a.ndjson:2@13',
      'a#3: z',
    ]);
  });

  test('as it is in an element costs that element alone', async () => {
    expect(await toldOf('a.json', '[{"text":"x"},{"text":"\0"},{"text":"z"}]')).toEqual([
      'a#0: x',
      'read/invalid-json a.json:1@23',
      'a#2: z',
    ]);
  });

  test('as an escape is part of the text', async () => {
    expect(await toldOf('a.ndjson', '{"text":"a\\u0000b"}\n')).toEqual(['a#1: a\0b']);
  });

  test('in a page is a reject with its place', async () => {
    expect(await toldOf('a.txt', 'One.\0')).toEqual(['read/binary a.txt:@4']);
  });
});
