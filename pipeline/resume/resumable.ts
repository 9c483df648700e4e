import { DiskError } from '../7-emit/disk.ts';
import { StoppedError } from '../stoppable.ts';

const HOW = 'What was done is kept: add --resume to go on from there.';

/** The same error with the way on, where there is one: after a bug, the same would come again. */
export function resumable(error: unknown): unknown {
  if (error instanceof StoppedError) return new StoppedError(`${error.message}. ${HOW}`);
  if (error instanceof DiskError)
    return new DiskError(`${error.message} ${HOW}`, error.code, error.syscall, error.cause);
  return error;
}
