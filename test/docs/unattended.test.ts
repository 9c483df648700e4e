import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programFor } from '../../pipeline/commands/program.ts';
import { article, CALL, CLI, countsOf, folderOf, MEETING } from '../cli/demarche.ts';
import { silentTerminal } from '../cli/silent-terminal.ts';

const WORKFLOW = readFileSync('docs/examples/workflow.yml', 'utf8');
const PAGE = readFileSync('docs/batch.md', 'utf8');
const NIGHTLY = 'docs/examples/nightly.sh';

/** Commands of the program that a text tells to run, each with what follows it. */
function callsIn(text: string): readonly (readonly string[])[] {
  const calls = text.matchAll(/^[^#\n]*?\b(?:run: npx |^)demarche (?<call>[a-z]+ [^\n|>&`]+)/gm);
  return [...calls].map(({ groups }) => (groups?.call ?? '').trim().split(/\s+/));
}

/** A folder in which `demarche` is a command, as where it is installed. */
function withCommand(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, start] of [
    ['demarche', ''],
    ['npx', 'shift; '],
  ] as const) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${start}exec "${process.execPath}" "${CLI}" "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const run = (code: string) => spawnSync('bash', ['-c', code], { cwd: folder, env, encoding: 'utf8' });
  return { folder, run };
}

describe('examples of unattended work', () => {
  test('call commands that exist, with options that these have', () => {
    const { commands } = programFor(silentTerminal(), () => {});
    const calls = [WORKFLOW, PAGE, readFileSync(NIGHTLY, 'utf8')].flatMap(callsIn);
    expect(calls.map(([name]) => name)).toEqual(expect.arrayContaining(['run', 'validate', 'watch']));
    for (const [name, ...words] of calls) {
      const options = commands.find((command) => command.name() === name)?.options.map(({ long }) => long);
      for (const word of words.filter((word) => word.startsWith('--'))) expect(options, name).toContain(word);
    }
  });

  test('the workflow is indented by spaces, and its own steps do what they say', () => {
    expect(WORKFLOW).not.toContain('\t');
    expect(WORKFLOW).toMatch(/^on:\n {2}push:/m);
    const steps = [...WORKFLOW.matchAll(/^ +(?:- )?run: (?<code>npx demarche .*)$/gm)];
    expect(steps).toHaveLength(2);
    const { folder, run } = withCommand({ 'articles/a.ndjson': article('a', MEETING) });
    for (const { groups } of steps) expect(run(groups?.code ?? '').status).toBe(0);
    expect(countsOf(join(folder, 'out')).events).toBe(1);
  });

  test('the nightly script adds what is new, in silence, and tells what can not be read', () => {
    const { folder, run } = withCommand({ 'articles/a.ndjson': article('a', MEETING) });
    copyFileSync(NIGHTLY, join(folder, 'nightly.sh'));
    const quiet = { status: 0, stdout: '', stderr: '' };
    expect(run('bash nightly.sh')).toMatchObject(quiet);
    writeFileSync(join(folder, 'articles/b.ndjson'), article('b', CALL));
    expect(run('bash nightly.sh')).toMatchObject(quiet);
    expect(countsOf(join(folder, 'out')).documents).toBe(2);
    appendFileSync(join(folder, 'articles/c.ndjson'), 'words\n'.repeat(9));
    const { status, stderr } = run('bash nightly.sh');
    expect([status, stderr]).toEqual([3, expect.stringContaining('see out/rejects.ndjson')]);
  });
});
