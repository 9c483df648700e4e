import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, REPORT } from '../schemas/samples.ts';
import { demarche, folderOf, type Ran } from './demarche.ts';

const line = (record: object) => `${JSON.stringify(record)}\n`;
const BROKEN = changed(changed(REPORT, 'core', 'yes'), 'type', 'party');
const FOLDER = folderOf({
  'out/reports.ndjson': line(REPORT) + line(BROKEN) + line(changed(REPORT, 'date.start', '2021-02-30')),
  'out/rejects.ndjson': 'no JSON\n',
  'good/reports.ndjson': line(REPORT),
});

/** Runs in the folder, as a step of a workflow that checked it out, or without one. */
function validate(args: readonly string[], workspace = FOLDER, cwd = FOLDER): Ran {
  return demarche(['validate', ...args], { cwd, env: { GITHUB_WORKSPACE: workspace } });
}

describe('validate --format github', () => {
  test('marks the line of each broken record once, and ends with a summary', () => {
    const { status, stdout, stderr } = validate(['out', '--format', 'github']);
    expect([status, stderr]).toEqual([1, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((mark) => mark.split('::')[1])).toEqual([
      'error file=out/reports.ndjson,line=2,title=validate/schema',
      'error file=out/reports.ndjson,line=3,title=validate/date',
      'error file=out/rejects.ndjson,line=1,title=validate/json',
      'notice title=demarche validate',
    ]);
    expect(lines[0]).toContain('::/type: Unexpected "party", expected "meeting" or');
    expect(lines[0]).toContain('%0A/core: Unexpected "yes", expected boolean');
    expect(lines.at(-1)).toBe(
      '::notice title=demarche validate::Problems found: 4, in 3 records.%0A  out/reports.ndjson  validate/schema 2, validate/date 1%0A  out/rejects.ndjson  validate/json 1',
    );
  });

  test('names files from the root of the repository, wherever the step runs and however they are named', () => {
    const inside = join(FOLDER, 'out');
    expect(validate(['rejects.ndjson', '--format', 'github'], FOLDER, inside).stdout).toMatch(
      /^::error file=out\/rejects\.ndjson,line=1,/,
    );
    expect(validate([join(inside, 'rejects.ndjson'), '--format', 'github']).stdout).toMatch(
      /^::error file=out\/rejects\.ndjson,line=1,/,
    );
  });

  test('says that GitHub shows ten marks when there are more', () => {
    const many = folderOf({ 'reports.ndjson': line(BROKEN).repeat(11) });
    const { stdout } = validate([many, '--format', 'github']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(12);
    expect(stdout).toContain('%0AGitHub shows 10 marks of a step: the log has all 11.\n');
  });

  test('marks nothing when nothing is wrong', () => {
    const { status, stdout } = validate(['good', '--format', 'github']);
    expect([status, stdout]).toEqual([0, 'No problem found.\n']);
  });
});

describe('validate', () => {
  test('tells each problem with file and line, and counts them by file and code', () => {
    const { status, stdout } = validate(['out']);
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(2)).toEqual([
      'out/reports.ndjson:3: /date/start: Unexpected "2021-02-30", expected a day that exists',
      'out/rejects.ndjson:1: Unexpected characters, expected one JSON object',
      'Problems found: 4, in 3 records.',
      '  out/reports.ndjson  validate/schema 2, validate/date 1',
      '  out/rejects.ndjson  validate/json 1',
      '',
    ]);
  });

  test('65: a file that can not be read is told, the others are checked', () => {
    const folder = folderOf({ 'reports.ndjson': line(BROKEN) });
    mkdirSync(join(folder, 'events.ndjson'));
    writeFileSync(join(folder, 'superseded.ndjson'), '');
    const { status, stdout } = validate([folder, join(folder, 'none')]);
    expect(status).toBe(65);
    expect(stdout).toMatch(
      /reports\.ndjson:1: .*\n.*events\.ndjson:1: Unexpected EISDIR.*\n.*none:1: Unexpected ENOENT/s,
    );
  });
});
