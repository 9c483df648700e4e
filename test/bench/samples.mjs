import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeCorpus } from './make-corpus.mjs';

/** Labelled articles that may lie beside the project: dense with diplomatic events. */
const LABELLED = '../shared/gold/newswire-dev.articles.ndjson';
const SEED = 1;

/** @typedef {{ news: string, file: string, articles: number }} Sample */

/** @param {string} file */
async function linesIn(file) {
  let count = 0;
  for await (const chunk of createReadStream(file))
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

/** A synthetic corpus as a file. @param {string} folder @param {string} name @param {Omit<import('./make-corpus.mjs').CorpusOptions, 'seed' | 'form'>} options */
export async function corpusFile(folder, name, options) {
  const file = join(folder, `${name}.ndjson`);
  const stream = createWriteStream(file);
  await writeCorpus({ ...options, form: 'ndjson', seed: SEED }, stream);
  stream.end();
  await finished(stream);
  return { file, articles: await linesIn(file) };
}

/** The labelled articles again and again, each time under other ids. @param {string} folder @param {number} megabytes */
function repeated(folder, megabytes) {
  const records = readFileSync(LABELLED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const lines = [];
  for (let bytes = 0, pass = 0; bytes < megabytes * 1e6; pass += 1)
    for (const record of records) {
      const line = `${JSON.stringify({ ...record, id: `${record.id}-${pass}` })}\n`;
      bytes += Buffer.byteLength(line);
      lines.push(line);
    }
  const file = join(folder, 'labelled.ndjson');
  writeFileSync(file, lines.join(''));
  return { file, articles: lines.length };
}

/** The first lines of a file as a file. @param {string} file @param {number} count @param {string} folder */
export function firstLines(file, count, folder) {
  const part = join(folder, `first-${count}.ndjson`);
  writeFileSync(
    part,
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, count)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return part;
}

/** What speed is measured on. Dense news takes longer, so there is less of it. @param {string} folder @param {number} megabytes @returns {Promise<readonly Sample[]>} */
export async function samplesIn(folder, megabytes) {
  const dense = megabytes / 4;
  return [
    { news: 'mixed', ...(await corpusFile(folder, 'mixed', { megabytes, mix: 'mixed' })) },
    { news: 'dense', ...(await corpusFile(folder, 'dense', { megabytes: dense, mix: 'dense' })) },
    ...(existsSync(LABELLED)
      ? [{ news: 'labelled articles on diplomacy, repeated', ...repeated(folder, dense) }]
      : []),
  ];
}
