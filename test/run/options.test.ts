import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../pipeline/records.ts';
import { called } from '../cli/called.ts';
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
} from '../cli/demarche.ts';

const folder = folderOf({
  'in/a.ndjson': article('a', MEETING) + article('b', NOTHING),
  'in/page.txt': CALL,
  'metadata.csv': 'file,outlet,published_at\npage.txt,The Page Courier,2020-05-13\n',
});
const input = join(folder, 'in');

async function outputOf(name: string, ...args: readonly string[]): Promise<string> {
  const out = join(folder, name);
  expect((await called(['run', input, '--out', out, ...args])).status).toBe(0);
  return out;
}

describe('options of run', () => {
  test('--no-text leaves out articles.ndjson, and removes that of an earlier run', async () => {
    const out = await outputOf('no-text', '--quiet');
    expect(existsSync(join(out, 'articles.ndjson'))).toBe(true);
    const events = hashesOf(out)['events.ndjson'];
    await outputOf('no-text', '--quiet', '--no-text');
    expect(existsSync(join(out, 'articles.ndjson'))).toBe(false);
    expect(hashesOf(out)['events.ndjson']).toBe(events);
  });

  test.each([
    ['1', 1],
    ['2', 2],
    ['9', 3],
  ])('--limit %s reads %i documents', async (limit, documents) => {
    const out = await outputOf(`limit-${limit}`, '--quiet', '--limit', limit);
    const counts = countsOf(out);
    expect(counts.documents).toBe(documents);
    expect(counts.with_events + counts.without_events + counts.rejected).toBe(documents);
  });

  test('--format csv writes no NDJSON but the rejects', async () => {
    expect(Object.keys(hashesOf(await outputOf('csv', '--quiet', '--format', 'csv')))).toEqual([
      'events.csv',
      'participants.csv',
      'rejects.ndjson',
      'run.json',
    ]);
  });

  test('--metadata and --outlet fill in what an article does not name', async () => {
    const out = await outputOf(
      'metadata',
      '--quiet',
      '--metadata',
      join(folder, 'metadata.csv'),
      '--outlet',
      'Nobody',
    );
    const articles = recordsOf<Article>(join(out, 'articles.ndjson'));
    expect(articles.find(({ document_id }) => document_id === 'page')).toMatchObject({
      outlet: 'The Page Courier',
      published_at: '2020-05-13',
    });
    expect(articles.find(({ document_id }) => document_id === 'a')).toMatchObject({
      outlet: 'The Test Courier',
    });
  });

  test('files of others in the output folder stay', async () => {
    const own = folderOf({ 'in/a.txt': CALL, 'out/notes.txt': 'mine' });
    await called(['run', join(own, 'in'), '--out', join(own, 'out'), '--quiet']);
    expect(readFileSync(join(own, 'out/notes.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(own, 'out/run.json'))).toBe(true);
  });

  test('what is in the output folder is no input, not even of a second run', () => {
    const own = folderOf({ 'a.txt': CALL, 'out/draft.txt': NOTHING });
    const runs = ['first', 'second'].map(() => {
      const ran = demarche(['run', '.', '--out', 'out', '--quiet'], { cwd: own });
      expect([ran.status, ran.stderr]).toEqual([0, '']);
      return hashesOf(join(own, 'out'));
    });
    expect(countsOf(join(own, 'out'))).toMatchObject({ documents: 1, with_events: 1 });
    expect(runs[1]).toEqual(runs[0]);
  });

  test('a run may write beside its articles: its own files are no inputs', async () => {
    const own = folderOf({ 'a.txt': CALL, 'b.txt': NOTHING });
    const run = async () => {
      expect((await called(['run', own, '--out', own, '--quiet'])).status).toBe(0);
      return hashesOf(own);
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(countsOf(own)).toMatchObject({ documents: 2 });
  });

  test('a file in the output folder that is named is read', async () => {
    const own = folderOf({ 'out/draft.txt': CALL });
    const draft = join(own, 'out/draft.txt');
    expect((await called(['run', draft, '--out', join(own, 'out'), '--quiet'])).status).toBe(0);
    expect(countsOf(join(own, 'out'))).toMatchObject({ documents: 1, with_events: 1 });
  });

  test('stdin is read with -, and its hash is in run.json', async () => {
    const out = join(folder, 'stdin');
    const { status } = await called(['run', '-', '--out', out, '--quiet'], article('s', NOTHING));
    expect(status).toBe(0);
    const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { inputs: unknown };
    expect(run.inputs).toEqual([
      { path: '-', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: article('s', NOTHING).length },
    ]);
  });

  test('run.json names no folder of the machine, and inputs stand by their hash', async () => {
    const out = await outputOf('paths', '--quiet', '--metadata', join(folder, 'metadata.csv'));
    const text = readFileSync(join(out, 'run.json'), 'utf8');
    expect(text).not.toContain(folder);
    const { inputs } = JSON.parse(text) as { inputs: { path: string; sha256: string }[] };
    expect(inputs.map(({ path }) => path).sort()).toEqual(['a.ndjson', 'metadata.csv', 'page.txt']);
    expect(inputs).toEqual(inputs.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1)));
  });
});

describe('what a run says', () => {
  test('a closing table on stderr, nothing on stdout', async () => {
    const { stdout, stderr } = await called(['run', input, '--out', join(folder, 'table')]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^articles +3$/m);
    expect(stderr).toMatch(/^reports merged +\d+$/m);
    expect(stderr).toMatch(/^articles per second +\d+\.\d$/m);
  });

  test('--log json: each line is a JSON object, the last holds the counts', async () => {
    const { stderr } = await called(['run', input, '--out', join(folder, 'json'), '--log', 'json']);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toMatchObject({ kind: 'done', documents: 3, rejects: {} });
  });

  test('--quiet: nothing', async () => {
    expect((await called(['run', input, '--out', join(folder, 'quiet'), '--quiet'])).stderr).toBe('');
  });
});
