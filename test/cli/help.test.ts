import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { programFor } from '../../pipeline/commands/program.ts';
import { lexiconHash } from '../../pipeline/lexicon/table-files.ts';
import { CLI, demarche } from './demarche.ts';
import { silentTerminal } from './silent-terminal.ts';

/** All that the program has: whoever adds one is asked for its example. */
const COMMANDS = programFor(silentTerminal(), () => {}).commands.map((command) => command.name());

describe('help', () => {
  test('lists every command', () => {
    const { status, stdout } = demarche(['--help']);
    expect(status).toBe(0);
    expect(COMMANDS).toEqual(expect.arrayContaining(['run', 'watch', 'completion']));
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test.each(COMMANDS)('%s: holds an example that names the command, with options that it has', (name) => {
    let help = '';
    const command = programFor(silentTerminal(), () => {}).commands.find((one) => one.name() === name);
    command?.configureOutput({
      writeOut: (text) => {
        help += text;
      },
    });
    expect(() => command?.parse(['--help'], { from: 'user' })).toThrow(/outputHelp/);
    const [, shown = ''] = help.split('\nExample:\n');
    expect(shown).toMatch(new RegExp(`^ {2}\\$ .*\\bdemarche ${name}\\b`));
    const used = [...shown.matchAll(/(?<= )--[a-z-]+/g)].map(String);
    expect(used.filter((option) => !help.split('\nExample:')[0]?.includes(`${option} `))).toEqual([]);
  });

  test('without a command: usage on stderr, 64', () => {
    const { status, stdout, stderr } = demarche([]);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^Usage: demarche/);
  });

  test('--version prints the version, on a line of its own, the hash of the word lists, and Node', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(demarche(['--version']).stdout).toBe(
      `${version}\nlexicon ${lexiconHash()}\nnode ${process.version}\n`,
    );
  });

  test.runIf(existsSync('/usr/bin/script'))('colours stand on terminals alone, and not with NO_COLOR', () => {
    const onTerminal = (env: Readonly<Record<string, string>>): string => {
      const asked = `${process.execPath} ${CLI} run; ${process.execPath} ${CLI} --help`;
      // Nothing of the surrounding environment: Node gives no colours where it holds CI, TMUX, NO_COLOR and others.
      return spawnSync('script', ['-qec', asked, '/dev/null'], {
        env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env },
        encoding: 'utf8',
        input: '',
      }).stdout;
    };
    const coloured = onTerminal({});
    expect(coloured).toContain('\u001b[31mdemarche:\u001b[39m required option');
    expect(coloured).toContain('\u001b[1mUsage:');
    const plain = onTerminal({ NO_COLOR: '1' });
    expect(plain).toContain('demarche: required option');
    expect(plain).not.toContain('\u001b[');
    expect(demarche(['--help'], { env: { FORCE_COLOR: '' } }).stdout).not.toContain('\u001b[');
  });
});
