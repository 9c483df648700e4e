import { type Command, CommanderError } from 'commander';
import { lexiconHash } from '../lexicon/table-files.ts';
import { VERSION } from '../version.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `--version`: what decides the output, the version alone on the first line. */
export function addVersion(program: Command, { stdout, node }: Terminal): void {
  program.option('--version', 'print the version, the hash of the word lists, and that of Node');
  program.on('option:version', () => {
    stdout.write(`${VERSION}\nlexicon ${lexiconHash()}\nnode ${node}\n`);
    throw new CommanderError(EXIT.done, 'commander.version', VERSION);
  });
}
