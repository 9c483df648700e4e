import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import {
  article,
  CALL,
  demarche,
  folderOf,
  MEETING,
  MEETING_RETOLD,
  NOTHING,
  recordsOf,
} from './demarche.ts';

const ARTICLES = [
  article('a', MEETING),
  article('b', MEETING_RETOLD),
  article('c', CALL),
  article('d', NOTHING),
].join('');

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('extract', () => {
  test('tells of every document: reports, a reject, or a marker, in input order', () => {
    const { status, stdout, stderr } = demarche(['extract'], { input: `${ARTICLES}{"id": "e"}\n` });
    expect([status, stderr]).toEqual([0, '']);
    const lines = linesOf(stdout);
    expect([...new Set(lines.map(({ document_id, empty }) => document_id ?? empty))]).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(lines).toContainEqual({ empty: 'd' });
    expect(lines.at(-1)).toMatchObject({ stage: 'read', code: 'read/missing-text' });
  });

  test('the same bytes for one job and for two', () => {
    const one = demarche(['extract', '--jobs', '1'], { input: ARTICLES });
    const two = demarche(['extract', '--jobs', '2'], { input: ARTICLES });
    expect(two).toEqual(one);
  });

  test('nothing in, nothing out', () => {
    expect(demarche(['extract'], { input: '' })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('dedupe', () => {
  test('takes what extract writes, and gives the events of a run', () => {
    const folder = folderOf({ 'in/all.ndjson': ARTICLES });
    const out = join(folder, 'out');
    demarche(['run', join(folder, 'in'), '--out', out, '--quiet']);
    const { stdout } = demarche(['extract'], { input: ARTICLES });
    const deduped = demarche(['dedupe'], { input: stdout });
    expect([deduped.status, deduped.stderr]).toEqual([0, '']);
    expect(deduped.stdout).not.toBe('');
    expect(linesOf(deduped.stdout)).toEqual(recordsOf(join(out, 'events.ndjson')));
  });

  test('a broken line is told and left out: exit 1', () => {
    const { stdout } = demarche(['extract'], { input: article('a', MEETING) });
    const { status, stderr } = demarche(['dedupe'], {
      input: `{"report_id": 3, "document_id": "x"}\nnone\n${stdout}`,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^line 1: /m);
    expect(stderr).toMatch(/^line 2: /m);
  });
});

describe('dates', () => {
  test('every date expression with its span, value and basis', () => {
    const text = 'They met on 12 May 2020 and will meet again next month.';
    const { status, stdout } = demarche(['dates'], { input: article('a', text) });
    expect(status).toBe(0);
    const dates = linesOf(stdout);
    expect(dates).toContainEqual({
      document_id: 'a',
      text: '12 May 2020',
      start: text.indexOf('12 May'),
      end: text.indexOf(' and'),
      value: '2020-05-12',
      basis: 'stated',
    });
    for (const { start, end, text: words } of dates)
      expect(text.slice(Number(start), Number(end))).toBe(words);
  });
});

describe('validate and explain', () => {
  const folder = folderOf({ 'in/all.ndjson': ARTICLES });
  const out = join(folder, 'out');
  beforeAll(() => {
    demarche(['run', join(folder, 'in'), '--out', out, '--quiet']);
  });

  test('what a run writes is valid', () => {
    const { status, stdout } = demarche(['validate', out]);
    expect([status, stdout]).toEqual([0, 'No problem found.\n']);
  });

  test('a quote that is not in its article is told with file and line: exit 1', () => {
    const broken = join(folder, 'broken');
    demarche(['run', join(folder, 'in'), '--out', broken, '--quiet']);
    const file = join(broken, 'reports.ndjson');
    const [first, ...rest] = recordsOf<EventReport>(file);
    const evidence = first?.evidence.map((proof) => ({ ...proof, quote: proof.quote.replace(/./g, 'x') }));
    const lines = [{ ...first, evidence }, ...rest].map((report) => JSON.stringify(report)).join('\n');
    writeFileSync(file, `${lines}\n`);
    const { status, stdout } = demarche(['validate', file]);
    expect(status).toBe(1);
    expect(stdout).toMatch(`${file}:1: /evidence/0: `);
    const marked = demarche(['validate', file, '--format', 'github']).stdout;
    expect(marked).toMatch(`::error file=${file},line=1,title=validate/span::/evidence/0: `);
  });

  test('a file that is not there is told, and nothing else is: exit 65', () => {
    const gone = join(folder, 'gone.ndjson');
    const { status, stdout } = demarche(['validate', gone]);
    expect(status).toBe(65);
    expect(stdout).toMatch(`${gone}:1: `);
  });

  test('text that is no JSON is told with its line', () => {
    const file = join(folder, 'reports.ndjson');
    writeFileSync(file, readFileSync(join(out, 'reports.ndjson')));
    appendFileSync(file, 'none\n');
    const count = recordsOf<EventReport>(join(out, 'reports.ndjson')).length;
    const { status, stdout } = demarche(['validate', file]);
    expect(status).toBe(1);
    expect(stdout).toMatch(`${file}:${count + 1}: Unexpected`);
  });

  test('explain shows the words of every field and every report of the event', () => {
    const [event] = recordsOf<DiplomaticEvent>(join(out, 'events.ndjson'));
    const { status, stdout } = demarche(['explain', event?.event_id ?? '', '--out', out]);
    expect(status).toBe(0);
    expect(event).toBeDefined();
    for (const { field, quote } of event?.evidence ?? []) {
      expect(stdout).toContain(field);
      expect(stdout).toContain(quote);
    }
    for (const { report_id } of event?.reports ?? []) expect(stdout).toContain(report_id);
    expect(stdout.includes('Merged because')).toBe((event?.report_count ?? 0) > 1);
  });
});

describe('score', () => {
  const folder = folderOf({
    'in/all.ndjson': ARTICLES,
    'gold.ndjson': '{"doc": "d", "events": []}\n',
    'broken.ndjson': 'none\n',
  });
  const reports = join(folder, 'out/reports.ndjson');
  const gold = join(folder, 'gold.ndjson');
  beforeAll(() => {
    demarche(['run', join(folder, 'in'), '--out', join(folder, 'out'), '--quiet']);
  });

  test('--json prints one object', () => {
    const { status, stdout } = demarche(['score', '--gold', gold, '--reports', reports, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1, empty_documents_with_reports: '0 of 1' });
  });

  test('a score under its bar: exit 1, told on stderr', () => {
    const { status, stderr } = demarche([
      'score',
      '--gold',
      gold,
      '--reports',
      reports,
      '--fail-under',
      'f1=85',
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/f1/);
  });

  test('a gold file that is none: 65 with file and line', () => {
    const broken = join(folder, 'broken.ndjson');
    const { status, stderr } = demarche(['score', '--gold', broken, '--reports', reports]);
    expect(status).toBe(65);
    expect(stderr).toContain(`${broken}:1: `);
  });
});
