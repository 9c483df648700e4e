import { Argument, type Command } from 'commander';
import { type Done, example } from './done.ts';
import { EXIT } from './exit-codes.ts';
import { type Terminal, write } from './terminal.ts';

export function addCompletion(program: Command, { stdout }: Terminal, done: Done): void {
  program
    .command('completion')
    .description('print a script by which a shell completes commands, options and their values')
    .addArgument(new Argument('<shell>', 'which').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', example('demarche completion bash >> ~/.bashrc'))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('./completion-scripts.ts');
      const { completionTree } = await import('./completion-tree.ts');
      await write(stdout, completionScript(shell, completionTree(program)));
      done(EXIT.done);
    });
}
