import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { table } from '../docs/tables.mjs';
import { measuredRun } from './measured-run.mjs';
import { corpusFile } from './samples.mjs';
import { short } from './statistics.mjs';

/** What an article costs in `demarche run`, dedupe included, in runs of different length. @param {string} folder for files @param {readonly number[]} counts articles */
export async function costPerArticle(folder, counts) {
  const rows = [];
  let first = Number.NaN;
  for (const count of counts) {
    const { file, articles } = await corpusFile(folder, 'count', { articles: count, mix: 'mixed' });
    const out = join(folder, 'out');
    const jobs = ['--jobs', String(availableParallelism())];
    const run = await measuredRun(['dist/cli.js', 'run', file, '--out', out, '--quiet', ...jobs]);
    rmSync(out, { recursive: true });
    rmSync(file);
    const cost = (1_000 * run.cpuSeconds) / articles;
    first = Number.isNaN(first) ? cost : first;
    const milliseconds = [(1_000 * run.seconds) / articles, cost].map(short);
    rows.push([
      short(articles),
      short(run.seconds),
      ...milliseconds,
      short(cost / first),
      short(run.peakBytes / 1e6),
    ]);
  }
  return table(
    [
      'articles',
      'seconds',
      'ms an article',
      'ms of processor time an article',
      'of that of the first row',
      'peak memory, MB',
    ],
    rows,
  );
}
