import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../pipeline/notes.ts';
import type { Reject } from '../../pipeline/records.ts';
import { called } from '../cli/called.ts';
import { article, CALL, countsOf, folderOf, MEETING, NOTHING, recordsOf } from '../cli/demarche.ts';

const GOOD = { 'in/good-1.ndjson': article('good-1', MEETING), 'in/zz-good-2.txt': CALL };
const LONG = gzipSync(
  Array.from({ length: 400 }, (_, index) => article(`z${index}`, `${NOTHING} ${index * 7919}`)).join(''),
);

/** What is wrong, the file, and how many documents come out of it at least. */
const BAD: readonly (readonly [string, string, string | Uint8Array, number])[] = [
  ['an empty file', 'empty.ndjson', '', 0],
  ['an empty page', 'empty.txt', '', 0],
  ['an empty array', 'empty.json', '[]', 0],
  ['a truncated gz', 'cut.ndjson.gz', LONG.subarray(0, LONG.length - 200), 1],
  ['a gz that is none', 'none.ndjson.gz', 'this is no gzip data', 0],
  [
    'invalid JSON in line 3',
    'line.ndjson',
    `${article('l1', NOTHING)}${article('l2', NOTHING)}{"id": "l3", "te\n${article('l4', NOTHING)}`,
    3,
  ],
  ['a missing text', 'text.ndjson', `{"id": "t1", "title": "Nothing below"}\n${article('t2', NOTHING)}`, 1],
  [
    'an array that breaks off',
    'array.json',
    `[${article('j1', NOTHING)},${article('j2', NOTHING)},{"id": "j3", "te`,
    2,
  ],
  ['a binary file', 'image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 1]), 0],
  [
    'bytes that are no UTF-8',
    'damaged.txt',
    new Uint8Array([0x43, 0x61, 0x66, 0xc3, 0xa9, 0xe9, 0x20, 0x6d, 0x65, 0x74]),
    0,
  ],
  [
    'a page in Windows-1252',
    'latin.txt',
    new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x6d, 0x65, 0x74]),
    1,
  ],
];

describe('bad input', () => {
  test.each(BAD)(
    '%s: a coded reject at most, and all other articles come out',
    async (_, name, content, least) => {
      const folder = folderOf({ ...GOOD, [`in/${name}`]: content });
      const out = join(folder, 'out');
      const ran = await called(['run', join(folder, 'in'), '--out', out, '--quiet']);
      expect([ran.status, ran.stderr]).toEqual([0, '']);
      const counts = countsOf(out);
      expect(counts.documents).toBe(counts.with_events + counts.without_events + counts.rejected);
      const articles = recordsOf<{ document_id: string }>(join(out, 'articles.ndjson')).map(
        (found) => found.document_id,
      );
      expect(articles).toContain('good-1');
      expect(articles).toContain('zz-good-2');
      expect(articles.length).toBeGreaterThanOrEqual(2 + least);
      for (const reject of recordsOf<Reject>(join(out, 'rejects.ndjson'))) {
        expect(Object.keys(CONDITIONS)).toContain(reject.code);
        expect(reject.path).toBe(name);
      }
    },
  );

  test('invalid JSON in line 3 is told with its line and offset', async () => {
    const [, name, content] = BAD[5] ?? ['', '', ''];
    const folder = folderOf({ [`in/${name}`]: content });
    await called(['run', join(folder, 'in'), '--out', join(folder, 'out'), '--quiet']);
    const [reject] = recordsOf<Reject>(join(folder, 'out/rejects.ndjson'));
    expect(reject?.source?.position).toBe(3);
    expect(reject?.source?.offset).toBe(article('l1', NOTHING).length + article('l2', NOTHING).length);
    expect(reject?.record).toBe('{"id": "l3", "te');
  });

  test('an article over --max-article-bytes is a reject', async () => {
    const folder = folderOf({
      'in/long.ndjson': article('long', NOTHING.repeat(40)) + article('short', NOTHING),
    });
    const out = join(folder, 'out');
    await called(['run', join(folder, 'in'), '--out', out, '--quiet', '--max-article-bytes', '1000']);
    expect(countsOf(out)).toMatchObject({ documents: 2, rejected: 1, without_events: 1 });
  });
});
