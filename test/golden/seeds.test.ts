import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventReport } from '../../pipeline/records.ts';
import { demarche, folderOf, recordsOf } from '../cli/demarche.ts';
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

  // run.json holds the sha256 of every other file: this is the comparison byte for byte.
  test('writes the very bytes that it wrote before', () => {
    expectGolden('run.json', readFileSync(join(out, 'run.json'), 'utf8'));
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
