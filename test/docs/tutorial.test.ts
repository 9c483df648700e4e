import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownCommands } from './code-blocks.ts';

const PAGE = 'docs/tutorial.md';
const PRELUDE = `set -euo pipefail\ndemarche() { "${process.execPath}" "${resolve('dist/cli.js')}" "$@"; }\n`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tutorial-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the commands print on stdout. They stand in files that the ones before have made. */
function printed(code: string): string {
  return execFileSync('bash', ['-c', PRELUDE + code], { cwd: folder, encoding: 'utf8' });
}

test('docs/tutorial.md prints what it shows', () => {
  const page = readFileSync(PAGE, 'utf8');
  let made = '';
  let done = 0;
  for (const { command, shown } of shownCommands(page)) {
    const output = printed(command.code);
    if (shown === null) continue;
    made += page.slice(done, shown.start) + output;
    done = shown.end;
  }
  made += page.slice(done);
  if (process.env.DOCS === 'write') writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, 'utf8'), 'run "npm run docs:refresh" and read the page').toBe(made);
}, 120_000);
