import { commandData, type FileProblem, githubMark, problemLine } from '../5-validate/file-problem.ts';
import { validateFiles } from '../5-validate/validate-files.ts';
import { stoppable } from '../stoppable.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { ProblemCounts } from './problem-counts.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface ValidateOptions {
  readonly format: string;
}

type Form = 'text' | 'github';

function formOf(written: string): Form {
  if (written === 'text' || written === 'github') return written;
  throw new UsageError(`Unexpected --format "${written}", expected text or github`);
}

/** The problems of each record together; they follow each other. */
async function* byRecord(problems: AsyncIterable<FileProblem>): AsyncGenerator<readonly FileProblem[]> {
  let record: FileProblem[] = [];
  for await (const problem of problems) {
    const [first] = record;
    if (first !== undefined && (first.file !== problem.file || first.line !== problem.line)) {
      yield record;
      record = [];
    }
    record.push(problem);
  }
  if (record.length > 0) yield record;
}

/** A notice is shown apart from the marks, of which GitHub shows ten. */
function closing(counts: ProblemCounts, form: Form): string {
  const summary = counts.summary(form === 'github');
  if (form === 'text' || counts.problems === 0) return summary;
  return `::notice title=demarche validate::${commandData(summary.trimEnd())}\n`;
}

/** Problems and a summary go to stdout. What could not be read at all comes before what is wrong in the exit code. */
export async function validateCommand(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const form = formOf(options.format);
  const counts = new ProblemCounts();
  for await (const problems of byRecord(stoppable(validateFiles(paths), terminal.signal))) {
    counts.add(problems);
    const lines = form === 'github' ? [githubMark(problems, terminal.workspace)] : problems.map(problemLine);
    await write(terminal.stdout, `${lines.join('\n')}\n`);
  }
  await write(terminal.stdout, closing(counts, form));
  if (counts.unreadable > 0) return EXIT.unopenable;
  return counts.problems > 0 ? EXIT.failed : EXIT.done;
}
