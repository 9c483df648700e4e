import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { programFor } from '../../pipeline/commands/program.ts';
import { silentTerminal } from '../cli/silent-terminal.ts';
import { codeBlocks } from './code-blocks.ts';

const PAGES = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith('.md'),
);
const PROGRAM = programFor(silentTerminal(), () => {});

/** What a page tells to type behind `demarche`, in blocks of commands and in its text. */
function toldCommands(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  const lines = codeBlocks(text)
    .filter(({ language }) => language === 'bash' || language === 'yaml')
    .flatMap(({ code }) => code.split('\n'));
  const inText = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`(demarche [^`]+)`/g)];
  return [...lines, ...inText.map((found) => found[1] ?? '')].flatMap((line) => {
    const found = /(?:^|\s)(?:npm run -s demarche --|demarche)\s(?<words>[a-z][^|<>#&]*)/.exec(line);
    return found?.groups?.words === undefined ? [] : [found.groups.words];
  });
}

/** The options of a line that its command does not have; the line itself when there is no such command. */
function unknownOptions(words: string): readonly string[] {
  const [name = '', ...others] = words.trim().split(/\s+/);
  const command: Command | undefined = PROGRAM.commands.find((one) => one.name() === name);
  if (command === undefined) return [`demarche ${words}`];
  const known = ['--help', ...command.options.flatMap(({ long }) => long ?? [])];
  const told = others.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*/, ''));
  return told.filter((option) => !known.includes(option)).map((option) => `demarche ${name} ${option}`);
}

test.each(PAGES)('%s tells no command or option that is not there', (page) => {
  expect(toldCommands(page).flatMap(unknownOptions)).toEqual([]);
});

test('commands are found in blocks and in text', () => {
  expect(toldCommands('docs/manual.md').length).toBeGreaterThan(20);
  expect(unknownOptions('run in --out out --colour')).toEqual(['demarche run --colour']);
});
