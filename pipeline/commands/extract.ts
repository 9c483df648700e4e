import { findInputs } from '../1-read/find-inputs.ts';
import { readMetadata } from '../1-read/metadata.ts';
import { openReading } from '../1-read/read.ts';
import { processDocuments } from '../pool.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UNOPENED } from './exit-words.ts';
import { ownRowsOf } from './lexicon-of.ts';
import { type PipelineOptions, settingsOf } from './settings-of.ts';
import { type Terminal, write } from './terminal.ts';

export interface ExtractOptions extends PipelineOptions {
  readonly metadata?: string;
}

/** Stages 2 to 5 alone: no memory between documents, so that a cluster engine can cut the input anywhere. */
export async function extractCommand(
  inputs: readonly string[],
  options: ExtractOptions,
  { stdin, stdout, stderr, signal }: Terminal,
): Promise<ExitCode> {
  const settings = settingsOf(options);
  const { metadata = null } = options;
  const found = await findInputs(inputs, metadata);
  const reading = openReading(found, await readMetadata(metadata), settings, stdin);
  let exitCode: ExitCode = EXIT.done;
  for await (const { results } of processDocuments(
    reading,
    'lines',
    { settings, lexicon: { own: ownRowsOf(options) } },
    signal,
  )) {
    const { bytes, is_unopenable } = results;
    if (is_unopenable) exitCode = EXIT.unopenable;
    await write(stdout, bytes);
  }
  if (exitCode === EXIT.unopenable) await write(stderr, UNOPENED);
  return exitCode;
}
