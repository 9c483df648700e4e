import { compareCodePoints } from './code-points.ts';
import type { FormFile } from './form.ts';

/** What the files could not show, by code; what did not happen is not told. */
export function notesOf(files: readonly FormFile[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [code, count] of files.flatMap(({ notes = [] }) => notes))
    if (count > 0) sums.set(code, (sums.get(code) ?? 0) + count);
  return new Map([...sums].sort(([one], [other]) => compareCodePoints(one, other)));
}
