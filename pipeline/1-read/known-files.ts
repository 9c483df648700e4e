import pLimit from 'p-limit';
import { findInputs } from './find-inputs.ts';
import { type HashedInput, hashOfFile } from './hash-inputs.ts';
import { type LeftOut, withTable } from './left-out.ts';

function keyOf({ path, sha256 }: HashedInput): string {
  return `${path}\0${sha256}`;
}

/**
 * Of the files that `read` would read, the absolute paths of those that an earlier run has read under the same path, byte for byte:
 * `known` are that run's inputs. Files of other paths are not looked into.
 */
export async function knownFiles(
  patterns: readonly string[],
  metadata: string | null,
  open_files: number,
  leftOut: LeftOut,
  known: readonly HashedInput[],
): Promise<ReadonlySet<string>> {
  const keys = new Set(known.map(keyOf));
  const paths = new Set(known.map(({ path }) => path));
  const { inputs } = await findInputs(patterns, withTable(leftOut, metadata));
  const limit = pLimit(open_files);
  const files = await Promise.all(
    inputs.map(async ({ path, file }) => {
      if (file === null || !paths.has(path)) return [];
      const hashed = await limit(() => hashOfFile(path, file));
      return hashed !== null && keys.has(keyOf(hashed)) ? [file] : [];
    }),
  );
  return new Set(files.flat());
}
