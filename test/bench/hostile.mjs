import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { table } from '../docs/tables.mjs';
import { measuredRun } from './measured-run.mjs';

const MEGABYTE = 1e6;
const ARTICLE = '{"text":"The harvest festival drew large crowds."}\n';

/** @param {string | Buffer} piece @param {number} times */
function* repeated(piece, times, at_once = 1_000) {
  const many = Buffer.from(piece);
  const block = Buffer.concat(Array.from({ length: Math.min(at_once, times) }, () => many));
  let left = times;
  for (; left >= at_once; left -= at_once) yield block;
  if (left > 0) yield block.subarray(0, left * many.length);
}

/** @param {string} head @param {Iterable<Buffer>} body @param {string} tail */
function* within(head, body, tail) {
  yield Buffer.from(head);
  yield* body;
  yield Buffer.from(tail);
}

const letters = (/** @type {number} */ megabytes) => repeated('a'.repeat(1_000), megabytes * 1_000);
const keys = function* (/** @type {number} */ count) {
  for (let start = 0; start < count; start += 10_000)
    yield Buffer.from(Array.from({ length: 10_000 }, (_, index) => `"k${start + index}":1,`).join(''));
};
const deep = (/** @type {number} */ depth) =>
  within('{"text":"x","a":', within('', repeated('[', depth), ''), `${']'.repeat(depth)}}\n`);

/** @typedef {readonly [name: string, file: string, bytes: () => Iterable<Buffer>, how?: 'gzipped']} Row */

/** @type {readonly Row[]} */
const ROWS = [
  [
    'a line of 1 GB between two articles',
    'a.ndjson',
    () => within(`${ARTICLE}{"text":"`, letters(1_000), `"}\n${ARTICLE}`),
  ],
  [
    'the same, as an element of an array',
    'a.json',
    () => within(`[${ARTICLE},{"text":"`, letters(1_000), `"},${ARTICLE}]`),
  ],
  ['the same, as one object', 'a.json', () => within('{"text":"', letters(1_000), '"}')],
  ['a page of 100 MB', 'a.txt', () => letters(100)],
  ['an article of 100 MB in a line', 'a.ndjson', () => within('{"text":"', letters(100), '"}\n')],
  ['an article of 15 MB in a line', 'a.ndjson', () => within('{"text":"', letters(15), '"}\n')],
  ['a gz bomb of 1 GB, zeros', 'a.ndjson.gz', () => repeated(Buffer.alloc(1_000), 1_000_000), 'gzipped'],
  ['a gz bomb of 1 GB, one page', 'a.txt.gz', () => letters(1_000), 'gzipped'],
  [
    'a gz bomb of 1 GB, one line',
    'a.ndjson.gz',
    () => within(ARTICLE.repeat(1_000), letters(1_000), ''),
    'gzipped',
  ],
  ['JSON 1,000,000 deep, a line', 'a.ndjson', () => deep(1_000_000)],
  ['JSON 1,000,000 deep, an element', 'a.json', () => within('[', deep(1_000_000), ']')],
  ['JSON 1,000,000 deep, one object', 'a.json', () => deep(1_000_000)],
  ['1,000,000 keys, a line', 'a.ndjson', () => within('{', keys(1_000_000), '"text":"x"}\n')],
  ['1,000,000 keys, an element', 'a.json', () => within('[{', keys(1_000_000), '"text":"x"}]')],
  ['8,000,000 brackets that do not close', 'a.json', () => repeated('[', 8_000_000)],
  ['250,000 gz members', 'a.ndjson.gz', () => repeated(gzipSync(ARTICLE), 250_000)],
  ['500,000 gz members', 'a.ndjson.gz', () => repeated(gzipSync(ARTICLE), 500_000)],
  ['1,000,000 gz members', 'a.ndjson.gz', () => repeated(gzipSync(ARTICLE), 1_000_000)],
  ['1,000,000 lines, not gzipped, to compare', 'a.ndjson', () => repeated(ARTICLE, 1_000_000)],
  ['1,000,000 empty gz members', 'a.ndjson.gz', () => within('', repeated(gzipSync(''), 1_000_000), '')],
];

/** @param {Row} row */
async function measured([name, file, bytes, how]) {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const input = join(folder, file);
    const steps = [
      Readable.from(bytes()),
      ...(how === 'gzipped' ? [createGzip()] : []),
      createWriteStream(input),
    ];
    await pipeline(
      /** @type {[Readable, ...import('node:stream').Duplex[]]} */ (/** @type {unknown} */ (steps)),
    );
    const out = join(folder, 'out');
    const run = await measuredRun(['dist/cli.js', 'run', input, '--out', out, '--quiet', '--no-text']);
    return { name, outcome: outcomeIn(out), ...run };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} out */
function outcomeIn(out) {
  const { counts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  const rejects = Object.entries(counts.rejects).map(([code, count]) => `${count} ${code}`);
  return [`${counts.documents - counts.rejected} articles`, ...rejects].join(', ');
}

/** Inputs made to break a reader: what comes of them, how long it takes, and how much memory the process tree takes at most. @param {boolean} quick the small ones alone */
export async function hostile(quick) {
  const rows = [];
  for (const row of ROWS) if (!quick || !/GB|000/.test(row[0])) rows.push(await measured(row));
  const megabytes = (/** @type {number} */ bytes) => (bytes / MEGABYTE).toFixed(0);
  return table(
    ['input', 'outcome', 'seconds', 'peak memory, MB'],
    rows.map(({ name, outcome, seconds, peakBytes }) => [
      name,
      outcome,
      seconds.toFixed(1),
      megabytes(peakBytes),
    ]),
  );
}
