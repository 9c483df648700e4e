import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { read } from '../../pipeline/1-read/read.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { CONDITIONS } from '../../pipeline/notes.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import type { Context } from '../../pipeline/stage.ts';

const lexicon = loadLexicon();
const context: Context = { settings: DEFAULTS, lexicon };
const small: Context = {
  lexicon,
  settings: { ...DEFAULTS, read: { ...DEFAULTS.read, max_article_bytes: 100, sniff_bytes: 400 } },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function* chunked(bytes: string | Uint8Array, size = 7): AsyncIterable<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}

/** `name: text` of documents, `code path:position@offset` of rejects, `(note detail)` of notes. */
async function told(
  inputs: readonly string[],
  metadata: string | null = null,
  given = context,
  stdin = '',
): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const record of read(inputs, metadata, given, chunked(stdin))) {
    if ('text' in record) lines.push(`${record.id ?? record.name}: ${record.text}`);
    else if ('code' in record)
      lines.push(`${record.code} ${record.path}:${record.source?.position ?? ''}@${record.offset ?? ''}`);
    else lines.push(`(${record.note} ${record.detail})`);
    if ('code' in record) expect(Object.keys(CONDITIONS)).toContain(record.code);
  }
  return lines;
}

describe('formats', () => {
  const FILES: readonly (readonly [string, string, string | Uint8Array, readonly string[]])[] = [
    ['a page is read whole', 'a.txt', 'One.\nTwo.\n', ['a: One.\nTwo.\n']],
    ['a byte order mark is no part of the text', 'a.txt', '\ufeffOne.', ['a: One.']],
    [
      'an array gives one document per object',
      'a.json',
      '[{"text":"x"},\n {"text":"y","id":7}]',
      ['a#0: x', '7: y'],
    ],
    ['an array may start with a byte order mark', 'a.json', '\ufeff[{"text":"x"}]', ['a#0: x']],
    [
      'brackets and quotes inside strings do not end an element',
      'a.json',
      '[{"text":"] } , \\" ["}]',
      ['a#0: ] } , " ['],
    ],
    ['one object over many lines is one document', 'a.json', '{\n "text": "x"\n}\n', ['a: x']],
    ['one object on one line is one document', 'a.json', '{"text":"x"}\n', ['a: x']],
    [
      'objects on lines are found in .json too',
      'a.json',
      '{"text":"x"}\n\n{"text":"y"}',
      ['a#1: x', 'a#3: y'],
    ],
    ['lines may end in CR LF', 'a.jsonl', '{"text":"x"}\r\n{"text":"y"}\r\n', ['a#1: x', 'a#2: y']],
    ['a line may hold U+2028', 'a.ndjson', '{"text":"x\u2028y"}', ['a#1: x\u2028y']],
    [
      'gzip with two members is one file',
      'a.ndjson.gz',
      Buffer.concat([gzipSync('{"text":"x"}\n{"te'), gzipSync('xt":"y"}')]),
      ['a#1: x', 'a#2: y'],
    ],
    ['an empty array is noted', 'a.json', '[ ]', ['(read/no-records a.json)']],
    [
      'half a surrogate pair becomes U+FFFD',
      'a.json',
      '{"text":"\\ud83d!"}',
      ['(read/lone-surrogate text)', 'a: \ufffd!'],
    ],
    [
      'a key called __proto__ is no prototype',
      'a.json',
      '[{"__proto__":{"text":"x"}}]',
      ['read/missing-text a.json:0@1'],
    ],
  ];
  for (const [name, path, content, expected] of FILES) {
    test(name, async () => {
      expect(await told([put(path, content)])).toEqual(expected);
    });
  }
});

describe('what can not be read is a reject, and the rest comes out', () => {
  const truncated = gzipSync(
    Array.from({ length: 400 }, (_, index) => `{"text":"${index} ${(index * 7919) % 1009}"}\n`).join(''),
  );
  const FILES: readonly (readonly [string, string, string | Uint8Array, readonly string[]])[] = [
    ['an empty file', 'a.txt', '', ['read/empty a.txt:@0']],
    ['a blank file', 'a.txt', ' \n\n', ['read/empty a.txt:@0']],
    ['an empty container', 'a.json', '\n', ['read/empty a.json:@0']],
    [
      'bytes that are not UTF-8, with their offset',
      'a.txt',
      Buffer.from([0xc3, 0xa9, 0x41, 0xc3, 0x28]),
      ['read/invalid-utf8 a.txt:@3'],
    ],
    ['a binary file', 'a.txt', Buffer.from([0x89, 0x50, 0, 1]), ['read/binary a.txt:@2']],
    [
      'broken JSON in line 3',
      'a.ndjson',
      '{"text":"x"}\n{"text":"y"}\n{"text":\n{"text":"z"}\n',
      ['a#1: x', 'a#2: y', 'read/invalid-json a.ndjson:3@26', 'a#4: z'],
    ],
    [
      'broken JSON in line 1 of a .json file',
      'a.json',
      '{"text":\n{"text":"z"}\n',
      ['read/invalid-json a.json:1@0', 'a#2: z'],
    ],
    [
      'a line that is not UTF-8',
      'a.ndjson',
      Buffer.from('{"text":"\xff"}\n{"text":"z"}', 'latin1'),
      ['read/invalid-utf8 a.ndjson:1@9', 'a#2: z'],
    ],
    [
      'an element that is not UTF-8',
      'a.json',
      Buffer.from('[{"text":"\xff"},{"text":"z"}]', 'latin1'),
      ['read/invalid-utf8 a.json:0@10', 'a#1: z'],
    ],
    [
      'a value that is no object',
      'a.json',
      '[5,{"text":"z"},"s",null]',
      [
        'read/not-an-object a.json:0@1',
        'a#1: z',
        'read/not-an-object a.json:2@16',
        'read/not-an-object a.json:3@20',
      ],
    ],
    ['a record without text', 'a.ndjson', '{"text":" ","title":"t"}\n', ['read/missing-text a.ndjson:1@0']],
    [
      'the rest of an array behind a mistake',
      'a.json',
      '[{"text":"x"},{"text":"y"} {"text":"z"}]',
      ['a#0: x', 'a#1: y', 'read/invalid-json a.json:@26'],
    ],
    ['an array that does not end', 'a.json', '[{"text":"x"},', ['a#0: x', 'read/invalid-json a.json:@13']],
    [
      'words behind the end of an array',
      'a.json',
      '[{"text":"x"}] x',
      ['a#0: x', 'read/invalid-json a.json:@13'],
    ],
    ['a file that is not gzip', 'a.txt.gz', 'plain', ['read/corrupt-gz a.txt.gz:@0']],
    ['a file of an unknown kind', 'a.md', 'plain', ['read/unsupported-file a.md:@']],
  ];
  for (const [name, path, content, expected] of FILES) {
    test(name, async () => {
      expect(await told([put(path, content)])).toEqual(expected);
    });
  }

  test('a cut .gz gives the records before the cut, then one reject', async () => {
    const lines = await told([put('a.ndjson.gz', truncated.subarray(0, truncated.length - 300))]);
    expect(lines[0]).toBe('a#1: 0 0');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.startsWith('read/'))).toEqual([lines.at(-1)]);
    expect(lines.at(-1)).toMatch(/^read\/truncated-gz a\.ndjson\.gz:@\d+$/);
  });

  test('a file that can not be opened', async () => {
    put('b.txt', 'B.');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a.txt'));
    expect(await told([folder])).toEqual(['read/unopenable a.txt:@', 'b: B.']);
  });

  test('what is too long is left out alone, wherever it stands', async () => {
    const long = 'x'.repeat(1000);
    put('a.txt', long);
    put('b.ndjson', `{"text":"${long}"}\n{"text":"${'y'.repeat(101)}"}\n{"text":"z"}\n`);
    put('c.json', `[{"text":"${long}"},{"text":"z"}]`);
    put('d.json', `{"text":"${long}"}`);
    expect(await told([folder], null, small)).toEqual([
      'read/article-too-long a.txt:@0',
      'read/line-too-long b.ndjson:1@0',
      'read/article-too-long b.ndjson:2@1012',
      'b#3: z',
      'read/record-too-long c.json:0@1',
      'c#1: z',
      'read/record-too-long d.json:@0',
    ]);
  });
});

describe('inputs', () => {
  test('come by path in code-point order, each once, whatever the order of the arguments', async () => {
    const one = put('b/one.txt', '1');
    put('a.txt', '2');
    put('\u{1f600}.txt', '3');
    put('\uff5e.txt', '4');
    const expected = ['a: 2', 'b/one: 1', '\uff5e: 4', '\u{1f600}: 3'];
    expect(await told([folder, one, join(folder, 'b')])).toEqual(expected);
    expect(await told([join(folder, 'b'), one, folder, folder])).toEqual(expected);
  });

  test('a pattern has its fixed part as root', async () => {
    put('x/y/a.txt', '1');
    put('x/b.json', '{"text":"2"}');
    expect(await told([join(folder, 'x/**/*.txt')])).toEqual(['y/a: 1']);
  });

  test('folders leave out hidden files, the metadata table, and other kinds of file with a note', async () => {
    put('.hidden.txt', '1');
    put('notes.md', '2');
    put('a.txt', '3');
    const metadata = put('metadata.ndjson', '{"file":"a","outlet":"O"}\n');
    expect(await told([folder], metadata)).toEqual(['(read/unknown-format notes.md)', 'a: 3']);
  });

  test('a pattern that matches nothing is an error that names all of them', async () => {
    const missing = [join(folder, 'none.txt'), join(folder, '*.json'), folder];
    await expect(told(missing)).rejects.toMatchObject({ name: 'NoInputError', patterns: missing });
    await expect(told([])).rejects.toMatchObject({ name: 'NoInputError' });
  });

  test('more files than may be open at once come in order', async () => {
    const expected = Array.from({ length: 50 }, (_, index) => `${String(index).padStart(3, '0')}: t${index}`);
    for (const line of expected) put(`${line.slice(0, 3)}.txt`, line.slice(5));
    expect(await told([folder])).toEqual(expected);
  });

  const STDIN: readonly (readonly [string, string, readonly string[]])[] = [
    ['lines', '{"text":"x"}\n{"text":"y"}', ['stdin#1: x', 'stdin#2: y']],
    ['an array', ' [{"text":"x"}]', ['stdin#0: x']],
    ['one object', '{\n"text":"x"}', ['stdin: x']],
    ['nothing', '', ['read/empty -:@0']],
    ['other words', 'hello', ['read/invalid-json -:1@0']],
  ];
  for (const [name, stdin, expected] of STDIN) {
    test(`stdin holds ${name}`, async () => {
      expect(await told(['-'], null, context, stdin)).toEqual(expected);
    });
  }

  test('the limit counts rejects too, since each was a document', async () => {
    put('a.ndjson', '{"text":"x"}\n{\n{"text":"y"}\n{"text":"z"}\n');
    const limited = { lexicon, settings: { ...DEFAULTS, read: { ...DEFAULTS.read, limit: 3 } } };
    expect(await told([folder], null, limited)).toEqual([
      'a#1: x',
      'read/invalid-json a.ndjson:2@13',
      'a#3: y',
    ]);
  });
});
