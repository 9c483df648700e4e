import { join, resolve } from 'node:path';
import { copyFile, link, mkdir, rm, rmdir } from '../file-system.ts';
import { adopted } from './adopted.ts';
import { OUTPUT_NAMES, type OutputName, putInPlace, RUN_FILE, recover } from './commit.ts';
import { onDisk } from './disk.ts';
import { holdsWork } from './journal-files.ts';
import { endLock, takeLock } from './lock.ts';
import { type OutputWriter, openWriter } from './output-writer.ts';
import type { OutputFile } from './run-json.ts';
import { clear, LOCK, makeWorkFolder, type Places, release } from './work-folder.ts';
import { type Chunks, placeIn, type WritingPlace, writeAll } from './writing-place.ts';

/** Folder of the caller's temporary files, apart from the outputs. */
const SCRATCH = 'scratch';
/** Folder of what a later run can take up. */
const JOURNAL = 'journal';

/** A locked folder that a run writes to. Nothing in it changes before `commit`. All failures of the disk are DiskErrors. */
export interface OutputFolder extends WritingPlace {
  readonly path: string;
  /** For files that other outputs are made from: gone after `commit` or `abandon`. */
  readonly aside: WritingPlace;
  /** Folder of the journal; gone after `commit`, and after `abandon` when it holds no work. */
  readonly journal: string;
  /** Path for a temporary file; gone after `commit` or `abandon`. */
  workPath(name: string): string;
  /** Takes over an output that a library has written to its `pathOf`, when the disk has it. */
  adopt(name: OutputName): Promise<OutputFile>;
  /** Leaves an output of the earlier set as it is: a commit would remove it. */
  keep(name: OutputName): Promise<void>;
  /** Puts all that was written in place of the earlier run's files, `run.json` last; then gives the folder free. */
  commit(run: object): Promise<void>;
  /** Forgets what was written but for the journal, leaves the earlier run's files and gives the folder free. May be called after a failed `commit`. Tells whether there is work in the journal. */
  abandon(): Promise<boolean>;
}

class LockedFolder implements OutputFolder {
  readonly path: string;
  readonly journal: string;
  readonly aside: WritingPlace;
  readonly #places: Places;
  readonly #outputs: WritingPlace;
  readonly #written = new Set<OutputName>();

  constructor(places: Places) {
    this.path = places.path;
    this.journal = join(places.work, JOURNAL);
    this.aside = placeIn(join(places.work, SCRATCH));
    this.#places = places;
    this.#outputs = placeIn(places.work);
  }

  workPath(name: string): string {
    return join(this.#places.work, SCRATCH, name);
  }

  open(name: OutputName): Promise<OutputWriter> {
    this.#written.add(name);
    return this.#outputs.open(name);
  }

  write(name: OutputName, chunks: Chunks): Promise<OutputFile> {
    this.#written.add(name);
    return this.#outputs.write(name, chunks);
  }

  pathOf(name: OutputName): string {
    return this.#outputs.pathOf(name);
  }

  adopt(name: OutputName): Promise<OutputFile> {
    this.#written.add(name);
    return adopted(this.pathOf(name), name);
  }

  async keep(name: OutputName): Promise<void> {
    this.#written.add(name);
    const [file, kept] = [join(this.path, name), this.pathOf(name)];
    // A second name for the same file takes no time; some disks know none.
    await onDisk(file, () => link(file, kept).catch(() => copyFile(file, kept)));
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
