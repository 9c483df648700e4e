import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/**
 * The fuzz tests of `test/fuzz/` on many more inputs than a test run has; what fails is told with its seed and number.
 * @param {{ inputs: number, seed: number, jobs: number }} options one input in ten is a metadata table
 * @returns {Promise<boolean>} whether all went well
 */
export async function fuzzLong({ inputs, seed, jobs }) {
  const tables = Math.floor(inputs / 10);
  const env = {
    ...process.env,
    FUZZ_SEED: String(seed),
    FUZZ_INPUTS: String(inputs - tables),
    FUZZ_TABLES: String(tables),
    FUZZ_TRIES: '2000',
    FUZZ_JOBS: String(jobs),
  };
  const child = spawn(process.execPath, [VITEST, 'run', 'test/fuzz'], { env, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}
