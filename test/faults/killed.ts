import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI, demarche, hashesOf, type Ran } from '../cli/demarche.ts';

const KILLER = fileURLToPath(new URL('./kill-at.mjs', import.meta.url));

/** One command line of `run`, without `--out`. */
export type RunArguments = readonly string[];

function started(args: RunArguments, out: string, env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, ['--import', KILLER, CLI, 'run', ...args, '--out', out, '--quiet'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

/** Calls that change a disk in a run from its start to its end. */
export function callsOf(args: RunArguments): number {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-calls-'));
  const { status, stderr } = started(args, join(folder, 'out'), { COUNT_TO: join(folder, 'count') });
  if (status !== 0) throw new Error(stderr);
  const calls = Number(readFileSync(join(folder, 'count'), 'utf8'));
  rmSync(folder, { recursive: true });
  return calls;
}

/** Kills a run at its n-th such call. Tells whether it was still alive then. */
export function killedAt(call: number, args: RunArguments, out: string): boolean {
  return started(args, out, { KILL_AT: String(call) }).signal === 'SIGKILL';
}

/** Takes the run up to its end; the set that it leaves. */
export function resumed(args: RunArguments, out: string): { ran: Ran; set: Record<string, string> } {
  const ran = demarche(['run', ...args, '--out', out, '--resume']);
  return { ran, set: hashesOf(out) };
}
