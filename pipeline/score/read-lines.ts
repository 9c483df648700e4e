import { createReadStream } from '../file-system.ts';
import { MAX_LINE_BYTES, splitLines } from '../lines.ts';

/** A gold or report file that can't be used; the message is one line, `file:line: what is wrong`. */
export class ScoreInputError extends Error {
  override readonly name = 'ScoreInputError';
}

function parseLine(file: string, number: number, line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ScoreInputError(`${file}:${number}: Unexpected text, expected one JSON object.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScoreInputError(`${file}:${number}: Unexpected JSON value, expected an object.`);
  return value;
}

/** The objects of an NDJSON file, one at a time, with their line (1-based). Empty lines are skipped. Throws ScoreInputError. */
export async function* readLines(file: string): AsyncGenerator<{ line: number; value: object }> {
  try {
    for await (const { number, bytes, is_too_long } of splitLines(
      createReadStream(file),
      MAX_LINE_BYTES,
      0,
    )) {
      const text = is_too_long ? 'too long' : Buffer.from(bytes).toString('utf8');
      if (text.trim() !== '') yield { line: number, value: parseLine(file, number, text) };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      throw new ScoreInputError(`${file}:1: Unexpected ${String(error.code)}, expected a readable file.`);
    throw error;
  }
}
