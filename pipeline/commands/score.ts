import { scoreFiles } from '../score/score.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface ScoreCommandOptions {
  readonly gold: string;
  readonly reports: string;
  readonly articles?: string;
  readonly errors: string;
  readonly failUnder?: string;
  readonly json?: boolean;
}

/** `merging.pair_f1  85.5`: one line per score, nested names joined by dots. */
function* lines(value: unknown, name: string): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield `${name}  ${value ?? '-'}`;
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* lines(inner, name === '' ? key : `${name}.${key}`);
}

/** Scores go to stdout, bars that were not reached to stderr. */
export async function scoreCommand(options: ScoreCommandOptions, terminal: Terminal): Promise<ExitCode> {
  if (!/^\d{1,9}$/.test(options.errors)) {
    throw new UsageError(`Unexpected --errors "${options.errors}", expected a whole number`);
  }
  const scored = await scoreFiles({
    gold: options.gold,
    reports: options.reports,
    articles: options.articles ?? null,
    errors: Number(options.errors),
    fail_under: options.failUnder ?? '',
  });
  const shown = options.json ? [JSON.stringify(scored.scores, null, 2)] : [...lines(scored.scores, '')];
  await write(terminal.stdout, `${shown.join('\n')}\n`);
  const words = options.json ? terminal.stderr : terminal.stdout;
  if (scored.errors.length > 0) await write(words, `${scored.errors.join('\n')}\n`);
  if (scored.failures.length === 0) return EXIT.done;
  await write(terminal.stderr, `${scored.failures.join('\n')}\n`);
  return EXIT.failed;
}
