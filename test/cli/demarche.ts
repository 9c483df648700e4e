import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command: `npm test` builds before it tests. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export function demarche(args: readonly string[], options: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    cwd: options.cwd,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A new folder that holds these files, by path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** sha256 of every file that a run left, by name. */
export function hashesOf(folder: string): Record<string, string> {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

export function recordsOf<Record extends object>(file: string): Record[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record);
}

export interface RunCounts {
  readonly documents: number;
  readonly with_events: number;
  readonly without_events: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly reports: number;
  readonly reports_merged: number;
  readonly events: number;
  readonly rejects: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, number>>;
}

export function countsOf(out: string): RunCounts {
  const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { counts: RunCounts };
  return run.counts;
}

/** Articles written for these tests. */
export const MEETING =
  'OTTAWA, March 3 - Canadian Foreign Minister Lucille Arnaud met her Japanese counterpart Kenji Morita in Ottawa on Tuesday to discuss trade.';
export const MEETING_RETOLD =
  'TOKYO, March 4 - Japanese Foreign Minister Kenji Morita met Canadian Foreign Minister Lucille Arnaud in Ottawa on Tuesday.';
export const CALL =
  'Brazilian President Rui Campos spoke by telephone with Kenyan President Amina Otieno on 12 May 2020 about climate.';
export const NOTHING =
  'The harvest festival drew large crowds, and the weather stayed dry until Sunday evening.';

export function article(id: string, text: string, published_at = '2021-03-04'): string {
  return `${JSON.stringify({ id, title: null, outlet: 'The Test Courier', published_at, text })}\n`;
}
