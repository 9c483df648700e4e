import { basename } from 'node:path';
import { readFile, stat } from '../file-system.ts';
import { type HashedInput, hashOfBytes } from './hash-inputs.ts';
import { decodeUtf8, firstInvalidByte } from './utf8.ts';

/** A small file that belongs to the input: the metadata table, the corrections. */
export interface TableFile {
  readonly text: string;
  readonly hash: HashedInput;
}

const WRONG_NAME: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** Reads UTF-8. Throws what `refused` makes of a problem that the user can change, and the system's error when the disk fails. */
export async function readTableFile(file: string, refused: (problem: string) => Error): Promise<TableFile> {
  const found = await stat(file).catch(() => null);
  // A pipe may keep its reader waiting for ever; why the rest can't be read is for the reading to say.
  if (found !== null && !found.isFile())
    throw refused(': Unexpected folder, pipe or device, expected a file.');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    // Another name may help; else it is the disk that fails.
    if (!WRONG_NAME.has(error.code)) throw error;
    throw refused(`: Unexpected ${error.code}, expected a file that can be read.`);
  });
  const invalid = firstInvalidByte(bytes);
  if (invalid !== null) throw refused(`: Unexpected byte at offset ${invalid}, expected UTF-8.`);
  return { text: decodeUtf8(bytes), hash: hashOfBytes(basename(file), bytes) };
}
