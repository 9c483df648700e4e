/**
 * Streams far more than memory holds through `extract` and fails when memory passes its bound or keeps growing. Reads /proc, so it runs on
 * Linux. Then kills runs at more points, and fuzzes with far more inputs than a test run does. Needs a build. `0` leaves any of them out.
 *   node test/bench/long.mjs --megabytes 10000 --form ndjson --kills 200 --inputs 1000000 --seed 2026
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzzLong, killLong } from './long-tests.mjs';
import { memoryOf, memoryTable } from './memory.mjs';

const MOST_MEGABYTES = 350;
/** What noise of the garbage collector may look like, in megabytes per gigabyte of input. */
const MOST_GAINED = 5;

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '10000' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    mix: { type: 'string', default: 'mixed' },
    form: { type: 'string', default: 'ndjson' },
    kills: { type: 'string', default: '200' },
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '2026' },
  },
});
const { mix, form } = values;
const jobs = Number(values.jobs);

async function isMemoryBounded() {
  const run = await memoryOf({ megabytes: Number(values.megabytes), jobs, mix, form });
  console.log(memoryTable([run]));
  if (run.peak <= MOST_MEGABYTES && run.slope <= MOST_GAINED) return true;
  console.error(`Expected at most ${MOST_MEGABYTES} MB, and ${MOST_GAINED} MB more per GB.`);
  return false;
}

if (Number(values.megabytes) > 0 && !(await isMemoryBounded())) process.exitCode = 1;
const [seed, points, inputs] = [Number(values.seed), Number(values.kills), Number(values.inputs)];
if (points > 0 && !(await killLong({ points, seed }))) process.exitCode = 1;
if (inputs > 0 && !(await fuzzLong({ inputs, seed, jobs }))) process.exitCode = 1;
