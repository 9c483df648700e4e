import { table } from '../docs/tables.mjs';
import { measuredRun } from './measured-run.mjs';
import { short, slope } from './statistics.mjs';

const MEGABYTE = 1e6;

/**
 * Peak memory of `extract`, and what it gains per gigabyte of input in the second half of the run, in megabytes.
 * The input comes through a pipe, so that any amount needs no disk.
 * @param {{ megabytes: number, jobs: number, mix?: string, form?: string }} options
 */
export async function memoryOf({ megabytes, jobs, mix = 'mixed', form = 'ndjson' }) {
  const corpus = [
    'test/bench/make-corpus.mjs',
    '--megabytes',
    String(megabytes),
    '--mix',
    mix,
    '--form',
    form,
  ];
  const run = await measuredRun(['dist/cli.js', 'extract', '-', '--jobs', String(jobs)], corpus);
  const gigabytesAt = (/** @type {number} */ seconds) => (seconds / run.seconds) * (megabytes / 1_000);
  const points = run.samples
    .filter(({ seconds }) => seconds > run.seconds / 2)
    .map(({ seconds, bytes }) => /** @type {const} */ ([gigabytesAt(seconds), bytes / MEGABYTE]));
  return { megabytes, jobs, peak: run.peakBytes / MEGABYTE, slope: slope(points), seconds: run.seconds };
}

/** @param {readonly Awaited<ReturnType<typeof memoryOf>>[]} runs */
export const memoryTable = (runs) =>
  table(
    ['input, MB', 'jobs', 'peak memory, MB', 'gained per GB in the second half, MB', 'seconds'],
    runs.map(({ megabytes, jobs, peak, slope, seconds }) =>
      [megabytes, jobs, peak, slope, seconds].map(short),
    ),
  );
