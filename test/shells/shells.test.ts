import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demarche, folderOf } from '../cli/demarche.ts';

test.each([
  ['zsh', ['-f']],
  ['fish', ['--no-execute']],
])('%s reads the script of completion without a word', (shell, options) => {
  const file = join(folderOf({}), 'script');
  writeFileSync(file, demarche(['completion', shell]).stdout);
  const { status, stderr } = spawnSync(shell, [...options, file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
