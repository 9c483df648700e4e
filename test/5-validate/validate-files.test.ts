import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileProblem, githubMark, problemLine } from '../../pipeline/5-validate/file-problem.ts';
import { validateFiles } from '../../pipeline/5-validate/validate-files.ts';
import { emit } from '../../pipeline/7-emit/emit.ts';
import { openOutput } from '../../pipeline/7-emit/output-folder.ts';
import { newCounts } from '../../pipeline/counts.ts';
import { ARTICLE, CONTEXT, changed, EVENT, GOLD, REJECT, REPORT, SUPERSEDED } from '../schemas/samples.ts';

let out = '';
beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'validate-'));
});
afterEach(() => rmSync(out, { recursive: true }));

async function* stream<T>(record: T): AsyncGenerator<T> {
  yield record;
}

/** A whole set of outputs of one article. */
async function wholeRun(): Promise<void> {
  const counts = { ...newCounts(), documents: 2, with_events: 1, rejected: 1 };
  const product = {
    articles: stream(ARTICLE),
    reports: stream(REPORT),
    events: [EVENT],
    rejects: stream(REJECT),
    superseded: stream(SUPERSEDED),
  };
  const facts = { version: '0.1.0', inputs: [], counts, shared_ids: [] };
  await emit(await openOutput(out), product, facts, CONTEXT);
}

function put(name: string, ...records: readonly unknown[]): string {
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  writeFileSync(join(out, name), lines.map((line) => `${line}\n`).join(''));
  return join(out, name);
}

async function told(...paths: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const problem of validateFiles(paths)) {
    lines.push(problemLine(problem).replace(`${out}/`, ''));
  }
  return lines;
}

describe('validate files', () => {
  test('finds nothing wrong with what a run wrote', async () => {
    await wholeRun();
    expect(await told(out)).toEqual([]);
  });

  test('tells file and line of each broken record', async () => {
    const file = put(
      'reports.ndjson',
      REPORT,
      changed(REPORT, 'core', 'yes'),
      '{"report_id":',
      '[1]',
      'null',
    );
    expect(await told(file)).toEqual([
      'reports.ndjson:2: /core: Unexpected "yes", expected boolean',
      'reports.ndjson:3: Unexpected characters, expected one JSON object',
      'reports.ndjson:4: Unexpected [1], expected object',
      'reports.ndjson:5: Unexpected characters, expected one JSON object',
    ]);
  });

  test('compares each quote of reports and events with the article beside them', async () => {
    await wholeRun();
    const moved = { ...REPORT.evidence[0], start: 0, end: 10 };
    const files = [
      put('reports.ndjson', changed(REPORT, 'evidence.0', moved)),
      put('events.ndjson', EVENT, changed(EVENT, 'evidence.0', moved)),
    ];
    const wrong =
      '/evidence/0: Unexpected quote "held talks", expected "LISBON - F" as the text has it at 0 to 10';
    expect(await told(...files)).toEqual([`reports.ndjson:1: ${wrong}`, `events.ndjson:2: ${wrong}`]);
  });

  test('tells a report without its article', async () => {
    await wholeRun();
    put('articles.ndjson', { ...ARTICLE, document_id: 'another' });
    expect(await told(join(out, 'reports.ndjson'))).toEqual([
      'reports.ndjson:1: /evidence: Unexpected document "2021/lisbon-talks", expected an article of articles.ndjson',
    ]);
  });

  test('checks reports alone when there are no articles', async () => {
    expect(await told(put('reports.ndjson', REPORT))).toEqual([]);
  });

  test('tells an article whose text was changed', async () => {
    const [line] = await told(put('articles.ndjson', { ...ARTICLE, text: `${ARTICLE.text} More.` }));
    expect(line).toMatch(/^articles\.ndjson:1: \/text_hash: Unexpected ".*, the sha256 of its text$/);
  });

  test('tells an event whose count is not that of its reports', async () => {
    expect(await told(put('events.ndjson', { ...EVENT, report_count: 2 }))).toEqual([
      'events.ndjson:1: /report_count: Unexpected 2, expected 1, the number of its reports',
    ]);
  });

  test('knows records in files of any name by their keys', async () => {
    const empty = { empty: 'a' };
    expect(await told(put('mixed.ndjson', ARTICLE, REPORT, EVENT, REJECT, GOLD, empty))).toEqual([]);
    expect(await told(put('other.ndjson', { colour: 'red' }, changed(GOLD, 'events.0.core', 1)))).toEqual([
      'other.ndjson:1: Unexpected record, expected an article, report, event, reject, superseded event or gold labels',
      'other.ndjson:2: /events/0/core: Unexpected 1, expected boolean',
    ]);
  });

  test('compares run.json with the files beside it', async () => {
    await wholeRun();
    const changedFile = join(out, 'events.csv');
    writeFileSync(changedFile, readFileSync(changedFile, 'utf8').replace('Ana', 'Eva'));
    rmSync(join(out, 'rejects.ndjson'));
    const lines = await told(join(out, 'run.json'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^run\.json:1: \/outputs\/1\/sha256: Unexpected [0-9a-f]{64} of events\.csv, expected [0-9a-f]{64}, as the file is now$/,
    );
    expect(lines[1]).toBe(
      'run.json:1: /outputs/4/name: Unexpected "rejects.ndjson", expected a file beside run.json',
    );
  });

  test('compares events.csv by itself with the run.json beside it', async () => {
    await wholeRun();
    const file = join(out, 'events.csv');
    expect(await told(file)).toEqual([]);
    writeFileSync(file, 'date_start\n');
    expect(await told(file)).toEqual([
      expect.stringMatching(
        /^events\.csv:1: \/outputs\/1\/bytes: Unexpected \d+ of events\.csv, expected 11, as/,
      ),
    ]);
    rmSync(join(out, 'run.json'));
    expect(await told(file)).toEqual([
      'events.csv:1: Unexpected table without a run.json that lists it, expected both in one folder',
    ]);
  });

  test('adds up the documents of run.json, and opens no file outside its folder', async () => {
    await wholeRun();
    const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    put('run.json', {
      ...run,
      counts: { ...run.counts, documents: 3 },
      outputs: [{ ...run.outputs[0], name: '../secret' }],
    });
    expect(await told(join(out, 'run.json'))).toEqual([
      'run.json:1: /counts/documents: Unexpected 3, expected 2: with_events + without_events + rejected',
      'run.json:1: /outputs/0/name: Unexpected "../secret", expected a file beside run.json',
    ]);
  });

  test('goes on after a path that can not be read', async () => {
    const problems: FileProblem[] = [];
    for await (const problem of validateFiles([join(out, 'none'), out, put('reports.ndjson', '{}')]))
      problems.push(problem);
    expect(problems.slice(0, 1)).toMatchObject([
      { file: join(out, 'none'), line: 1, code: 'validate/unreadable' },
    ]);
    expect(problems.length).toBeGreaterThan(2);
    expect(problems.at(-1)).toMatchObject({ file: join(out, 'reports.ndjson'), code: 'validate/schema' });
  });

  test('goes on after a file of a folder that can not be read, and names that file', async () => {
    await wholeRun();
    rmSync(join(out, 'articles.ndjson'));
    mkdirSync(join(out, 'articles.ndjson'));
    rmSync(join(out, 'run.json'));
    put('rejects.ndjson', '{}');
    const lines = await told(out);
    expect(lines[0]).toMatch(/^articles\.ndjson:1: Unexpected EISDIR.*, expected a file that can be read$/);
    expect(lines.at(-1)).toMatch(/^rejects\.ndjson:1: Unexpected end of record, expected "record"$/);
  });

  test('tells a folder without files of a run', async () => {
    expect(await told(out)).toEqual([
      `${out}:1: Unexpected folder without files of a run, expected run.json or articles.ndjson or reports.ndjson or events.ndjson or rejects.ndjson or superseded.ndjson. Name the folder that "run --out" wrote`,
    ]);
  });
});

describe('a problem as a line', () => {
  const problem = { file: '/repo/out/a,b:c.ndjson', line: 3, code: 'validate/date' } as const;

  test('for GitHub keeps commas, colons, percent signs and line breaks apart from its syntax', () => {
    const message = '100% wrong,\r\n::error::here';
    expect(githubMark([{ ...problem, message }], '/repo')).toBe(
      '::error file=out/a%2Cb%3Ac.ndjson,line=3,title=validate/date::100%25 wrong,%0D%0A::error::here',
    );
    expect(problemLine({ ...problem, message })).toBe('/repo/out/a,b:c.ndjson:3: 100% wrong, ::error::here');
  });

  test('for GitHub names a file by its path in the repository, or as given when it is not there', () => {
    const mark = (folder: string) => githubMark([{ ...problem, message: 'm' }], folder).split(',line')[0];
    expect(mark('/repo/out')).toBe('::error file=a%2Cb%3Ac.ndjson');
    expect(mark('/repository')).toBe('::error file=/repo/out/a%2Cb%3Ac.ndjson');
  });

  test('for GitHub tells all that is wrong with a record in one mark, five problems at most', () => {
    const problems = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((message) => ({ ...problem, message }));
    const other = { ...problem, code: 'validate/span', message: 'z' } as const;
    expect(githubMark([...problems, other], '/repo')).toMatch(
      /,line=3,title=validate\/date%2C validate\/span::a%0Ab%0Ac%0Ad%0Ae%0Aand 3 more$/,
    );
  });

  test('is short, however long the value that it tells', () => {
    const long = { ...problem, message: 'x'.repeat(1_000_000) };
    expect(problemLine(long).length).toBeLessThan(1_100);
    expect(githubMark([long, long], '/repo').length).toBeLessThan(2_200);
  });
});
