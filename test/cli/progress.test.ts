import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countNote, countResult, countUnread, newCounts } from '../../pipeline/counts.ts';
import { closingRows, startProgress } from '../../pipeline/progress.ts';
import type { DocumentResult, Reject } from '../../pipeline/records.ts';
import { courseOf, inTime } from '../../pipeline/time-left.ts';

function result(outcome: DocumentResult['outcome']): DocumentResult {
  const counts = { characters: 10, gated: 4, tagged: 1 };
  return { document_id: 'a', outcome, article: null, reports: [], rejects: [], notes: [], counts };
}

const REJECT: Reject = {
  stage: 'read',
  code: 'read/invalid-json',
  message: '',
  path: 'in.ndjson',
  source: null,
  offset: 0,
  document_id: null,
  record: null,
};

describe('counts', () => {
  test('documents are those with events, those without and those rejected; duplicates stand beside', () => {
    const counts = newCounts();
    for (const outcome of ['with_events', 'without_events', 'rejected'] as const)
      countResult(counts, result(outcome));
    countUnread(counts, REJECT);
    countNote(counts, { note: 'read/duplicate', document_id: 'a', span: null, detail: null });
    expect(counts).toMatchObject({
      documents: 4,
      with_events: 1,
      without_events: 1,
      rejected: 2,
      duplicates: 1,
    });
    expect(counts).toMatchObject({ characters: 30, gated: 12, tagged: 3 });
    expect([...counts.rejects]).toEqual([['read/invalid-json', 1]]);
    expect([...counts.notes]).toEqual([['read/duplicate', 1]]);
  });
});

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function written(style: { quiet?: boolean; log?: 'text' | 'json' }, seconds: number): string[] {
    const stream = new PassThrough();
    const counts = { ...newCounts(), processed: 7, documents: 7 };
    const progress = startProgress(
      { stream, interactive: false, quiet: false, log: 'text', ...style },
      counts,
    );
    vi.advanceTimersByTime(seconds * 1_000);
    progress.stop();
    vi.advanceTimersByTime(60_000);
    return String(stream.read() ?? '')
      .split('\n')
      .filter(Boolean);
  }

  test('one line every five seconds where no terminal redraws, and none after the end', () => {
    expect(written({}, 4)).toEqual([]);
    expect(written({}, 16)).toHaveLength(3);
    expect(written({}, 6)[0]).toMatch(/^7 articles, \d+\.\d per second$/);
  });

  test('as JSON lines for machines', () => {
    expect(JSON.parse(written({ log: 'json' }, 6)[0] ?? '')).toMatchObject({
      kind: 'progress',
      processed: 7,
    });
  });

  test('nothing when quiet', () => {
    expect(written({ quiet: true }, 60)).toEqual([]);
  });

  test('the closing table names rejects by code, in order', () => {
    const counts = { ...newCounts(), processed: 3 };
    for (const code of ['read/missing-text', 'read/binary', 'read/missing-text'])
      countUnread(counts, { ...REJECT, code });
    const rows = closingRows(counts, 2);
    expect(rows.filter(([label]) => label.startsWith('reject '))).toEqual([
      ['reject read/binary', '1'],
      ['reject read/missing-text', '2'],
    ]);
    expect(rows.at(-1)).toEqual(['articles per second', '1.5']);
  });

  test('the rate is that of what was read, whatever the set held before', () => {
    const counts = { ...newCounts(), processed: 4, documents: 1_000 };
    const rows = closingRows(counts, 2);
    expect(rows[0]).toEqual(['articles', '1000']);
    expect(rows.at(-1)).toEqual(['articles per second', '2.0']);
  });

  test('tells the share that is read and the time left where the size of the input is known', () => {
    const counts = { ...newCounts(), processed: 7, input: { read: 250, total: 1_000 } };
    const stream = new PassThrough();
    const progress = startProgress({ stream, interactive: false, quiet: false, log: 'text' }, counts);
    vi.advanceTimersByTime(5_000);
    counts.input.read = 1_000;
    vi.advanceTimersByTime(5_000);
    progress.stop();
    expect(String(stream.read())).toBe(
      '7 articles, 1.4 per second, 25% read, 15 s left\n7 articles, 0.7 per second, all read\n',
    );
  });

  test('as JSON: bytes and seconds', () => {
    const counts = { ...newCounts(), processed: 7, input: { read: 250, total: 1_000 } };
    const stream = new PassThrough();
    const progress = startProgress({ stream, interactive: false, quiet: false, log: 'json' }, counts);
    vi.advanceTimersByTime(5_000);
    progress.stop();
    expect(JSON.parse(String(stream.read()))).toMatchObject({
      bytes_read: 250,
      bytes_total: 1_000,
      seconds_left: 15,
    });
  });
});

describe('time left', () => {
  test('counts from the first article of this run: what a stopped run had left took no time', () => {
    const counts = { ...newCounts(), processed: 50, taken_up: 50, input: { read: 500, total: 1_000 } };
    const course = courseOf(counts);
    expect(course(10)).toEqual({ share: 0.5, seconds_left: null });
    counts.processed = 60;
    counts.input.read = 600;
    expect(course(20)).toEqual({ share: 0.6, seconds_left: 40 });
  });

  test('is not known of stdin', () => {
    const counts = { ...newCounts(), processed: 5, input: { read: 500, total: null } };
    expect(courseOf(counts)(10)).toEqual({ share: null, seconds_left: null });
  });

  test.each([
    [0.2, '1 s'],
    [59.5, '60 s'],
    [61, '2 min'],
    [3_600, '1 h 0 min'],
    [12_000, '3 h 20 min'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(inTime(seconds)).toBe(words);
  });
});
