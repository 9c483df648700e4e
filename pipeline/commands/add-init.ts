import type { Command } from 'commander';
import { type Done, example } from './done.ts';
import type { Terminal } from './terminal.ts';

export function addInit(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('init')
    .description('write a settings file and a folder to start from; what is there is left as it is')
    .argument('[folder]', 'where; made at need', '.')
    .addHelpText('after', example('demarche init news && cd news && demarche run'))
    .action(async (folder: string) => {
      const { initCommand } = await import('./init.ts');
      done(await initCommand(folder, terminal));
    });
}
