import { read } from '../1-read/read.ts';
import { normalise } from '../2-normalise/normalise.ts';
import { datesOf } from '../dates.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { isNote, isReject } from '../stage.ts';
import { stoppable } from '../stoppable.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UNOPENED } from './exit-words.ts';
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
  const context = { settings: settingsOf(options), lexicon: loadLexicon() };
  const documents = read(inputs, options.metadata ?? null, context, terminal.stdin);
  let exitCode: ExitCode = EXIT.done;
  for await (const document of stoppable(documents, terminal.signal)) {
    if (isReject(document) && document.code === 'read/unopenable') exitCode = EXIT.unopenable;
    for (const entry of isReject(document) || isNote(document) ? [document] : normalise(document, context)) {
      if (isReject(entry)) await writeLine(terminal.stdout, entry);
      if (isReject(entry) || isNote(entry)) continue;
      const { document_id, text, published_at } = entry.article;
      for (const date of datesOf(text, published_at))
        await writeLine(terminal.stdout, { document_id, ...date });
    }
  }
  if (exitCode === EXIT.unopenable) await write(terminal.stderr, UNOPENED);
  return exitCode;
}
