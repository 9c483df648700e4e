import { spawn } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reject } from '../../pipeline/records.ts';
import { article, CALL, CLI, countsOf, demarche, folderOf, MEETING, NOTHING, recordsOf } from './demarche.ts';

const ONE = folderOf({ 'in/a.ndjson': article('a', MEETING), 'in/b.ndjson': article('b', NOTHING) });
const INPUT = join(ONE, 'in');
const BROKEN = folderOf({ 'in/a.ndjson': article('a', MEETING), 'in/b.ndjson': '{"id": "b", "text": \n' });

describe('exit codes', () => {
  test('0: a run with events', () => {
    expect(demarche(['run', INPUT, '--out', join(ONE, 'out0')]).status).toBe(0);
  });

  test('0: a run without any event', () => {
    const folder = folderOf({ 'in/b.ndjson': article('b', NOTHING) });
    const out = join(folder, 'out');
    expect(demarche(['run', join(folder, 'in'), '--out', out]).status).toBe(0);
    expect(countsOf(out)).toMatchObject({ documents: 1, without_events: 1, events: 0 });
  });

  test('0, and not a word, when the reader of stdout goes away', async () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => article(`a${index}`, NOTHING)).join('');
    const child = spawn(process.execPath, [CLI, 'extract'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdin.on('error', () => {});
    child.stdin.end(lines);
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect([status, stderr]).toEqual([0, '']);
  });

  test('3: --strict, and something was rejected; the rest is written', () => {
    const out = join(BROKEN, 'out3');
    expect(demarche(['run', join(BROKEN, 'in'), '--out', out, '--strict']).status).toBe(3);
    expect(countsOf(out)).toMatchObject({ documents: 2, rejected: 1 });
  });

  test.each([
    ['0.4', 3],
    ['0.5', 0],
  ])('--max-reject-rate %s with one of two rejected: %i', (rate, status) => {
    const out = join(BROKEN, `out-rate-${rate}`);
    expect(demarche(['run', join(BROKEN, 'in'), '--out', out, '--max-reject-rate', rate]).status).toBe(
      status,
    );
  });

  test.each([
    ['nothing matches an input pattern', ['run', join(ONE, 'nothing/*.txt'), '--out', join(ONE, 'out64')]],
    ['an unknown option', ['run', INPUT, '--out', join(ONE, 'out64'), '--job', '2']],
    ['an unknown command', ['runn']],
    ['no --out', ['run', INPUT]],
    ['no number', ['run', INPUT, '--out', join(ONE, 'out64'), '--jobs', 'many']],
    ['no day', ['run', INPUT, '--out', join(ONE, 'out64'), '--published-at', '2021-02-30']],
    ['no known format', ['run', INPUT, '--out', join(ONE, 'out64'), '--format', 'csv,docx']],
    ['no metadata file', ['run', INPUT, '--out', join(ONE, 'out64'), '--metadata', join(ONE, 'none.csv')]],
    ['no such event', ['explain', 'e_0000000000000000', '--out', join(ONE, 'out0')]],
    ['a malformed bar', ['score', '--gold', 'x', '--reports', 'x', '--fail-under', 'f1']],
  ])('64: %s, in words, without a stack, nothing written', (_, args) => {
    const { status, stderr } = demarche(args);
    expect(status).toBe(64);
    expect(stderr).toMatch(/\S/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(ONE, 'out64', 'run.json'))).toBe(false);
  });

  test('64 lists every bad setting at once', () => {
    const { stderr } = demarche(['run', INPUT, '--out', join(ONE, 'out64'), '--jobs', '0', '--limit', '-3']);
    expect(stderr).toMatch(/--jobs "0"/);
    expect(stderr).toMatch(/--limit "-3"/);
  });

  test('64 suggests the option that was meant', () => {
    expect(demarche(['run', INPUT, '--out', join(ONE, 'out64'), '--job', '2']).stderr).toMatch(/--jobs/);
  });

  test('65: an input that cannot be opened is a reject, all else is written', () => {
    const folder = folderOf({ 'in/a.ndjson': article('a', MEETING) });
    // A link that leads nowhere can't be opened by anybody, whatever the permissions.
    symlinkSync('gone.txt', join(folder, 'in/link.txt'));
    const out = join(folder, 'out');
    const { status } = demarche(['run', join(folder, 'in'), '--out', out]);
    expect(status).toBe(65);
    const counts = countsOf(out);
    expect(counts).toMatchObject({ documents: 2, rejected: 1, rejects: { 'read/unopenable': 1 } });
    expect(recordsOf<Reject>(join(out, 'rejects.ndjson'))).toMatchObject([
      { stage: 'read', code: 'read/unopenable', path: 'link.txt' },
    ]);
    expect(recordsOf(join(out, 'articles.ndjson'))).toHaveLength(1);
  });

  test('65: a file of score that cannot be read is named', () => {
    const none = join(ONE, 'none');
    const { status, stderr } = demarche(['score', '--gold', none, '--reports', none]);
    expect([status, stderr]).toEqual([
      65,
      `demarche: ${none}:1: Unexpected ENOENT, expected a readable file.\n`,
    ]);
  });

  test('74: a folder where nothing can be made', () => {
    // Only Linux has it; elsewhere its parent can't be made either, or the root is not ours.
    const { status, stderr } = demarche(['run', INPUT, '--out', '/proc/demarche/out']);
    expect(status).toBe(74);
    expect(stderr).toMatch(/^demarche: Unexpected \w+ at \/proc\/demarche\/out\. /);
  });

  test('74: the output folder cannot be made', () => {
    const folder = folderOf({ 'in/a.ndjson': article('a', CALL), out: 'a file stands here' });
    const { status, stderr } = demarche(['run', join(folder, 'in'), '--out', join(folder, 'out')]);
    expect(status).toBe(74);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
