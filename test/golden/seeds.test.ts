import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventReport } from '../../pipeline/records.ts';
import { demarche, folderOf, hashesOf, recordsOf } from '../cli/demarche.ts';
import { expectGolden } from './golden.ts';

describe('a run on seeds/', () => {
  const out = folderOf({});

  beforeAll(() => {
    const args = ['run', 'seeds', '--metadata', 'seeds/metadata.csv', '--out', out, '--quiet'];
    const ran = demarche(args);
    expect(ran.status, ran.stderr).toBe(0);
  });

  afterAll(() => rmSync(out, { recursive: true }));

  test('writes the table that it wrote before', () => {
    expectGolden('events.csv', readFileSync(join(out, 'events.csv'), 'utf8'));
  });

  // Every change of a word list changes `made_by` on each line, which would hide what else has changed.
  test('writes the reports that it wrote before', () => {
    const lines = recordsOf<EventReport>(join(out, 'reports.ndjson')).map(
      ({ made_by: _, ...report }) => `${JSON.stringify(report)}\n`,
    );
    expectGolden('reports.ndjson', lines.join(''));
  });

  // run.json holds the sha256 of every other file: this is the comparison byte for byte. The page changes with each line of its
  // script, and holds nothing that the other files do not: it is compared between runs.
  test('writes the very bytes that it wrote before', () => {
    const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { outputs: { name: string }[] };
    const outputs = run.outputs.filter(({ name }) => name !== 'report.html');
    expect(outputs).toHaveLength(run.outputs.length - 1);
    expectGolden('run.json', `${JSON.stringify({ ...run, outputs }, null, 2)}\n`);
  });

  const table = ['--metadata', 'seeds/metadata.csv', '--quiet'];
  function hashesWith(
    inputs: readonly string[],
    options: readonly string[],
    env: Record<string, string> = {},
  ) {
    const other = folderOf({});
    const ran = demarche(['run', ...inputs, ...table, ...options, '--out', other], { env });
    expect(ran.status, ran.stderr).toBe(0);
    const hashes = hashesOf(other);
    rmSync(other, { recursive: true });
    return hashes;
  }

  test.each([
    ['UTC', '1'],
    ['UTC', '2'],
    ['Asia/Tokyo', '2'],
    ['America/Los_Angeles', '1'],
  ])('writes the same bytes in the time zone %s with --jobs %s', (TZ, jobs) => {
    expect(hashesWith(['seeds'], ['--jobs', jobs], { TZ })).toEqual(hashesOf(out));
  });

  test('writes the same bytes whatever the order in which files are named', () => {
    const files = readdirSync('seeds').filter((name) => name !== 'metadata.csv');
    const shuffled = files.map((_, index) => `seeds/${files[(index * 7 + 3) % files.length]}`);
    expect(new Set(shuffled).size).toBe(files.length);
    expect(hashesWith(shuffled, ['--jobs', '2'])).toEqual(hashesOf(out));
  });

  test('writes the same events and reports whatever the order of the lines in a file', () => {
    const copy = folderOf({});
    cpSync('seeds', copy, { recursive: true });
    const lines = readFileSync('seeds/wire.ndjson', 'utf8').trimEnd().split('\n');
    writeFileSync(join(copy, 'wire.ndjson'), `${lines.toReversed().join('\n')}\n`);
    const [expected, hashes] = [hashesOf(out), hashesWith([copy], [])];
    rmSync(copy, { recursive: true });
    for (const name of ['events.csv', 'events.ndjson', 'reports.ndjson'])
      expect([name, hashes[name]]).toEqual([name, expected[name]]);
  });

  test('finds no event in the page that tells none', () => {
    const documents = recordsOf<EventReport>(join(out, 'reports.ndjson')).map((report) => report.document_id);
    expect(documents).not.toContain('vineyard-rain');
  });

  test('takes nothing from links to other stories', () => {
    const quotes = recordsOf<EventReport>(join(out, 'reports.ndjson')).flatMap((report) =>
      report.evidence.map((evidence) => evidence.quote),
    );
    expect(
      quotes.filter((quote) => /Djibouti|Barbados|Paraguay|Lebanon|Zambia|New Zealand/.test(quote)),
    ).toEqual([]);
  });
});
