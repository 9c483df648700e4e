import { join } from 'node:path';
import { isFile } from '../5-validate/files.ts';
import { inWords } from '../5-validate/rule-problem.ts';
import type { DiplomaticEvent } from '../records.ts';
import { check } from '../schema.ts';
import { type NdjsonLine, ndjsonFile } from './ndjson.ts';
import { UsageError } from './terminal.ts';

/** An event, and the line that it stands in. */
export interface EventLine {
  readonly event: DiplomaticEvent;
  readonly text: string;
}

/** The file itself, or that of this name in the folder that a run wrote. */
export async function fileIn(path: string, name: string): Promise<string> {
  return (await isFile(path)) ? path : join(path, name);
}

/** Events of lines. Throws UsageError at the first record that is no event as a run writes it. */
export async function* eventsIn(lines: AsyncIterable<NdjsonLine>, file: string): AsyncGenerator<EventLine> {
  for await (const { number, record, text } of lines) {
    const [problem] = record === null ? [] : check('event', record);
    if (record !== null && problem === undefined) {
      yield { event: record as DiplomaticEvent, text };
      continue;
    }
    const why = problem === undefined ? 'no JSON object' : inWords(problem);
    throw new UsageError(
      `Unexpected record at ${file}:${number}, expected an event as a run writes it (${why}). Run it again, or see what validate says`,
    );
  }
}

/** Events of a folder that a run wrote, or of an `events.ndjson`. Throws UsageError when it can't be read. */
export async function* eventsAt(path: string): AsyncGenerator<EventLine> {
  const file = await fileIn(path, 'events.ndjson');
  yield* eventsIn(ndjsonFile(file), file);
}
