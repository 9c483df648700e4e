import type { HashedInput } from '../1-read/hash-inputs.ts';
import { readTableFile } from '../1-read/table-file.ts';
import { contradictions } from './contradictions.ts';
import { type CorrectionRow, inOrder } from './correction-row.ts';

/** Thrown when the corrections can't be used; `message` lists all problems, one per line. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError';
}

export interface CorrectionsFile {
  /** In an order that does not depend on that of the file. */
  readonly rows: readonly CorrectionRow[];
  readonly hash: HashedInput;
}

/** Reads `corrections.csv`. Throws CorrectionsError, and the system's error when the disk fails. */
export async function readCorrections(file: string): Promise<CorrectionsFile> {
  const refused = (...problems: readonly string[]): CorrectionsError =>
    new CorrectionsError(problems.map((problem) => `${file}${problem}`).join('\n'));
  const { text, hash } = await readTableFile(file, refused);
  // Its parser takes a while to load, and most runs have no corrections.
  const { parseCorrections } = await import('./parse-rows.ts');
  const { rows, problems } = parseCorrections(text);
  const wrong = [...problems, ...contradictions(rows)];
  if (wrong.length > 0) throw refused(...wrong);
  return { rows: inOrder(rows), hash };
}
