import { table } from '../docs/tables.mjs';
import { measuredRun } from './measured-run.mjs';
import { corpusFile } from './samples.mjs';
import { spread } from './statistics.mjs';

const TIMES = 7;

/** Milliseconds until the command answers. @param {string} folder for files */
export async function start(folder) {
  const { file } = await corpusFile(folder, 'small', { articles: 20, mix: 'mixed' });
  /** @param {readonly string[]} args @param {'firstLineSeconds' | 'seconds'} until */
  const timed = async (args, until) => {
    const times = [];
    for (let time = 0; time < TIMES; time += 1)
      times.push(1_000 * (await measuredRun(['dist/cli.js', ...args]))[until]);
    return spread(times);
  };
  return table(
    ['start', 'milliseconds, median (range)'],
    [
      [
        'first line of `extract`, 20 articles, default jobs',
        await timed(['extract', file], 'firstLineSeconds'),
      ],
      [
        'first line of `extract`, 20 articles, 1 job',
        await timed(['extract', file, '--jobs', '1'], 'firstLineSeconds'),
      ],
      ['`demarche --help`', await timed(['--help'], 'seconds')],
    ],
  );
}
