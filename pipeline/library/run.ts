import { Readable } from 'node:stream';
import { byCode } from '../7-emit/run-json.ts';
import { ALL_CORES } from '../commands/all-cores.ts';
import { exitCodeOf } from '../commands/run-exit-code.ts';
import type { Config } from '../config/config.ts';
import { type Counts, newCounts } from '../counts.ts';
import { hashWith } from '../lexicon/merge-own.ts';
import { lexiconHash } from '../lexicon/table-files.ts';
import { run as runStages } from '../run.ts';
import { checkOptions, ownRowsIn, settingsWith } from './options.ts';

/** What `run` reads and writes: the keys of `demarche.config.json`, as the options of the command `demarche run`. */
export interface RunOptions
  extends Pick<
    Config,
    | 'formats'
    | 'excel'
    | 'metadata'
    | 'corrections'
    | 'published_at'
    | 'outlet'
    | 'max_article_bytes'
    | 'lexicon'
    | 'jobs'
    | 'max_reject_rate'
    | 'strict'
    | 'text'
  > {
  /** Files, folders or patterns. */
  readonly inputs: readonly string[];
  /** Folder for the output; only files of an earlier run are replaced. */
  readonly out: string;
  /** Adds to the set that is in `out`. */
  readonly append?: boolean;
  /** Goes on where a run with the same input and settings stopped in `out`. */
  readonly resume?: boolean;
  /** Aborted: `run` throws an error called StoppedError, and what was done is kept for `resume`. */
  readonly signal?: AbortSignal;
}

const KEYS = [
  'inputs',
  'out',
  'formats',
  'excel',
  'metadata',
  'corrections',
  'published_at',
  'outlet',
  'max_article_bytes',
  'lexicon',
  'jobs',
  'max_reject_rate',
  'strict',
  'text',
];

/** How many of what; see `counts` of run.json. `documents = with_events + without_events + rejected`. */
export interface RunCounts {
  readonly documents: number;
  readonly with_events: number;
  readonly without_events: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly reports: number;
  readonly events: number;
  /** Reports that joined another report's event. */
  readonly reports_merged: number;
  /** Rejects by code. */
  readonly rejects: Readonly<Record<string, number>>;
  /** Notes by code; docs/notes.md tells what each means. */
  readonly notes: Readonly<Record<string, number>>;
}

export interface RunResult {
  /** As the command's: 0 done, 3 more rejects than `strict` or `max_reject_rate` allows, 65 some input could not be opened. Everything else is written. */
  readonly exit_code: 0 | 3 | 65;
  /** Of the set that is in `out` now. */
  readonly counts: RunCounts;
  /** Documents that this run read itself: with `append`, not those of the earlier set. */
  readonly documents_read: number;
}

function runCounts(counts: Counts): RunCounts {
  const { documents, with_events, without_events, rejected, duplicates } = counts;
  const { reports, events, reports_merged, rejects, notes } = counts;
  const found = { reports, events, reports_merged, rejects: byCode(rejects), notes: byCode(notes) };
  return { documents, with_events, without_events, rejected, duplicates, ...found };
}

function checkRun(options: RunOptions): void {
  checkOptions('run', options, KEYS, { append: 'boolean', resume: 'boolean', signal: 'object' });
  const { inputs, out } = options;
  if (inputs === undefined || out === undefined)
    throw new TypeError(
      "Options of run: Unexpected absence, expected inputs and out: { inputs: ['articles'], out: 'out' }",
    );
  if (inputs.includes('-'))
    throw new TypeError(
      'Options of run: inputs: Unexpected "-", expected files: stdin is for the command. Use extract and dedupe',
    );
}

/**
 * All seven stages, as the command `demarche run`: reads articles, and writes events, reports, articles, rejects and run.json into one
 * folder. Files are whole or absent, and the same for any number of jobs. It prints nothing.
 *
 * @returns When all is written: what was counted, and whether it was less than hoped.
 * @throws TypeError for wrong options, all of them in its message; else errors by their `name`: NoInputError (an input that matches
 * nothing), MetadataError, CorrectionsError, LexiconError, UsageError, AppendError, ResumeError, DiskError (no space, no right to write), StoppedError.
 *
 * @example
 * ```js
 * import { mkdirSync, writeFileSync } from 'node:fs';
 * import { run } from 'demarche';
 *
 * mkdirSync('articles', { recursive: true });
 * writeFileSync('articles/summit.txt', 'SINGAPORE, June 12 2018 - Donald Trump met Kim Jong Un in Singapore on Tuesday.\n');
 * const { exit_code, counts } = await run({ inputs: ['articles'], out: 'out', jobs: 1 });
 * console.log(exit_code, counts.documents, counts.events);
 * // 0 1 1
 * ```
 */
export async function run(options: RunOptions): Promise<RunResult> {
  checkRun(options);
  const { inputs, out, append = false, resume = false, signal = new AbortController().signal } = options;
  const { metadata = null, corrections = null, max_reject_rate = null, strict = false } = options;
  const { jobs = ALL_CORES, ...given } = options;
  const own = ownRowsIn(options);
  const settings = settingsWith({ ...given, jobs });
  const context = { settings, lexicon: { hash: hashWith(lexiconHash(), own), own } };
  const counts = newCounts();
  const stdin = Readable.from([]);
  const request = { inputs, metadata, corrections, out, append, resume, stdin, signal };
  const { read } = await runStages(request, context, counts);
  return {
    exit_code: exitCodeOf(read, max_reject_rate, strict),
    counts: runCounts(counts),
    documents_read: read.documents,
  };
}
