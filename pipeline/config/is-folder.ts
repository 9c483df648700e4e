import { stat } from '../file-system.ts';

/** What a link leads to counts. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
