import { resolve, sep } from 'node:path';

/** What is no input when it is found in a folder or by a pattern; what is named itself always is one. */
export interface LeftOut {
  /** Paths, such as that of the metadata table. */
  readonly files: readonly string[];
  /** All below this folder, unless the folder that is read lies in it: the output folder of a run. */
  readonly folder: string | null;
  /** Absolute paths beside which nothing is read: those of a watched folder that are written to their end. Null reads all. */
  readonly only: ReadonlySet<string> | null;
}

export const NOTHING_LEFT_OUT: LeftOut = { files: [], folder: null, only: null };

/** The metadata table is no input. */
export function withTable(left_out: LeftOut, metadata: string | null): LeftOut {
  return metadata === null ? left_out : { ...left_out, files: [...left_out.files, metadata] };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** `file` was found below `root`, both absolute. */
export function isLeftOut(
  { file, root }: { readonly file: string; readonly root: string },
  left_out: LeftOut,
): boolean {
  if (left_out.only?.has(file) === false) return true;
  if (left_out.files.some((path) => resolve(path) === file)) return true;
  const folder = left_out.folder === null ? null : resolve(left_out.folder);
  return folder !== null && isWithin(file, folder) && !isWithin(root, folder);
}
