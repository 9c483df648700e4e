import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { newCounts } from '../../pipeline/counts.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { run } from '../../pipeline/run.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { CLI, hashesOf } from '../cli/demarche.ts';

const CONTEXT = { settings: DEFAULTS, lexicon: loadLexicon() };
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

/** Kills a run at its n-th such call, a write having done `share` of its work, 0 to 1. Tells whether it was still alive then. */
export function killedAt(call: number, args: RunArguments, out: string, share = 0.5): boolean {
  return started(args, out, { KILL_AT: String(call), KILL_SHARE: String(share) }).signal === 'SIGKILL';
}

/** Takes the run over `input` up to its end, in this process, which starts sooner; the set that it leaves. */
export async function resumed(input: string, out: string): Promise<Record<string, string>> {
  const given = { inputs: [input], metadata: null, out, stdin: Readable.from([]) };
  const signal = new AbortController().signal;
  await run({ ...given, append: false, resume: true, signal }, CONTEXT, newCounts());
  return hashesOf(out);
}
