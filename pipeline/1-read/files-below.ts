import { join } from 'node:path';
import { lstat, readdir, realpath, stat } from '../file-system.ts';
import { formOf } from './formats.ts';

/** A file on this machine with the folder that its path is relative to. */
export interface Found {
  readonly file: string;
  readonly root: string;
  /**
   * `named` on the command line: it must be read or rejected; `listed` in a folder or by a pattern: it may be left out; `closed`: it can't be opened;
   * `special`: a pipe, socket or device, which could keep a reader waiting for ever.
   */
  readonly as: 'named' | 'listed' | 'closed' | 'special';
}

type Kind = 'file' | 'folder' | 'special' | 'closed' | 'nothing';

/** What a link leads to counts. `closed`: there is something, but it leads nowhere or can't be looked at. */
export async function kindOf(path: string): Promise<Kind> {
  const found = await stat(path).catch(() => null);
  if (found !== null) return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'special';
  const is_there = await lstat(path).then(
    () => true,
    () => false,
  );
  return is_there ? 'closed' : 'nothing';
}

/** One walk over a folder. */
interface Walk {
  readonly root: string;
  readonly found: Found[];
  /** The real paths of the folders that were walked through. */
  readonly seen: Set<string>;
  /** Links to folders, to be followed when all that is in the folder itself is known. */
  readonly links: string[];
}

/**
 * The files of a folder and of those below, hidden ones left out. Links are followed, and each folder is walked through once: folders that link
 * to each other have more paths than can be counted.
 */
export async function filesBelow(root: string): Promise<readonly Found[]> {
  const state: Walk = { root, found: [], seen: new Set(), links: [root] };
  // It grows while it is walked through.
  for (const folder of state.links) await walk(folder, state);
  return state.found;
}

async function walk(folder: string, state: Walk): Promise<void> {
  const { root, found, seen, links } = state;
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    found.push({ file: folder, root, as: 'closed' });
    return;
  }
  // Sorted, since the first of two links to one folder is followed.
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = join(folder, entry.name);
    const kind = entry.isFile() ? 'file' : await kindOf(file);
    if (kind !== 'folder') found.push({ file, root, as: listedAs(kind, entry.name) });
    else if (entry.isSymbolicLink()) links.push(file);
    else await walk(file, state);
  }
}

/** A socket beside articles is no article; a pipe that is called one is. */
export function listedAs(kind: Exclude<Kind, 'folder'>, name: string): Found['as'] {
  if (kind === 'file') return 'listed';
  if (kind === 'special') return formOf(name) === null ? 'listed' : 'special';
  return 'closed';
}
