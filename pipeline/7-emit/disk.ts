/** The output folder can't be written: full disk, no permission, a folder where a file belongs. The command line exits with 74. */
export class DiskError extends Error {
  override readonly name: string = 'DiskError';
  /** The system's code, such as ENOSPC. */
  readonly code: string;
  readonly syscall: string;

  constructor(message: string, code: string, syscall: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.syscall = syscall;
  }
}

/** What to do about it, for the codes that have an answer. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'The disk is full. Free some space and run again.'],
  ['EDQUOT', 'The disk quota is used up. Free some space and run again.'],
  ['EIO', 'The disk failed. Check it, or write elsewhere with --out.'],
  ['EACCES', 'No permission. Change its permissions, or write elsewhere with --out.'],
  ['EPERM', 'No permission. Change its permissions, or write elsewhere with --out.'],
  ['EROFS', 'The disk is read-only. Choose another folder with --out.'],
  ['ENOTDIR', 'A part of the path is no folder. Choose another folder with --out.'],
  [
    'EEXIST',
    'A file stands where the folder should be. Choose another folder with --out, or move the file away.',
  ],
  ['ENOENT', 'A folder of the path is missing. Make it, or choose another with --out (dedupe: with TMPDIR).'],
  ['EMFILE', 'Too many open files. Raise the limit (ulimit -n) and run again.'],
]);

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The same failure with the path and what to do; what is no failure of the file system (a bug) is thrown on. */
export function diskError(path: string, error: unknown): DiskError {
  const code = codeOf(error);
  if (error instanceof DiskError) return error;
  if (code === null || !(error instanceof Error) || !('syscall' in error)) throw error;
  const advice = ADVICE.get(code) ?? 'Check the folder, or write elsewhere with --out.';
  return new DiskError(`Unexpected ${code} at ${path}. ${advice}`, code, String(error.syscall), error);
}

/** Runs file-system work; its failures come out as DiskError. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskError(path, error);
  }
}

/** The same of work that does not wait. */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskError(path, error);
  }
}
