import { read } from '../1-read/read.ts';
import { asRead } from '../2-normalise/as-read.ts';
import { normalise } from '../2-normalise/normalise.ts';
import { datesOf } from '../dates.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { TABLES } from '../lexicon/table-files.ts';
import type { SourceDocument } from '../records.ts';
import { type Context, isNote, isReject } from '../stage.ts';
import { stoppable } from '../stoppable.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UNOPENED } from './exit-words.ts';
import { ownRowsOf } from './lexicon-of.ts';
import { type PipelineOptions, settingsOf } from './settings-of.ts';
import { type Terminal, write, writeLine } from './terminal.ts';

export interface DatesOptions extends PipelineOptions {
  readonly metadata?: string;
}

/** Every date expression of each article; what can't be read is a reject, in its place. */
export async function datesCommand(
  inputs: readonly string[],
  options: DatesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = settingsOf(options);
  const context = { settings, lexicon: loadLexicon(TABLES, ownRowsOf(options)) };
  const documents = read(inputs, options.metadata ?? null, context, terminal.stdin);
  let exitCode: ExitCode = EXIT.done;
  for await (const document of stoppable(documents, terminal.signal)) {
    if (isReject(document) && document.code === 'read/unopenable') exitCode = EXIT.unopenable;
    if (isReject(document)) await writeLine(terminal.stdout, document);
    else if (!isNote(document))
      for (const date of datesIn(document, context)) await writeLine(terminal.stdout, date);
  }
  if (exitCode === EXIT.unopenable) await write(terminal.stderr, UNOPENED);
  return exitCode;
}

/** Spans and words are those of the text as it was given. */
function* datesIn(document: SourceDocument, context: Context): Generator<object> {
  const given = asRead(document);
  for (const entry of normalise(given.document, context)) {
    if (isReject(entry) || isNote(entry)) continue;
    const { document_id, text, published_at } = entry.article;
    for (const date of datesOf(text, published_at)) {
      const { start, end } = given.spanOf(date);
      yield { document_id, ...date, text: document.text.slice(start, end), start, end };
    }
  }
}
