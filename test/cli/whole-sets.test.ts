import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { article, CALL, CLI, demarche, folderOf, hashesOf, MEETING, NOTHING } from './demarche.ts';

interface WrittenRun {
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
}

function startRun(input: string, out: string) {
  return spawn(process.execPath, [CLI, 'run', input, '--out', out, '--quiet', '--jobs', '1'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

function exitOf(child: ReturnType<typeof startRun>): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

function contentOf(file: string): Buffer | null {
  return existsSync(file) ? readFileSync(file) : null;
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What is wrong for a reader who looks now; null when the set was replaced while looking, or none is there. */
function lookAt(out: string): readonly string[] | null {
  const file = join(out, 'run.json');
  const run = contentOf(file);
  if (run === null) return null;
  const { outputs } = JSON.parse(run.toString()) as WrittenRun;
  const wrong = outputs.filter(({ name, sha256 }) => {
    const content = contentOf(join(out, name));
    return content === null || hashOf(content) !== sha256;
  });
  const isSame = contentOf(file)?.equals(run) ?? false;
  return isSame ? wrong.map(({ name }) => name) : null;
}

describe('an output folder that is read while runs write to it', () => {
  test('shows whole files of whole sets alone', async () => {
    const folder = folderOf({
      'a/a.ndjson': article('a', MEETING) + article('n', NOTHING),
      'b/b.ndjson': article('b', CALL) + article('c', MEETING, '2021-03-05'),
    });
    const out = join(folder, 'out');
    const known = new Set<string>();
    for (const name of ['a', 'b']) {
      demarche(['run', join(folder, name), '--out', join(folder, `set-${name}`)]);
      for (const hash of Object.values(hashesOf(join(folder, `set-${name}`)))) known.add(hash);
    }
    const seen = { sets: 0, unknown: [] as string[], wrong: [] as string[] };
    for (const name of ['a', 'b', 'a']) {
      const state = { isRunning: true };
      const exit = exitOf(startRun(join(folder, name), out)).finally(() => {
        state.isRunning = false;
      });
      while (state.isRunning) {
        const wrong = lookAt(out);
        if (wrong !== null) seen.sets += 1;
        seen.wrong.push(...(wrong ?? []));
        for (const file of existsSync(out) ? readdirSync(out).filter((file) => file !== '.demarche') : []) {
          const content = contentOf(join(out, file));
          if (content !== null && !known.has(hashOf(content))) seen.unknown.push(file);
        }
        await pause(2);
      }
      expect(await exit).toBe(0);
    }
    expect([seen.wrong, seen.unknown]).toEqual([[], []]);
    expect(seen.sets).toBeGreaterThan(20);
  });

  test('takes one run at a time: the second stops with a clear line, and the first goes on', async () => {
    const folder = folderOf({ 'in/a.ndjson': article('a', MEETING) });
    const out = join(folder, 'out');
    const first = startRun('-', out);
    while (!existsSync(join(out, '.demarche/lock'))) await pause(2);
    const { status, stderr } = demarche(['run', join(folder, 'in'), '--out', out]);
    expect(status).toBe(74);
    expect(stderr).toMatch(
      /^demarche: Unexpected lock \S+, expected a folder that no other run is writing to: process \d+ holds it\. Wait for it, or choose another folder with --out\.\n$/,
    );
    first.stdin.end(article('a', MEETING));
    expect(await exitOf(first)).toBe(0);
    expect(lookAt(out)).toEqual([]);
  });
});
