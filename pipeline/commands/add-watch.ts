import type { Command } from 'commander';
import { type Done, example } from './done.ts';
import type { Terminal } from './terminal.ts';
import { CORRECTIONS, EXCEL, JOBS, withInputOptions } from './with-input-options.ts';

export function addWatch(program: Command, terminal: Terminal, done: Done): void {
  withInputOptions(program.command('watch'))
    .description('read a folder, and add what arrives in it to the set, until Ctrl-C')
    .argument('[folder]', 'where articles arrive (default: the inputs of the settings file)')
    .option('--out <folder>', 'folder for the output, which may lie in the watched one')
    .option(...CORRECTIONS)
    .option('--format <list>', 'formats to write, separated by commas, ndjson among them')
    .option(...EXCEL)
    .option(...JOBS)
    .option('--quiet', 'no words on stderr but errors')
    .option('--log <form>', 'words on stderr as lines of "json" or "text"', 'text')
    .addHelpText('after', example('demarche watch articles/ --out out'))
    .action(async (folder: string | undefined, options) => {
      const { watchCommand } = await import('./watch.ts');
      done(await watchCommand(folder, options, terminal));
    });
}
