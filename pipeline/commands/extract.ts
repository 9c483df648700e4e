import { read } from '../1-read/read.ts';
import type { ProcessedEntry } from '../document.ts';
import { emptyMarker } from '../empty-marker.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { processDocuments } from '../pool.ts';
import { isNote, isReject } from '../stage.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type PipelineOptions, settingsOf } from './settings-of.ts';
import { type Terminal, writeLine } from './terminal.ts';

export interface ExtractOptions extends PipelineOptions {
  readonly metadata?: string;
}

/** What the pipe gets for one document: its reports and rejects, or a marker that it held nothing. */
export function extractLines(entry: ProcessedEntry): readonly object[] {
  if (isNote(entry)) return [];
  if (isReject(entry)) return [entry];
  const lines = [...entry.reports, ...entry.rejects];
  return lines.length > 0 ? lines : [emptyMarker(entry.document_id)];
}

/** Stages 2 to 5 alone: no memory between documents, so that a cluster engine can cut the input anywhere. */
export async function extractCommand(
  inputs: readonly string[],
  options: ExtractOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const context = { settings: settingsOf(options), lexicon: loadLexicon() };
  const entries = read(inputs, options.metadata ?? null, context, terminal.stdin);
  let exitCode: ExitCode = EXIT.done;
  for await (const entry of processDocuments(entries, context, terminal.signal)) {
    if ('code' in entry && entry.code === 'read/unopenable') exitCode = EXIT.unopenable;
    for (const line of extractLines(entry)) await writeLine(terminal.stdout, line);
  }
  return exitCode;
}
