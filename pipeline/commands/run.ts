import { type Counts, newCounts } from '../counts.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { startProgress } from '../progress.ts';
import { run } from '../run.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type PipelineOptions, rejectRateOf, settingsOf } from './settings-of.ts';
import { type Terminal, UsageError } from './terminal.ts';

export interface RunOptions extends PipelineOptions {
  readonly out: string;
  readonly metadata?: string;
  readonly maxRejectRate?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly log: string;
}

function logOf(written: string): 'text' | 'json' {
  if (written === 'text' || written === 'json') return written;
  throw new UsageError(`Unexpected --log "${written}", expected json or text`);
}

/** Unopenable input comes first: who sees 65 knows that a second try may help. */
function exitCodeOf(counts: Counts, maxRejectRate: number | null, isStrict: boolean): ExitCode {
  if (counts.rejects.has('read/unopenable')) return EXIT.unopenable;
  if (isStrict && counts.rejects.size > 0) return EXIT.too_many_rejects;
  const isOver = maxRejectRate !== null && counts.rejected > maxRejectRate * counts.documents;
  return isOver ? EXIT.too_many_rejects : EXIT.done;
}

export async function runCommand(
  inputs: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const log = logOf(options.log);
  const maxRejectRate = rejectRateOf(options.maxRejectRate);
  const context = { settings: settingsOf(options), lexicon: loadLexicon() };
  const counts = newCounts();
  const progress = startProgress(
    { stream: terminal.stderr, interactive: terminal.interactive, quiet: options.quiet ?? false, log },
    counts,
  );
  const { stdin, signal } = terminal;
  try {
    const { out, metadata = null } = options;
    await run({ inputs, metadata, out, stdin, signal }, context, counts);
  } finally {
    progress.stop();
  }
  progress.close();
  return exitCodeOf(counts, maxRejectRate, options.strict ?? false);
}
