import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../pipeline/settings.ts';
import { demarche, folderOf } from './demarche.ts';

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** A script as `completion` prints it, in a file. */
function scriptOf(shell: string): string {
  const file = join(folderOf({}), 'script');
  const { status, stdout } = demarche(['completion', shell]);
  expect(status).toBe(0);
  writeFileSync(file, stdout);
  return file;
}

describe.runIf(has('bash'))('completion in bash', () => {
  const file = scriptOf('bash');
  /** What is offered for the last of the words. */
  const offered = (...words: string[]): readonly string[] => {
    const code = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _demarche; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p demarche`;
    const { stdout, stderr } = spawnSync('bash', ['-c', code, file, ...words], { encoding: 'utf8' });
    expect([stderr, stdout]).toEqual(['', expect.stringContaining('-F _demarche demarche')]);
    return stdout
      .split('\n')
      .slice(0, -2)
      .filter((word) => word !== '');
  };

  test('commands, and those that begin so', () => {
    expect(offered('demarche', '')).toEqual(
      expect.arrayContaining(['run', 'extract', 'watch', 'completion']),
    );
    expect(offered('demarche', 'ex')).toEqual(['extract', 'explain']);
    expect(offered('demarche', '--v')).toEqual(['--version']);
  });

  test('options of the command alone', () => {
    expect(offered('demarche', 'run', '--ap')).toEqual(['--append']);
    expect(offered('demarche', 'dates', '--ap')).toEqual([]);
    expect(offered('demarche', 'run', 'articles', '--no')).toEqual(
      expect.arrayContaining(['--no-text', '--no-config']),
    );
  });

  test('values of options, each of a list', () => {
    expect(offered('demarche', 'run', '--format', '')).toEqual([...FORMATS]);
    expect(offered('demarche', 'run', '--format', 'csv,nd')).toEqual(['csv,ndjson']);
    expect(offered('demarche', 'run', '--log', '')).toEqual(['text', 'json']);
    expect(offered('demarche', 'validate', '--format', 'g')).toEqual(['github']);
    expect(offered('demarche', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('nothing of ours where a file or a free word follows: bash offers files', () => {
    expect(offered('demarche', 'run', '--out', '')).toEqual([]);
    expect(offered('demarche', 'run', 'art')).toEqual([]);
  });
});

describe('completion in other shells', () => {
  test('zsh runs the functions of bash', () => {
    const script = demarche(['completion', 'zsh']).stdout;
    expect(script).toContain('bashcompinit');
    expect(script).toContain('complete -o default -F _demarche demarche');
  });

  test('fish has a line for each command, option and value, whose quotes are closed', () => {
    const lines = demarche(['completion', 'fish']).stdout.trim().split('\n').slice(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^complete -c demarche -n __fish_use_subcommand -f -a run -d '/),
    );
    expect(lines).toContainEqual(
      expect.stringContaining(`__fish_seen_subcommand_from run' -l format -x -a '${FORMATS.join(' ')}' -d`),
    );
    for (const line of lines) expect(line.replaceAll("\\'", '').split("'").length % 2).toBe(1);
  });

  test('an unknown shell: 64, with the known ones', () => {
    const { status, stderr } = demarche(['completion', 'tcsh']);
    expect([status, stderr]).toEqual([64, expect.stringContaining('Allowed choices are bash, zsh, fish')]);
  });
});
