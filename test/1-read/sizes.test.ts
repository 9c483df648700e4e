import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { passedBound } from '../../pipeline/1-read/json-bounds.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { growth, LINEAR } from '../growth.ts';
import { told, toldOf } from './told.ts';

const ARTICLES = Array.from({ length: 40 }, (_, index) => `{"text":"t${(index * 7919) % 1009}"}\n`).join('');
const ALL = Array.from({ length: 40 }, (_, index) => `a#${index + 1}: t${(index * 7919) % 1009}`);
const ZEROS = Buffer.alloc(60_000_000);

describe('gzip', () => {
  test.each(['a.ndjson.gz', 'a.json.gz', 'a.txt.gz'])(
    'a bomb is one reject, before anything in it is held: %s',
    async (path) => {
      expect(await toldOf(path, gzipSync(ZEROS))).toEqual([`read/gz-bomb ${path}:@0`]);
    },
  );

  test('what came before a bomb is read, in the same member or another', async () => {
    const together = gzipSync(Buffer.concat([Buffer.from(ARTICLES.repeat(60)), ZEROS]));
    const lines = await toldOf('a.ndjson.gz', together);
    expect(lines.length).toBeGreaterThan(40 * 50);
    expect(lines.at(-1)).toMatch(/^read\/gz-bomb a\.ndjson\.gz:@\d+$/);
    const parted = Buffer.concat([gzipSync(ARTICLES), gzipSync(ZEROS)]);
    expect(await told(['-'], { stdin: parted })).toEqual([
      ...ALL.map((line) => line.replace('a#', 'stdin#')),
      expect.stringMatching(/^read\/gz-bomb -:@\d+$/),
    ]);
  });

  test('a bomb behind much news is found too', async () => {
    const given = { read: { gz_ratio_bytes: 200_000, max_gz_ratio: 100 } };
    const news = gzipSync(
      Buffer.from(Array.from({ length: 30_000 }, (_, i) => `{"text":"${(i * 7919) % 10_007}"}\n`).join('')),
    );
    const lines = await toldOf(
      'a.ndjson.gz',
      Buffer.concat([news, gzipSync(Buffer.alloc(1_000_000))]),
      given,
    );
    expect(lines.length).toBe(30_001);
    expect(lines.at(-1)).toMatch(/^read\/gz-bomb/);
  });

  test('what repeats itself for less than the bound is read', async () => {
    const text = 'x'.repeat(1_000_000);
    expect(await toldOf('a.ndjson.gz', gzipSync(`{"text":"${text}"}\n`))).toEqual([`a#1: ${text}`]);
  });

  test('gzip inside gzip is a reject, by its name or by its first bytes', async () => {
    const twice = gzipSync(gzipSync(ARTICLES));
    expect(await toldOf('a.ndjson.gz', twice)).toEqual(['read/nested-gz a.ndjson.gz:@0']);
    expect(await toldOf('a.ndjson.gz.GZ', twice)).toEqual(['read/nested-gz a.ndjson.gz.GZ:@']);
    expect(await told(['-'], { stdin: twice })).toEqual(['read/nested-gz -:@0']);
  });

  test('small members take time in proportion to their number', async () => {
    const member = gzipSync('{"text":"x"}\n');
    const lines = await toldOf('a.ndjson.gz', Buffer.concat(Array.from({ length: 5_000 }, () => member)));
    expect(lines.length).toBe(5_000);
    expect(lines.at(-1)).toBe('a#5000: x');
  });
});

describe('JSON', () => {
  const DEEP = `{"text":"x","a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
  const OPEN = '['.repeat(1_000_000);
  const WIDE = `{"text":"x",${Array.from({ length: 1_000_000 }, (_, i) => `"${i}":1`).join()}}`;
  const FORMS: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a deep line', 'a.ndjson', `${DEEP}\n{"text":"z"}\n`, ['read/too-deep a.ndjson:1@0', 'a#2: z']],
    [
      'a line of many keys',
      'a.ndjson',
      `${WIDE}\n{"text":"z"}\n`,
      ['read/too-many-keys a.ndjson:1@0', 'a#2: z'],
    ],
    ['a deep object', 'a.json', DEEP, ['read/too-deep a.json:@0']],
    ['an object of many keys', 'a.json', WIDE, ['read/too-many-keys a.json:@0']],
    ['a deep element', 'a.json', `[${DEEP},{"text":"z"}]`, ['read/too-deep a.json:0@1', 'a#1: z']],
    [
      'an element of many keys',
      'a.json',
      `[${WIDE},{"text":"z"}]`,
      ['read/too-many-keys a.json:0@1', 'a#1: z'],
    ],
    ['an array of brackets', 'a.json', OPEN, ['read/invalid-json a.json:@0']],
    ['a line of brackets', 'a.ndjson', `${OPEN}\n{"text":"z"}`, ['read/too-deep a.ndjson:1@0', 'a#2: z']],
  ];
  for (const [name, path, content, expected] of FORMS) {
    test(`${name} is a reject before it is parsed`, async () => {
      expect(await toldOf(path, content)).toEqual(expected);
    });
  }

  const { read } = DEFAULTS;
  const BOUNDS: readonly (readonly [string, string, string | null])[] = [
    ['as deep as allowed', '['.repeat(64) + ']'.repeat(64), null],
    ['one deeper', '['.repeat(65) + ']'.repeat(65), 'read/too-deep'],
    ['many brackets beside each other', `[${'{},'.repeat(500)}{}]`, null],
    ['brackets and colons in strings', JSON.stringify(['[{:'.repeat(20_000)]), null],
    ['quotes and backslashes before brackets', JSON.stringify(['\\"[\\\\'.repeat(500), '[']), null],
    ['a string that does not end', `"${'[{:'.repeat(20_000)}`, null],
    ['a backslash before the closing quote', `{"a\\\\":${'['.repeat(70)}`, 'read/too-deep'],
    ['as many keys as allowed', `{${'"a":1,'.repeat(9_999)}"a":1}`, null],
    ['one more', `{${'"a":1,'.repeat(10_000)}"a":1}`, 'read/too-many-keys'],
  ];
  test.each(BOUNDS)('the bounds: %s', (_, json, expected) => {
    expect(passedBound(Buffer.from(json), read)).toBe(expected);
  });

  test('looking for bounds is linear in the length of a record', () => {
    const look = (length: number) =>
      passedBound(Buffer.from(`["${'\\\\[:{\\"'.repeat(length * 50)}"]`), read);
    expect(growth(look, 2_000)).toBeLessThan(LINEAR);
  });
});
