/**
 * Streams a big JSON array and a big NDJSON file through stages 1 to 5 and prints a Markdown table of memory and speed.
 * Reads /proc, so it runs on Linux. Needs a build.
 *   node test/bench/stream-memory.mjs --megabytes 200 --mix mixed --jobs 1
 */
import { spawn } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { writeCorpus } from './make-corpus.mjs';

const SAMPLE_EVERY_MS = 50;
const MIB = 2 ** 20;

/** `/proc` tells memory in pages. */
const PAGE_BYTES = 4_096;

/**
 * Resident bytes of a process and of all that it started.
 * @param {number} root process id
 */
function residentBytes(root) {
  const parents = new Map();
  const resident = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The command's name is in brackets and may hold anything; the parent is the second field after it.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      parents.set(Number(name), Number(fields[1]));
      resident.set(Number(name), Number(fields[21]) * PAGE_BYTES);
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const isBelowRoot = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
    return false;
  };
  return [...resident].reduce((sum, [pid, bytes]) => sum + (isBelowRoot(pid) ? bytes : 0), 0);
}

/** @param {string} file @param {number} newline */
async function countByte(file, newline) {
  let count = 0;
  for await (const chunk of createReadStream(file)) {
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) count += 1;
  }
  return count;
}

/** @param {string} file @param {string} jobs */
async function measure(file, jobs) {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/cli.js', 'extract', file, '--jobs', jobs], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid ?? -1));
  }, SAMPLE_EVERY_MS);
  const exitCode = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));
  clearInterval(timer);
  if (exitCode !== 0) throw new Error(`Unexpected exit code ${exitCode} for ${file}, expected 0.`);
  return { peak, seconds: (performance.now() - started) / 1_000 };
}

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    mix: { type: 'string', default: 'mixed' },
    jobs: { type: 'string', default: '1' },
  },
});
const mix = values.mix === 'dense' ? 'dense' : 'mixed';
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  console.log('| file | mix | MB | articles | jobs | seconds | articles/s | MB/s | peak memory, MiB |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const form of /** @type {const} */ (['json', 'ndjson'])) {
    const file = join(folder, `articles.${form}`);
    const stream = createWriteStream(file);
    await writeCorpus({ megabytes: Number(values.megabytes), form, seed: Number(values.seed), mix }, stream);
    stream.end();
    await finished(stream);
    const megabytes = statSync(file).size / 1e6;
    // An array has a line more at either end.
    const articles = (await countByte(file, 10)) - (form === 'json' ? 2 : 0);
    const { peak, seconds } = await measure(file, values.jobs);
    const cells = [`.${form}`, mix, megabytes.toFixed(0), articles, values.jobs, seconds.toFixed(1)];
    const rates = [
      (articles / seconds).toFixed(0),
      (megabytes / seconds).toFixed(2),
      (peak / MIB).toFixed(0),
    ];
    console.log(`| ${[...cells, ...rates].join(' | ')} |`);
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
