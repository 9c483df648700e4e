import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demarche } from './demarche.ts';

const COMMANDS = ['run', 'extract', 'dedupe', 'dates', 'validate', 'score', 'explain'] as const;

describe('help', () => {
  test('lists every command', () => {
    const { status, stdout } = demarche(['--help']);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test.each(COMMANDS)('%s: holds an example that names the command', (command) => {
    const { status, stdout } = demarche([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Example:\\n {2}\\$ demarche ${command}\\b`, 'm'));
  });

  test('without a command: usage on stderr, 64', () => {
    const { status, stdout, stderr } = demarche([]);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^Usage: demarche/);
  });

  test('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(demarche(['--version']).stdout).toBe(`${version}\n`);
  });
});
