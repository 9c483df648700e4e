import { dirname, join, resolve } from 'node:path';
import { lstat, mkdir, readdir, rm, rmdir, stat } from '../file-system.ts';
import { OUTPUT_NAMES, type OutputName, putInPlace, RUN_FILE, recover } from './commit.ts';
import { codeOf, DiskError, onDisk } from './disk.ts';
import { holdsWork } from './journal-files.ts';
import { endLock, takeLock } from './lock.ts';
import { type OutputWriter, openWriter } from './output-writer.ts';
import type { OutputFile } from './run-json.ts';

const WORK_FOLDER = '.demarche';
const LOCK = 'lock';
/** Folder of the caller's temporary files, apart from the outputs. */
const SCRATCH = 'scratch';
/** Folder of what a later run can take up. */
const JOURNAL = 'journal';

type Chunks = Iterable<string> | AsyncIterable<string>;

/** A locked folder that a run writes to. Nothing in it changes before `commit`. All failures of the disk are DiskErrors. */
export interface OutputFolder {
  readonly path: string;
  /** Folder of the journal; gone after `commit`, and after `abandon` when it holds no work. */
  readonly journal: string;
  /** Path for a temporary file; gone after `commit` or `abandon`. */
  workPath(name: string): string;
  /** Opens an output for writing piece by piece. */
  open(name: OutputName): Promise<OutputWriter>;
  /** Writes an output from its pieces, waiting for the disk. */
  write(name: OutputName, chunks: Chunks): Promise<OutputFile>;
  /** Puts all that was written in place of the earlier run's files, `run.json` last; then gives the folder free. */
  commit(run: object): Promise<void>;
  /** Forgets what was written but for the journal, leaves the earlier run's files and gives the folder free. May be called after a failed `commit`. Tells whether there is work in the journal. */
  abandon(): Promise<boolean>;
}

interface Places {
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

async function makeWorkFolder(path: string): Promise<Places> {
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

async function clear(work: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(work)) {
    if (!kept.includes(name)) await rm(join(work, name), { recursive: true, force: true });
  }
}

/** The lock goes last. A folder that another run has taken in the meantime stays. */
async function release({ work }: Places, kept: readonly string[]): Promise<void> {
  await clear(work, [LOCK, ...kept]);
  await rm(join(work, LOCK), { force: true });
  await rmdir(work).catch(() => {});
}

async function writeAll(writer: OutputWriter, chunks: Chunks): Promise<OutputFile> {
  try {
    for await (const chunk of chunks) await writer.write(chunk);
    return await writer.close();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

class LockedFolder implements OutputFolder {
  readonly path: string;
  readonly journal: string;
  readonly #places: Places;
  readonly #written = new Set<OutputName>();

  constructor(places: Places) {
    this.path = places.path;
    this.journal = join(places.work, JOURNAL);
    this.#places = places;
  }

  workPath(name: string): string {
    return join(this.#places.work, SCRATCH, name);
  }

  open(name: OutputName): Promise<OutputWriter> {
    this.#written.add(name);
    return openWriter(join(this.#places.work, name), name);
  }

  async write(name: OutputName, chunks: Chunks): Promise<OutputFile> {
    return writeAll(await this.open(name), chunks);
  }

  async commit(run: object): Promise<void> {
    const { path, work } = this.#places;
    const text = `${JSON.stringify(run, null, 2)}\n`;
    await writeAll(await openWriter(join(work, RUN_FILE), RUN_FILE), [text]);
    const names = OUTPUT_NAMES.filter((name) => this.#written.has(name));
    await onDisk(path, () => putInPlace(path, work, names));
    // First: a set that is in place leaves nothing to take up.
    await onDisk(path, () => rm(this.journal, { recursive: true, force: true }));
    endLock(join(work, LOCK));
    await onDisk(path, () => release(this.#places, []));
  }

  async abandon(): Promise<boolean> {
    const { path, work, is_new } = this.#places;
    endLock(join(work, LOCK));
    // A commit whose undoing failed is undone now; if that fails again, the next run does it.
    const is_done = await onDisk(path, () => recover(path, work));
    const is_kept = !is_done && (await holdsWork(this.journal));
    await onDisk(path, () => release(this.#places, is_kept ? [JOURNAL] : []));
    if (is_new) await rmdir(path).catch(() => {});
    return is_kept;
  }
}

/**
 * Makes the folder at need and takes its lock. An interrupted commit of a dead run is undone first.
 * Throws LockError when another run holds it, DiskError when it can't be made.
 */
export async function openOutput(folder: string): Promise<OutputFolder> {
  const path = resolve(folder);
  return onDisk(path, async () => {
    const places = await makeWorkFolder(path);
    takeLock(join(places.work, LOCK));
    try {
      const is_done = await recover(path, places.work);
      await clear(places.work, is_done ? [LOCK] : [LOCK, JOURNAL]);
      await mkdir(join(places.work, SCRATCH));
    } catch (error) {
      endLock(join(places.work, LOCK));
      await rm(join(places.work, LOCK), { force: true });
      throw error;
    }
    return new LockedFolder(places);
  });
}
