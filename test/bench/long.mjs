/**
 * Streams far more than memory holds through `extract` and fails when memory passes its bound or keeps growing. Reads /proc, so it runs on
 * Linux. Needs a build.
 *   node test/bench/long.mjs --megabytes 10000 --form ndjson
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
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
  },
});
const { mix, form } = values;
const run = await memoryOf({ megabytes: Number(values.megabytes), jobs: Number(values.jobs), mix, form });
console.log(memoryTable([run]));
if (run.peak > MOST_MEGABYTES || run.slope > MOST_GAINED) {
  console.error(`Expected at most ${MOST_MEGABYTES} MB, and ${MOST_GAINED} MB more per GB.`);
  process.exitCode = 1;
}
