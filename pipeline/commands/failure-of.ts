import { EXIT, type ExitCode } from './exit-codes.ts';

export interface Failure {
  readonly exitCode: ExitCode;
  readonly message: string;
}

/** Errors that say what the user can change, by name: their classes live in stages that a short command never loads. */
const USAGE_ERRORS: ReadonlySet<string> = new Set([
  'UsageError',
  'NoInputError',
  'MetadataError',
  'CorrectionsError',
  'BarError',
  'AppendError',
  'ResumeError',
  'LexiconError',
  'ConfigError',
]);

/** An input of `score` that can't be read: its message tells file and line. */
const INPUT_ERROR = 'ScoreInputError';

function isSystemError(error: Error): error is NodeJS.ErrnoException {
  return 'syscall' in error && 'code' in error;
}

/** What an error means to the shell. Bad data never comes here: it is a reject. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { exitCode: EXIT.bug, message: String(error) };
  if (USAGE_ERRORS.has(error.name)) return { exitCode: EXIT.usage, message: error.message };
  if (error.name === INPUT_ERROR) return { exitCode: EXIT.unopenable, message: error.message };
  // DiskError of stage 7 tells what to do; other failures of the system come with the system's words.
  if (isSystemError(error)) return { exitCode: EXIT.disk, message: error.message };
  return { exitCode: EXIT.bug, message: `this is a bug, please report it.\n${error.stack ?? error.message}` };
}
