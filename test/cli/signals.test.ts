import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { article, CALL, CLI, countsOf, demarche, folderOf, MEETING, NOTHING } from './demarche.ts';

/** So many that no machine is done with them when the signal comes. */
const MANY = Array.from({ length: 1_500 }, (_, at) =>
  article(`a${at}`, `${[MEETING, CALL, NOTHING][at % 3]} ${'The weather was fair. '.repeat(20)} ${at}`),
).join('');

function started(args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk) => {
    words += String(chunk);
  });
  return { child, words: () => words };
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.on('close', resolve));
}

function checkpointsIn(out: string): number {
  const file = join(out, '.demarche/journal/checkpoints.ndjson');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;
}

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s ends a run that waits for stdin with %i and leaves nothing behind',
    async (signal, code) => {
      const out = join(folderOf({}), 'out');
      const { child, words } = started(['run', '-', '--out', out, '--log', 'json']);
      child.stdin.write(article('a', MEETING));
      // Its work folder tells that the run has begun.
      while (!existsSync(join(out, '.demarche'))) await pause(20);
      child.kill(signal);
      expect(await ended(child)).toBe(code);
      expect(words()).toBe('demarche: stopped\n');
      expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
    },
  );

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s in the middle of a run: %i, one line, and --resume goes on', async (signal, code) => {
    const folder = folderOf({ 'in/a.ndjson': MANY });
    const out = join(folder, 'out');
    const { child, words } = started(['run', join(folder, 'in'), '--out', out, '--quiet']);
    while (checkpointsIn(out) < 3) await pause(5);
    child.kill(signal);
    expect(await ended(child)).toBe(code);
    expect(words()).toMatch(/^demarche: stopped\b[^\n]*--resume[^\n]*\n$/);
    const { status, stderr } = demarche(['run', join(folder, 'in'), '--out', out, '--resume']);
    expect(status).toBe(0);
    expect(Number(/^taken up +(\d+)$/m.exec(stderr)?.[1])).toBeGreaterThan(0);
    const { documents, with_events, without_events, rejected } = countsOf(out);
    expect([documents, with_events + without_events + rejected]).toEqual([1_500, 1_500]);
  });

  test('SIGINT lets extract write what is under way to its end: whole lines, 130', async () => {
    const { child, words } = started(['extract']);
    let lines = '';
    child.stdout.on('data', (chunk) => {
      if (lines === '') child.kill('SIGINT');
      lines += String(chunk);
    });
    child.stdin.on('error', () => {});
    child.stdin.end(MANY);
    expect([await ended(child), words()]).toEqual([130, 'demarche: stopped\n']);
    expect(lines.endsWith('\n')).toBe(true);
    for (const line of lines.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  test.each([1, 2])('a reader of stdout who sleeps does not hold it up: %i signals', async (signals) => {
    const { child } = started(['extract']);
    child.stdin.on('error', () => {});
    child.stdin.end(MANY);
    // One chunk, and then no more is read.
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.pause();
    const exit = new Promise((resolve) => child.on('exit', resolve));
    for (let sent = 0; sent < signals; sent += 1) {
      child.kill('SIGINT');
      await pause(50);
    }
    expect(await exit).toBe(130);
  });
});
