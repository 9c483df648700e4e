import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/** Runs tests with other numbers than a test run has. @param {string} tests file or folder @param {Readonly<Record<string, number>>} numbers environment of the tests @returns {Promise<boolean>} whether all went well */
async function passed(tests, numbers) {
  const own = Object.entries(numbers).map(([name, value]) => [name, String(value)]);
  const env = { ...process.env, ...Object.fromEntries(own) };
  const [code] = await once(
    spawn(process.execPath, [VITEST, 'run', tests], { env, stdio: 'inherit' }),
    'close',
  );
  return code === 0;
}

/**
 * The fuzz tests on many more inputs; what fails is told with its seed and number.
 * @param {{ inputs: number, seed: number, jobs: number }} options one input in ten is a metadata table
 */
export function fuzzLong({ inputs, seed, jobs }) {
  const tables = Math.floor(inputs / 10);
  const numbers = { FUZZ_SEED: seed, FUZZ_INPUTS: inputs - tables, FUZZ_TABLES: tables };
  return passed('test/fuzz', { ...numbers, FUZZ_TRIES: 2_000, FUZZ_JOBS: jobs });
}

/** Runs killed at so many points, and taken up. @param {{ points: number, seed: number }} options */
export function killLong({ points, seed }) {
  return passed('test/faults/kill.test.ts', { KILL_POINTS: points, KILL_SEED: seed });
}
