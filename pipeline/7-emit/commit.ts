import { join } from 'node:path';
import { lstat, mkdir, open, readdir, rename, rm } from '../file-system.ts';
import { codeOf, DiskError } from './disk.ts';

/** Every file that a run may leave in its folder. Only these are ever replaced or removed. */
export const OUTPUT_NAMES = [
  'events.csv',
  'report.html',
  'participants.csv',
  'events.xlsx',
  'events.parquet',
  'events.ics',
  'events.geojson',
  'datapackage.json',
  'events.ndjson',
  'reports.ndjson',
  'articles.ndjson',
  'rejects.ndjson',
  'superseded.ndjson',
] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Stands for the whole set: removed first, put in place last. */
export const RUN_FILE = 'run.json';
const OURS: readonly string[] = [RUN_FILE, ...OUTPUT_NAMES];

/** Inside the work folder: the earlier set while it is being put aside, and when all of it is aside. */
const PUTTING_ASIDE = 'earlier.partial';
const ASIDE = 'earlier';

/** fsync refused for folders, as on Windows. */
const NO_FOLDER_SYNC = new Set(['EISDIR', 'EPERM', 'EINVAL', 'EACCES']);

async function exists(path: string): Promise<boolean> {
  try {
    const found = await lstat(path);
    if (found.isDirectory()) {
      throw new DiskError(`Unexpected folder ${path}, expected a file. Move it away.`, 'EISDIR', 'lstat');
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error) ?? '')) throw error;
  }
}

async function listOf(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function putAside(folder: string, work: string): Promise<void> {
  const present: string[] = [];
  for (const name of OURS) if (await exists(join(folder, name))) present.push(name);
  await mkdir(join(work, PUTTING_ASIDE));
  for (const name of present) await rename(join(folder, name), join(work, PUTTING_ASIDE, name));
  await rename(join(work, PUTTING_ASIDE), join(work, ASIDE));
}

/** Takes the earlier files out of `PUTTING_ASIDE` again. Can be taken up where it failed. */
async function bringBack(folder: string, aside: string): Promise<void> {
  const names = await listOf(aside);
  if (names === null) return;
  for (const name of OURS.toReversed()) {
    if (names.includes(name)) await rename(join(aside, name), join(folder, name));
  }
  await rm(aside, { recursive: true });
}

/** Undoes a commit that did not come to its end: the folder holds the earlier set again. Can be taken up where it failed. */
async function restore(folder: string, work: string): Promise<void> {
  const earlier = await listOf(join(work, ASIDE));
  if (earlier !== null) {
    // First `run.json`, so that no reader takes the mixture for a set.
    for (const name of OURS) {
      if (name === RUN_FILE || !earlier.includes(name)) await rm(join(folder, name), { force: true });
    }
    await rename(join(work, ASIDE), join(work, PUTTING_ASIDE));
  }
  await bringBack(folder, join(work, PUTTING_ASIDE));
}

/** For a folder whose last run was killed during its commit. A set with its `run.json` in place is whole and stays; tells whether there is one. */
export async function recover(folder: string, work: string): Promise<boolean> {
  const isWhole = (await listOf(join(work, ASIDE))) !== null && (await exists(join(folder, RUN_FILE)));
  if (!isWhole) await restore(folder, work);
  return isWhole;
}

/**
 * Renames `names` and then `run.json` from the work folder into place and removes what an earlier run left.
 * On a failure the earlier set is put back, and the failure thrown.
 */
export async function putInPlace(folder: string, work: string, names: readonly OutputName[]): Promise<void> {
  try {
    await putAside(folder, work);
    for (const name of names) await rename(join(work, name), join(folder, name));
    await syncFolder(folder);
    await rename(join(work, RUN_FILE), join(folder, RUN_FILE));
    await syncFolder(folder);
  } catch (error) {
    await restore(folder, work);
    throw error;
  }
}
