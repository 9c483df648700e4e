import { dirname, join } from 'node:path';
import { lstat, mkdir, readdir, rm, rmdir, stat } from '../file-system.ts';
import { codeOf, DiskError } from './disk.ts';

const WORK_FOLDER = '.demarche';
/** Name of the lock in the work folder. */
export const LOCK = 'lock';

/** A folder of outputs, and the one inside it that a run works in. */
export interface Places {
  readonly path: string;
  readonly work: string;
  /** The folder did not exist before. */
  readonly is_new: boolean;
}

/** Makes the folder, and those around it at need; tells whether it is new. Node's own way of it never ends in `/proc`, where nothing can be made. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return false;
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
  }
  await makeFolder(dirname(path));
  await mkdir(path);
  return true;
}

/** Makes both at need. Throws DiskError. */
export async function makeWorkFolder(path: string): Promise<Places> {
  const is_new = await makeFolder(path);
  const work = join(path, WORK_FOLDER);
  await mkdir(work).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  // A link would lead the clean-up out of the folder.
  if (!(await lstat(work)).isDirectory()) {
    throw new DiskError(`Unexpected ${work}, expected a folder. Remove it.`, 'ENOTDIR', 'lstat');
  }
  return { path, work, is_new };
}

/** Removes all but what is kept. */
export async function clear(work: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(work)) {
    if (!kept.includes(name)) await rm(join(work, name), { recursive: true, force: true });
  }
}

/** Removes the work folder, but for what is kept; the lock goes last. A folder that another run has taken in the meantime stays. */
export async function release({ work }: Places, kept: readonly string[]): Promise<void> {
  await clear(work, [LOCK, ...kept]);
  await rm(join(work, LOCK), { force: true });
  await rmdir(work).catch(() => {});
}
