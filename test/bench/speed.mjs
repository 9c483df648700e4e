import { availableParallelism } from 'node:os';
import { table } from '../docs/tables.mjs';
import { measuredRun } from './measured-run.mjs';
import { firstLines } from './samples.mjs';
import { median, short, spread } from './statistics.mjs';

const CORES = availableParallelism();
/** The floor is so fast that one pass over the file is mostly start. */
const FLOOR_PASSES = 20;

/** @typedef {import('./samples.mjs').Sample} Sample */
/** @typedef {{ name: string, cores: number, articles: number, args: readonly string[] }} Work articles that it reads in all */

/** @param {Sample} sample @param {string} folder @param {{ compromise: number, chrono: number }} share of the articles that each rival reads @returns {readonly Work[]} */
function worksOf({ file, articles }, folder, share) {
  const library = (/** @type {'compromise' | 'chrono'} */ name) => {
    const part = Math.ceil(articles * share[name]);
    return {
      name,
      cores: CORES,
      articles: part,
      args: ['test/bench/rivals/library.mjs', name, firstLines(file, part, folder), String(CORES)],
    };
  };
  const extract = (/** @type {number} */ jobs) => ({
    name: jobs === 1 ? 'pipeline, 1 job' : 'pipeline',
    cores: jobs,
    articles,
    args: ['dist/cli.js', 'extract', file, '--jobs', String(jobs)],
  });
  const floor = ['test/bench/rivals/floor.mjs', file, String(FLOOR_PASSES)];
  return [
    { ...library('compromise'), name: 'compromise over everything' },
    { ...library('chrono'), name: 'chrono over everything' },
    { name: 'floor: read and `JSON.parse`', cores: 1, articles: articles * FLOOR_PASSES, args: floor },
    extract(1),
    extract(CORES),
  ];
}

/** All works in turn, so that a slow minute of the machine meets all of them. @param {readonly Work[]} works @param {number} rounds */
async function inTurn(works, rounds) {
  /** @type {{ rate: number, perCpuSecond: number }[][]} */
  const results = works.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, { args, articles }] of works.entries()) {
      const { seconds, cpuSeconds } = await measuredRun(args);
      results[at]?.push({ rate: articles / seconds, perCpuSecond: articles / cpuSeconds });
    }
  return results;
}

/** @param {string} news @param {readonly number[]} rates in the order of the works */
function ratios(news, [compromise = 0, , floor = 0, one = 0, all = 0]) {
  return [
    news,
    `${short(all / compromise)} times`,
    `${short(floor / all)} times`,
    `${short(all / one)} times`,
  ];
}

/**
 * Articles per second of the pipeline, of the libraries that it could have asked about everything, and of bare reading.
 * @param {readonly Sample[]} samples @param {string} folder for files @param {{ rounds: number, shares: { compromise: number, chrono: number } }} options
 */
export async function speed(samples, folder, { rounds, shares }) {
  const rows = [];
  const compared = [];
  for (const sample of samples) {
    const works = worksOf(sample, folder, shares);
    const results = await inTurn(works, rounds);
    for (const [at, { name, cores, articles }] of works.entries()) {
      const runs = results[at] ?? [];
      const perCpuSecond = short(median(runs.map((run) => run.perCpuSecond)));
      rows.push([
        sample.news,
        name,
        cores,
        short(articles),
        spread(runs.map(({ rate }) => rate)),
        perCpuSecond,
      ]);
    }
    compared.push(
      ratios(
        sample.news,
        results.map((runs) => median(runs.map(({ rate }) => rate))),
      ),
    );
  }
  const head = [
    'news',
    'work',
    'cores',
    'articles read',
    'articles/s, median (range)',
    'articles per second of processor time',
  ];
  const compare = [
    'news',
    'pipeline is faster than compromise',
    'pipeline is slower than the floor',
    `${CORES} jobs are faster than 1`,
  ];
  return `${table(head, rows)}\n\n${table(compare, compared)}`;
}
