import { readdir } from 'node:fs/promises';

/** Names in a folder, in code-unit order; null when `path` is no folder that can be listed. */
export async function listFolder(path: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(path)).sort();
  } catch {
    return null;
  }
}
