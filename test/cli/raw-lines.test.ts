import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  article,
  CALL,
  countsOf,
  demarche,
  folderOf,
  hashesOf,
  MEETING,
  NOTHING,
  recordsOf,
} from './demarche.ts';

const JOBS = ['1', '3'] as const;

const FILLER = Array.from({ length: 200 }, (_, index) => article(`filler-${index}`, `${NOTHING} ${index}`));
/** All that can be wrong with lines, far enough apart to lie in several batches. */
const LINES: readonly (string | Uint8Array)[] = [
  `\ufeff${article('a', MEETING)}`,
  '\n  \r\n',
  ...FILLER.slice(0, 60),
  'none\r\n',
  Buffer.from([0x7b, 0x22, 0x61, 0xff, 0x22, 0x7d, 0x0a]),
  ...FILLER.slice(60, 120),
  `{"id":"long","text":"${'x'.repeat(90_000)}"}\n`,
  article('b', CALL).replace('\n', '\r\n'),
  '[1]\n{"id":"no text"}\n',
  ...FILLER.slice(120),
  article('a', MEETING),
  article('last', CALL).trimEnd(),
];
const BYTES = Buffer.concat(LINES.map((line) => Buffer.from(line)));
const METADATA = 'id,url\na,https://example.org/a\nfiller-199,https://example.org/last\nnobody,\n';

describe('lines that workers parse', () => {
  const folder = folderOf({
    'in/all.ndjson': BYTES,
    'in/more.jsonl.gz': gzipSync(BYTES),
    'in/cut.ndjson.gz': gzipSync(BYTES).subarray(0, -200),
    'in/page.txt': `${MEETING}\n`,
    'in/array.json': `[${article('c', CALL)},${article('e', NOTHING)}]`,
    'metadata.csv': METADATA,
  });
  const LONG = ['--max-article-bytes', '5000'];

  test('extract gives the same bytes for any number of jobs, each reject with its place', () => {
    const [one, ...others] = JOBS.map((jobs) =>
      demarche(['extract', join(folder, 'in'), '--jobs', jobs, ...LONG]),
    );
    for (const other of others) expect(other).toEqual(one);
    const rejects = (one?.stdout ?? '')
      .split('\n')
      .filter((line) => line.includes('"stage":"read"') && line.includes('"path":"all.ndjson"'))
      .map((line) => JSON.parse(line) as { code: string; offset: number; source: { position: number } });
    const at = (words: string): number => BYTES.indexOf(words);
    expect(rejects.map(({ code, offset, source }) => [code, offset, source.position])).toEqual([
      ['read/invalid-json', at('none'), 64],
      ['read/invalid-utf8', at('none') + 'none\r\n{"a'.length, 65],
      ['read/line-too-long', at('{"id":"long"'), 126],
      ['read/not-an-object', at('[1]'), 128],
      ['read/missing-text', at('{"id":"no text"}'), 129],
    ]);
  });

  test('run gives the same set, with the rows of the metadata table that were used', () => {
    const outs = JOBS.map((jobs) => {
      const out = join(folder, `out-${jobs}`);
      const metadata = join(folder, 'metadata.csv');
      demarche([
        'run',
        join(folder, 'in'),
        '--metadata',
        metadata,
        '--out',
        out,
        '--jobs',
        jobs,
        '--quiet',
        ...LONG,
      ]);
      return out;
    });
    for (const out of outs.slice(1)) expect(hashesOf(out)).toEqual(hashesOf(outs[0] ?? ''));
    const articles = recordsOf<{ document_id: string; url: string }>(join(outs[1] ?? '', 'articles.ndjson'));
    expect(articles.find(({ document_id }) => document_id === 'filler-199')?.url).toBe(
      'https://example.org/last',
    );
    expect(countsOf(outs[1] ?? '').notes).toMatchObject({ 'read/unused-metadata': 1 });
  });

  test.each([1, 64, 1_000])('--limit %i reads so many documents', (limit) => {
    const ran = ['1', '2'].map((jobs) =>
      demarche(['extract', join(folder, 'in/all.ndjson'), '--jobs', jobs, '--limit', String(limit), ...LONG]),
    );
    expect(ran[1]).toEqual(ran[0]);
    const ids = ran[0]?.stdout.split('\n').filter((line) => line !== '') ?? [];
    expect(ids).toHaveLength(Math.min(limit, 209));
  });
});
