import { dirname, join } from 'node:path';
import { mkdir, writeFileSync } from '../file-system.ts';
import { starterFiles } from './starter.ts';

/** What became of each file of a new folder. */
export interface Written {
  readonly path: string;
  /** A file stood there: it was left as it is. */
  readonly was_there: boolean;
}

/** Writes the files of a new folder that are not there; none is overwritten. Throws the system's error. */
export async function writeStarter(folder: string): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const [name, text] of starterFiles()) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    written.push({ path, was_there: !created(path, text) });
  }
  return written;
}

function created(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
