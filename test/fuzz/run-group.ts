/** A group of inputs through the built command, as one run. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI } from '../cli/demarche.ts';
import type { FuzzInput } from './fuzz-input.ts';
import { COLUMNS } from './table-grammar.ts';

/** Many times what a group takes: a run that is not over by then hangs. */
const HANG_SECONDS = 240;

/** What a group left on disk. */
export interface Tried {
  readonly folder: string;
  readonly out: string;
  /** Null when it was ended since it hung. */
  readonly status: number | null;
  readonly stderr: string;
}

function written(inputs: readonly FuzzInput[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-fuzz-'));
  for (const { folder: name, name: file, bytes } of inputs) {
    mkdirSync(join(folder, 'in', name), { recursive: true });
    writeFileSync(join(folder, 'in', name, file), bytes);
  }
  const rows = inputs.flatMap(({ row }) => row ?? []);
  writeFileSync(join(folder, 'table.csv'), [COLUMNS.join(','), ...rows].map((row) => `${row}\n`).join(''));
  return folder;
}

/** Runs the command over what lies in `folder`/in. */
export function tryFolder(folder: string, jobs: number, name = 'out'): Promise<Tried> {
  const out = join(folder, name);
  const args = ['run', join(folder, 'in'), '--metadata', join(folder, 'table.csv'), '--out', out];
  const child = spawn(process.execPath, [CLI, ...args, '--jobs', String(jobs), '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: HANG_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  const words: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) =>
      resolve({ folder, out, status, stderr: Buffer.concat(words).toString() }),
    );
  });
}

export function tryGroup(inputs: readonly FuzzInput[]): Promise<Tried> {
  return tryFolder(written(inputs), 1);
}
