import { Readable, Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { failureOf } from '../../pipeline/commands/failure-of.ts';
import { programFor } from '../../pipeline/commands/program.ts';
import type { Ran } from './demarche.ts';
import { silentTerminal } from './silent-terminal.ts';

function collecting(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/**
 * A command in this process, with the words and the exit code that `cli.ts` would end with: to start Node for each takes longer than most tests.
 * Threads are for `demarche`, the built command: from sources all work is done in this one.
 */
export async function called(args: readonly string[], input = ''): Promise<Ran> {
  const [stdout, stderr] = [collecting(), collecting()];
  const terminal = {
    ...silentTerminal(),
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  const ended = (status: number): Ran => ({ status, stdout: stdout.text(), stderr: stderr.text() });
  let status = 0;
  try {
    const program = programFor(terminal, (exitCode) => {
      status = exitCode;
    });
    await program.parseAsync([...args], { from: 'user' });
    return ended(status);
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    const { exitCode, message } = failureOf(error);
    terminal.stderr.write(`demarche: ${message}\n`);
    return ended(exitCode);
  }
}
