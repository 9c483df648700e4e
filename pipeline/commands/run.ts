import { newCounts } from '../counts.ts';
import { startProgress } from '../progress.ts';
import { type RunOutcome, run } from '../run.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitWords } from './exit-words.ts';
import { lexiconOf } from './lexicon-of.ts';
import { logOf, remarkLine } from './remark-line.ts';
import { exitCodeOf } from './run-exit-code.ts';
import { type PipelineOptions, rejectRateOf, settingsOf } from './settings-of.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface RunOptions extends PipelineOptions {
  readonly out: string;
  readonly metadata?: string;
  readonly corrections?: string;
  readonly append?: boolean;
  readonly resume?: boolean;
  readonly maxRejectRate?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly log: string;
  /** The settings file that was read. */
  readonly config?: string | boolean;
}

/** A set of so many documents is not the set of all input, which is what appending gives. */
function isAppending({ append = false, limit }: RunOptions): boolean {
  if (append && limit !== undefined)
    throw new UsageError(
      `Unexpected --limit "${limit}" with --append, expected all input. Leave one of the two out`,
    );
  return append;
}

/** Stdin can't be read again from its start. */
function isResuming({ resume = false }: RunOptions, inputs: readonly string[]): boolean {
  if (resume && inputs.includes('-'))
    throw new UsageError(
      'Unexpected input - with --resume, expected files: stdin can not be read again. Save it to a file first',
    );
  return resume;
}

/** What is not wrong, but may not be what was meant. */
function remarks(
  { append, resume, out, config }: RunOptions,
  { is_appended, interrupted, corrections }: RunOutcome,
): string[] {
  const remarks: string[] = [...corrections];
  if (typeof config === 'string') remarks.push(`settings of ${config}`);
  if (append === true && !is_appended) remarks.push(`${out} held no earlier set: this is its first`);
  if (resume === true && interrupted === null)
    remarks.push(`${out} held no run that stopped: this one began anew`);
  if (interrupted === 'dropped')
    remarks.push(`${out} held the work of a run that stopped: it was dropped. --resume goes on from there`);
  return remarks;
}

export async function runCommand(
  inputs: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const log = logOf(options.log);
  const maxRejectRate = rejectRateOf(options.maxRejectRate);
  const append = isAppending(options);
  const resume = isResuming(options, inputs);
  const context = { settings: settingsOf(options), lexicon: lexiconOf(options) };
  const counts = newCounts();
  const progress = startProgress(
    { stream: terminal.stderr, interactive: terminal.interactive, quiet: options.quiet ?? false, log },
    counts,
  );
  const { stdin, signal } = terminal;
  const { out, metadata = null, corrections = null } = options;
  const request = { inputs, metadata, corrections, out, append, resume, stdin, signal };
  const outcome = await run(request, context, counts).finally(() => progress.stop());
  progress.close();
  for (const remark of options.quiet === true ? [] : remarks(options, outcome))
    await write(terminal.stderr, remarkLine(remark, log));
  const exitCode = exitCodeOf(outcome.read, maxRejectRate, options.strict ?? false);
  const why = exitWords(exitCode, outcome.read, out);
  if (why !== null) await write(terminal.stderr, remarkLine(why, log));
  return exitCode;
}
