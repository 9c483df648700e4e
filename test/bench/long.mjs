/**
 * Streams far more than memory holds through `extract` and fails when memory passes its bound or keeps growing. Reads /proc, so it runs on
 * Linux. Then fuzzes with far more inputs than a test run has. Needs a build. `0` leaves either out.
 *   node test/bench/long.mjs --megabytes 10000 --form ndjson --inputs 1000000 --seed 2026
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzzLong } from './long-fuzz.mjs';
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
const inputs = Number(values.inputs);
if (inputs > 0 && !(await fuzzLong({ inputs, seed: Number(values.seed), jobs }))) process.exitCode = 1;
