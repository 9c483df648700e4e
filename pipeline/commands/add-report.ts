import type { Command } from 'commander';
import { type Done, example } from './done.ts';
import type { Terminal } from './terminal.ts';

export function addReport(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('report')
    .description('make report.html of a set anew, from its NDJSON; the other files stay as they are')
    .argument('<folder>', 'folder that a run wrote')
    .addHelpText('after', example('demarche report out'))
    .action(async (folder: string) => {
      const { reportCommand } = await import('./report.ts');
      done(await reportCommand(folder, terminal));
    });
}
