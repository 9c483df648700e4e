import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { shownCommands } from './code-blocks.ts';

/** Pages whose commands are run, each in a folder of its own. */
const PAGES = ['docs/tutorial.md', 'docs/lexicon.md', 'docs/configuration.md'];
const PRELUDE = `set -euo pipefail\ndemarche() { "${process.execPath}" "${resolve('dist/cli.js')}" "$@"; }\n`;

/** What the commands print on stdout. They stand in files that the ones before have made. */
function printed(code: string, folder: string): string {
  return execFileSync('bash', ['-c', PRELUDE + code], { cwd: folder, encoding: 'utf8' });
}

test.each(PAGES)(
  '%s prints what it shows',
  (path) => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const page = readFileSync(path, 'utf8');
    let made = '';
    let done = 0;
    for (const { command, shown } of shownCommands(page)) {
      const output = printed(command.code, folder);
      if (shown === null) continue;
      made += page.slice(done, shown.start) + output;
      done = shown.end;
    }
    made += page.slice(done);
    rmSync(folder, { recursive: true });
    if (process.env.DOCS === 'write') writeFileSync(path, made);
    expect(readFileSync(path, 'utf8'), 'run "npm run docs:refresh" and read the page').toBe(made);
  },
  120_000,
);
