/**
 * Measures speed, memory, start, cost per article, shares, how soon a run stops, and what hostile input does, prints the tables and writes them into
 * docs/performance.md and docs/reliability.md. Reads /proc, so it runs on Linux. Needs a build.
 *   node test/bench/bench.mjs [speed memory start cost shares stop hostile page] [--quick] [--rounds 3] [--megabytes 16] [--memory-megabytes 1000] [--million]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filled } from '../docs/tables.mjs';
import { costPerArticle } from './cost-per-article.mjs';
import { hostile } from './hostile.mjs';
import { memoryOf, memoryTable } from './memory.mjs';
import { page as pageTimes } from './page.mjs';
import { shares } from './profile.mjs';
import { corpusFile, samplesIn } from './samples.mjs';
import { speed } from './speed.mjs';
import { start } from './start.mjs';
import { stop } from './stop.mjs';

const PARTS = /** @type {const} */ ([
  'speed',
  'memory',
  'start',
  'cost',
  'shares',
  'stop',
  'hostile',
  'page',
]);
/** Their tables stand in docs/reliability.md. */
const RELIABILITY = /** @type {readonly string[]} */ (['stop', 'hostile']);
/** Parts of the articles that the libraries read: compromise is slow. */
const SHARES = { compromise: 0.2, chrono: 0.3 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    megabytes: { type: 'string' },
    'memory-megabytes': { type: 'string' },
  },
});
const { quick } = values;
const rounds = Number(values.rounds ?? (quick ? 1 : 3));
const megabytes = Number(values.megabytes ?? (quick ? 4 : 16));
const streamed = Number(values['memory-megabytes'] ?? (quick ? 50 : 1_000));
const counts = quick ? [2_000, 10_000] : [10_000, 100_000, ...(values.million ? [1_000_000] : [])];

/** @param {string} name package */
function versionOf(name) {
  const place = name === 'demarche' ? 'package.json' : `node_modules/${name}/package.json`;
  return `${name} ${JSON.parse(readFileSync(place, 'utf8')).version}`;
}

function machine() {
  const versions = ['demarche', 'compromise', 'chrono-node'].map(versionOf).join(', ');
  return `Node ${process.versions.node}, ${versions}; ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory; ${quick ? 'quick, ' : ''}rounds: ${rounds}.`;
}

/** @type {Readonly<Record<typeof PARTS[number], (folder: string) => Promise<string>>>} */
const MEASURES = {
  speed: async (folder) => speed(await samplesIn(folder, megabytes), folder, { rounds, shares: SHARES }),
  memory: async () => {
    const runs = [];
    for (const jobs of new Set([1, availableParallelism()]))
      runs.push(await memoryOf({ megabytes: streamed, jobs }));
    return memoryTable(runs);
  },
  start,
  cost: (folder) => costPerArticle(folder, counts),
  shares: async (folder) =>
    shares(folder, (await corpusFile(folder, 'profiled', { megabytes, mix: 'mixed' })).file),
  hostile: () => hostile(quick),
  page: pageTimes,
  stop: (folder) => stop(folder, quick ? 2_000 : 10_000),
};

/** Needs Chromium: measured when it is named. */
const APART = 'page';

const parts = PARTS.filter((part) =>
  positionals.length === 0 ? part !== APART : positionals.includes(part),
);
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  for (const part of parts) {
    const text = `${machine()}\n\n${await MEASURES[part](folder)}`;
    console.log(`${part}: ${text}\n`);
    // After each part, since a whole bench takes long.
    const page = RELIABILITY.includes(part) ? 'docs/reliability.md' : 'docs/performance.md';
    writeFileSync(page, filled(readFileSync(page, 'utf8'), part, text));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
