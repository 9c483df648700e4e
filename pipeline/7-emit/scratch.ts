import { join } from 'node:path';
import { mkdtemp, rm } from '../file-system.ts';
import { onDisk } from './disk.ts';

/** A folder for what a command lays aside. */
export interface Scratch {
  readonly path: string;
  /** Removes the folder with all that is in it. */
  close(): Promise<void>;
}

/** A new folder in `parent`. Throws DiskError. */
export async function openScratch(parent: string): Promise<Scratch> {
  const path = await onDisk(parent, () => mkdtemp(join(parent, 'demarche-')));
  return { path, close: () => onDisk(path, () => rm(path, { recursive: true, force: true })) };
}
