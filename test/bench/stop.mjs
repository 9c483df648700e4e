import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { table } from '../docs/tables.mjs';
import { corpusFile } from './samples.mjs';
import { short, spread } from './statistics.mjs';

/** Signals, spread evenly over the time that the run takes. */
const POINTS = 12;

/** What the work folder tells of how far a run has come, the last first. */
const TRACES = /** @type {const} */ ([
  ['run.json', 'stage 7'],
  ['rejects.ndjson', 'stage 7'],
  ['reports.ndjson', 'stage 7'],
  ['articles.ndjson', 'stage 7'],
  ['scratch/events', 'stage 6'],
  ['journal/checkpoints.ndjson', 'stages 1 to 6'],
]);

/** @param {string} out */
function placeIn(out) {
  return TRACES.find(([name]) => existsSync(join(out, '.demarche', name)))?.[1] ?? 'start';
}

/** Seconds that a run takes; with `after`, to its end from a SIGINT so many seconds after its start. @param {string} file @param {string} out @param {number | null} after */
async function timed(file, out, after) {
  rmSync(out, { recursive: true, force: true });
  const child = spawn(process.execPath, ['dist/cli.js', 'run', file, '--out', out, '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = new Promise((resolve) => child.on('exit', resolve));
  let from = performance.now();
  let place = 'start';
  if (after !== null) {
    await pause(1_000 * after);
    place = placeIn(out);
    from = performance.now();
    child.kill('SIGINT');
  }
  const code = await exit;
  return { code, place, seconds: (performance.now() - from) / 1_000 };
}

/** How long a run goes on after it was asked to stop. @param {string} folder for files @param {number} articles dense with events */
export async function stop(folder, articles) {
  const { file } = await corpusFile(folder, 'stopped', { articles, mix: 'dense' });
  const out = join(folder, 'stopped');
  const whole = await timed(file, out, null);
  /** @type {Map<string, number[]>} */
  const byPlace = new Map();
  for (let at = 0; at < POINTS; at += 1) {
    const { code, place, seconds } = await timed(file, out, (whole.seconds * (at + 0.5)) / POINTS);
    if (code === 130) byPlace.set(place, [...(byPlace.get(place) ?? []), seconds]);
  }
  const rows = [...byPlace].map(([place, times]) => [place, times.length, spread(times)]);
  const run = `${short(articles)} dense articles, a run of ${short(whole.seconds)} s`;
  return `${run}.\n\n${table(['stopped in', 'times', 'seconds from SIGINT to the end, median (range)'], rows)}`;
}
