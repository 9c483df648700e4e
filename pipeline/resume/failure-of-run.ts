import { codeOf, DiskError, diskError } from '../7-emit/disk.ts';
import { StoppedError } from '../stoppable.ts';

const HOW = 'What was done is kept: add --resume to go on from there.';

/** A failure of the system, wherever it came from, as what the command line understands; any other error as it is. */
function told(out: string, error: unknown): unknown {
  if (codeOf(error) === null || !(error instanceof Error) || !('syscall' in error)) return error;
  return diskError('path' in error ? String(error.path) : out, error);
}

/** What a run that writes to `out` failed of, with the way on if there is one: after a bug, the same would come again. */
export function failureOfRun(out: string, cause: unknown, is_kept: boolean): unknown {
  const error = told(out, cause);
  if (!is_kept) return error;
  if (error instanceof StoppedError) return new StoppedError(`${error.message}. ${HOW}`);
  if (error instanceof DiskError)
    return new DiskError(`${error.message} ${HOW}`, error.code, error.syscall, error.cause);
  return error;
}
