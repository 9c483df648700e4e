import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateFiles } from '../../pipeline/5-validate/validate-files.ts';
import type { Article, DiplomaticEvent, EventReport, Superseded } from '../../pipeline/records.ts';
import { FORMATS } from '../../pipeline/settings.ts';
import { called } from '../cli/called.ts';
import {
  article,
  CALL,
  countsOf,
  demarche,
  folderOf,
  hashesOf,
  MEETING,
  MEETING_RETOLD,
  NOTHING,
  recordsOf,
} from '../cli/demarche.ts';
import { setOf, stepwise } from './stepwise.ts';

const BROKEN = '{"id": "broken", "text": \n';
const TEXTLESS = '{"id": "textless"}\n';

/** event_id of each document's only event. */
function eventsByDocument(out: string): Record<string, string | null> {
  const reports = recordsOf<EventReport>(join(out, 'reports.ndjson'));
  return Object.fromEntries(reports.map(({ document_id, event_id }) => [document_id, event_id]));
}

describe('run --append: the set is that of one run over everything', () => {
  test.each([
    ['unrelated articles', { a: [article('a', MEETING)], b: [article('b', CALL)] }],
    ['another report of an event', { a: [article('a', MEETING)], b: [article('b', MEETING_RETOLD)] }],
    [
      'three steps, with rejects and articles without events',
      {
        a: [article('a', MEETING), article('n', NOTHING), BROKEN],
        b: [article('b', MEETING_RETOLD), TEXTLESS],
        c: [article('c', CALL), BROKEN],
      },
    ],
    [
      'articles that stand before those of the earlier set',
      { z: [article('z', MEETING)], a: [article('a', CALL)] },
    ],
    [
      'a document that is there already',
      { a: [article('a', MEETING)], b: [article('a', MEETING), article('b', CALL)] },
    ],
    [
      'the same text of the same id in a place before',
      { z: [article('a', MEETING)], a: [article('a', MEETING)] },
    ],
    [
      'the same text of the same id, with another day of publication',
      { a: [article('a', MEETING, '2021-03-04')], b: [article('a', MEETING, '2021-03-03')] },
    ],
    [
      'the same the other way round',
      { a: [article('a', MEETING, '2021-03-03')], b: [article('a', MEETING, '2021-03-04')] },
    ],
    ['another text of an id', { a: [article('a', MEETING)], b: [article('a', CALL)] }],
    [
      'a third text of an id, and a repeat of the first',
      {
        a: [article('a', MEETING)],
        b: [article('a', CALL)],
        c: [article('a', MEETING_RETOLD), article('a', MEETING)],
      },
    ],
    ['nothing new', { a: [article('a', MEETING)], b: [article('a', MEETING)] }],
    ['an earlier set without documents', { a: [BROKEN], b: [article('a', MEETING)] }],
  ])('%s', async (_, steps) => {
    const { out, whole } = await stepwise(steps);
    expect(setOf(out)).toEqual(setOf(whole));
    const problems: string[] = [];
    for await (const { message } of validateFiles([out])) problems.push(message);
    expect(problems).toEqual([]);
  });

  test('an id that ends as a settled one does, but is its own, stays its own', async () => {
    const first = await stepwise({ a: [article('a', MEETING)], b: [article('a', CALL)] });
    // The articles of another set, read anew: their ids have the digits of their texts, and are theirs.
    const lines = readFileSync(join(first.out, 'articles.ndjson'), 'utf8');
    const [one = ''] = lines.split('\n');
    const { out, whole } = await stepwise({ a: [lines], b: [`${one}\n`, article('a', MEETING_RETOLD)] });
    expect(setOf(out)).toEqual(setOf(whole));
    const ids = recordsOf<Article>(join(out, 'articles.ndjson')).map(({ document_id }) => document_id);
    expect(ids).toHaveLength(3);
    expect(ids).toContain('a');
  });

  test('what was read before is not read again: the same folder, with one file more', async () => {
    const folder = folderOf({ 'in/a.txt': `${MEETING}\n`, 'in/x.ndjson': BROKEN });
    const [input, out, whole] = [join(folder, 'in'), join(folder, 'out'), join(folder, 'whole')];
    await called(['run', input, '--out', out, '--quiet']);
    writeFileSync(join(input, 'b.txt'), `${CALL}\n`);
    expect((await called(['run', input, '--out', out, '--quiet', '--append'])).status).toBe(0);
    await called(['run', input, '--out', whole, '--quiet']);
    expect(setOf(out)).toEqual(setOf(whole));
    expect(countsOf(out)).toMatchObject({ documents: 3, duplicates: 0, rejected: 1 });
  });

  test('rows of the metadata table for files that were read before are no rows without a document', async () => {
    const metadata = 'file,outlet\na.txt,Courier\nb.txt,Gazette\n';
    const folder = folderOf({ 'in/a.txt': `${MEETING}\n`, 'metadata.csv': metadata });
    const [input, out] = [join(folder, 'in'), join(folder, 'out')];
    const args = ['run', input, '--metadata', join(folder, 'metadata.csv'), '--out', out, '--quiet'];
    writeFileSync(join(input, 'b.txt'), `${CALL}\n`);
    await called(args);
    rmSync(join(input, 'b.txt'));
    writeFileSync(join(input, 'c.txt'), `${NOTHING}\n`);
    await called([...args, '--append']);
    // Only the row of the file that is gone.
    expect(countsOf(out).notes).toEqual({ 'read/unused-metadata': 1 });
  });

  test('any number of jobs', async () => {
    const folder = folderOf({
      'a/a.ndjson': article('a', MEETING),
      'b/b.ndjson': article('b', MEETING_RETOLD),
    });
    const outs = ['1', '2'].map((jobs) => {
      const out = join(folder, `out-${jobs}`);
      demarche(['run', join(folder, 'a'), '--out', out, '--jobs', jobs]);
      demarche(['run', join(folder, 'b'), '--out', out, '--jobs', jobs, '--append']);
      return hashesOf(out);
    });
    expect(outs[0]).toEqual(outs[1]);
    expect(Object.keys(outs[0] ?? {})).toContain('superseded.ndjson');
  });

  test('every format, and what the files could not show is counted once', async () => {
    const folder = folderOf({
      'a/a.ndjson': article('a', MEETING),
      'b/b.ndjson': article('b', CALL),
    });
    const [a, b, out, whole] = ['a', 'b', 'out', 'whole'].map((name) => join(folder, name));
    const options = ['--format', FORMATS.join(','), '--excel=;', '--quiet'];
    for (const args of [
      [a, '--out', out],
      [b, '--out', out, '--append'],
      [a, b, '--out', whole],
    ])
      expect((await called(['run', ...args.map(String), ...options])).stderr).toBe('');
    expect(setOf(String(out))).toEqual(setOf(String(whole)));
    expect(Object.keys(setOf(String(out)).hashes)).toContain('events.xlsx');
    expect(await called(['validate', String(out)])).toMatchObject({ status: 0 });
  });
});

describe('superseded.ndjson', () => {
  test('is empty when every event kept its id', async () => {
    const { superseded } = await stepwise({ a: [article('a', MEETING)], b: [article('b', CALL)] });
    expect(superseded).toEqual([]);
  });

  test('two reports of one event become one: ids that are gone are mapped to the one that is there', async () => {
    const [one, other] = [article('a', MEETING), article('b', MEETING_RETOLD)];
    // Which of the two ids stays depends on their hashes: one order at least changes an id.
    const changed: number[] = [];
    for (const steps of [
      { a: [one], b: [other] },
      { b: [other], a: [one] },
    ]) {
      const { out, superseded } = await stepwise(steps);
      const events = recordsOf<DiplomaticEvent>(join(out, 'events.ndjson'));
      expect(events).toHaveLength(1);
      for (const line of superseded) {
        expect(line.event_id).not.toBe(events[0]?.event_id);
        expect(line.superseded_by).toEqual([events[0]?.event_id]);
        expect(line.moved).toEqual([{ report_id: expect.any(String), event_id: events[0]?.event_id }]);
      }
      changed.push(superseded.length);
    }
    expect(changed.toSorted()).toEqual([0, 1]);
  });

  test('an old document whose id got a suffix: its event is mapped to the new one', async () => {
    const folder = folderOf({ 'a/a.ndjson': article('a', MEETING), 'b/b.ndjson': article('a', CALL) });
    const out = join(folder, 'out');
    await called(['run', join(folder, 'a'), '--out', out]);
    const { a: before } = eventsByDocument(out);
    await called(['run', join(folder, 'b'), '--out', out, '--append']);
    const now = eventsByDocument(out);
    const meeting = recordsOf<Article>(join(out, 'articles.ndjson')).find(({ text }) => text === MEETING);
    const event_id = now[meeting?.document_id ?? ''];
    const [report] = recordsOf<EventReport>(join(out, 'reports.ndjson')).filter(
      ({ document_id }) => document_id === meeting?.document_id,
    );
    expect(recordsOf(join(out, 'superseded.ndjson'))).toEqual([
      { event_id: before, superseded_by: [event_id], moved: [{ report_id: report?.report_id, event_id }] },
    ]);
  });

  test('appending twice: ids of the first set lead to the newest', async () => {
    const folder = folderOf({
      'a/a.ndjson': article('a', MEETING),
      'b/b.ndjson': article('a', CALL),
      'c/c.ndjson': ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => article(id, MEETING_RETOLD)).join(''),
    });
    const out = join(folder, 'out');
    const ids: (string | null | undefined)[] = [];
    for (const name of ['a', 'b', 'c']) {
      const { status } = await called(['run', join(folder, name), '--out', out, '--append', '--quiet']);
      expect(status).toBe(0);
      const reports = recordsOf<EventReport>(join(out, 'reports.ndjson'));
      ids.push(reports.find(({ type }) => type === 'meeting')?.event_id);
    }
    expect(new Set(ids).size).toBe(3);
    const lines = recordsOf<Superseded>(join(out, 'superseded.ndjson'));
    expect(Object.fromEntries(lines.map((line) => [line.event_id, line.superseded_by]))).toEqual({
      [ids[0] ?? '']: [ids[2]],
      [ids[1] ?? '']: [ids[2]],
    });
    // A run without --append begins anew.
    await called(['run', join(folder, 'a'), '--out', out]);
    expect(Object.keys(hashesOf(out))).not.toContain('superseded.ndjson');
  });
});

describe('run --append refuses', () => {
  const folder = folderOf({ 'a/a.ndjson': article('a', MEETING), 'b/b.ndjson': article('b', CALL) });
  let count = 0;
  /** The answer to --append on a set made with `options` and then changed by `change`; the set stays as it was. */
  async function answer(
    options: readonly string[],
    change: (out: string) => void,
    more: readonly string[] = [],
  ) {
    count += 1;
    const out = join(folder, `out-${count}`);
    expect((await called(['run', join(folder, 'a'), '--out', out, ...options])).status).toBe(0);
    change(out);
    const before = hashesOf(out);
    const { status, stderr } = await called(['run', join(folder, 'b'), '--out', out, '--append', ...more]);
    expect(hashesOf(out)).toEqual(before);
    expect(stderr).not.toMatch(/\n\s+at /);
    return { status, stderr };
  }
  const rewritten = (change: (run: Record<string, unknown>) => void) => (out: string) => {
    const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Record<string, unknown>;
    change(run);
    writeFileSync(join(out, 'run.json'), JSON.stringify(run));
  };
  const nothing = () => {};

  test.each([
    [
      'another version',
      rewritten((run) => Object.assign(run, { version: '0.0.1' })),
      /version "0\.0\.1", expected/,
    ],
    [
      'another lexicon',
      rewritten((run) => Object.assign(run, { lexicon: '0000000000000000' })),
      /lexicon "0000000000000000", expected/,
    ],
    [
      'other settings',
      rewritten((run) => Object.assign((run.settings as { dedupe: object }).dedupe, { min_weight: 99 })),
      /settings\.dedupe\.min_weight 99, expected \d+/,
    ],
    [
      'a changed file',
      (out: string) => writeFileSync(join(out, 'events.csv'), 'x\n'),
      /events\.csv.*changed after/,
    ],
    ['a lost file', (out: string) => rmSync(join(out, 'reports.ndjson')), /reports\.ndjson.*changed after/],
    [
      'a run.json that is none',
      (out: string) => writeFileSync(join(out, 'run.json'), '{'),
      /expected what a run wrote/,
    ],
  ])('%s: 64, one line that says what differs and what to do', async (_, change, words) => {
    const { status, stderr } = await answer([], change);
    expect([status, stderr]).toEqual([64, expect.stringMatching(words)]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/Run over all input without --append\.$/m);
  });

  test.each([
    ['a set without texts', ['--no-text'], /articles\.ndjson.*without --no-text/],
    ['a set of CSV alone', ['--format', 'csv'], /reports\.ndjson.*ndjson among its formats/],
  ])('%s, also where the same options are given', async (_, options, words) => {
    for (const more of [[], options]) {
      const { status, stderr } = await answer(options, nothing, more);
      expect([status, stderr]).toEqual([64, expect.stringMatching(words)]);
    }
  });

  test('options that give other results', async () => {
    const { status, stderr } = await answer(['--outlet', 'One'], nothing, ['--outlet', 'Other', '--no-text']);
    expect(status).toBe(64);
    expect(stderr).toMatch(/settings\.read\.outlet "One", expected "Other"; settings\.emit\.articles true/);
  });

  test('--limit, with which no set is whole', async () => {
    expect(await answer(['--limit', '1'], nothing, ['--limit', '1'])).toMatchObject({
      status: 64,
      stderr: expect.stringMatching(/--limit "1" with --append/),
    });
  });
});

describe('run --append', () => {
  test('without an earlier set it makes the first, and says so', async () => {
    const folder = folderOf({ 'a/a.ndjson': article('a', MEETING) });
    const [out, plain] = [join(folder, 'out'), join(folder, 'plain')];
    const { status, stderr } = await called(['run', join(folder, 'a'), '--out', out, '--append']);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/held no earlier set: this is its first\n$/)]);
    await called(['run', join(folder, 'a'), '--out', plain]);
    expect(setOf(out)).toEqual(setOf(plain));
    expect(readFileSync(join(out, 'superseded.ndjson'), 'utf8')).toBe('');
  });

  test('the exit code tells of its own input, not of what was rejected before', async () => {
    const folder = folderOf({ 'a/a.ndjson': BROKEN, 'b/b.ndjson': article('b', CALL) });
    const out = join(folder, 'out');
    expect((await called(['run', join(folder, 'a'), '--out', out, '--strict'])).status).toBe(3);
    expect((await called(['run', join(folder, 'b'), '--out', out, '--strict', '--append'])).status).toBe(0);
    expect(countsOf(out)).toMatchObject({ documents: 2, rejected: 1 });
  });
});
