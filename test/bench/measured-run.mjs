import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { usageOf } from './process-tree.mjs';

const SAMPLE_EVERY_MS = 100;
const NEWLINE = 10;

/**
 * @typedef {object} Measured
 * @property {number} seconds from start to end
 * @property {number} cpuSeconds of the process and all that it started, to a tenth of a second
 * @property {number} firstLineSeconds from start to the first line on stdout; not a number when there is none
 * @property {number} lines on stdout
 * @property {number} peakBytes resident, of the whole process tree
 * @property {readonly { seconds: number, bytes: number }[]} samples resident bytes over time
 */

/**
 * Runs Node with these arguments and measures it. Throws when it fails.
 * @param {readonly string[]} args
 * @param {readonly string[] | null} from arguments of another Node process whose output is its input; that one is not measured
 * @returns {Promise<Measured>}
 */
export async function measuredRun(args, from = null) {
  const source =
    from === null ? null : spawn(process.execPath, from, { stdio: ['ignore', 'pipe', 'inherit'] });
  const started = performance.now();
  const since = () => (performance.now() - started) / 1_000;
  const child = spawn(process.execPath, args, { stdio: [source?.stdout ?? 'ignore', 'pipe', 'inherit'] });
  // The pipe belongs to the child now: while it is open here too, its writer would not learn that the reader has gone.
  source?.stdout.destroy();
  let firstLineSeconds = Number.NaN;
  let lines = 0;
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    if (Number.isNaN(firstLineSeconds) && chunk.includes(NEWLINE)) firstLineSeconds = since();
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  });
  /** @type {{ seconds: number, bytes: number }[]} */
  const samples = [];
  let cpuSeconds = 0;
  const timer = setInterval(() => {
    const { bytes, seconds } = usageOf(child.pid ?? -1);
    if (bytes === 0) return;
    samples.push({ seconds: since(), bytes });
    cpuSeconds = seconds;
  }, SAMPLE_EVERY_MS);
  const [exitCode] = await once(child, 'exit');
  const seconds = since();
  clearInterval(timer);
  if (exitCode !== 0) throw new Error(`Unexpected exit code ${exitCode} of ${args.join(' ')}, expected 0.`);
  const peakBytes = Math.max(0, ...samples.map(({ bytes }) => bytes));
  return { seconds, cpuSeconds, firstLineSeconds, lines, peakBytes, samples };
}
