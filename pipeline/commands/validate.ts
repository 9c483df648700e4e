import { formatProblem } from '../5-validate/file-problem.ts';
import { validateFiles } from '../5-validate/validate-files.ts';
import { stoppable } from '../stoppable.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface ValidateOptions {
  readonly format: string;
}

function formOf(written: string): 'text' | 'github' {
  if (written === 'text' || written === 'github') return written;
  throw new UsageError(`Unexpected --format "${written}", expected text or github`);
}

/** Problems and a closing line go to stdout. What could not be read at all comes before what is wrong in the exit code. */
export async function validateCommand(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const form = formOf(options.format);
  const count = { problems: 0, unreadable: 0 };
  for await (const problem of stoppable(validateFiles(paths), terminal.signal)) {
    count.problems += 1;
    if (problem.is_unreadable) count.unreadable += 1;
    await write(terminal.stdout, `${formatProblem(problem, form)}\n`);
  }
  await write(
    terminal.stdout,
    count.problems === 0 ? 'No problem found.\n' : `Problems found: ${count.problems}.\n`,
  );
  if (count.unreadable > 0) return EXIT.unopenable;
  return count.problems > 0 ? EXIT.failed : EXIT.done;
}
