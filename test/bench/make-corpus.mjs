/**
 * Writes synthetic articles of a given size or number to stdout; the same options give the same bytes.
 *   node test/bench/make-corpus.mjs --megabytes 200 --form ndjson --seed 1 --mix mixed > articles.ndjson
 */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chanceOf } from './chance.mjs';
import { syntheticArticle } from './news/article.mjs';

/** Articles that tell an interaction, by mix. In general news about one in ten does. */
const EVENT_SHARE = { mixed: 0.1, dense: 0.9 };

/**
 * @typedef {object} CorpusOptions the corpus ends with whichever of the two bounds comes first
 * @property {number} [megabytes] of 10^6 bytes
 * @property {number} [articles]
 * @property {'ndjson' | 'json'} form
 * @property {number} seed
 * @property {'mixed' | 'dense'} mix
 */

/** @param {CorpusOptions} options @returns {Generator<string>} */
export function* corpus({
  megabytes = Number.POSITIVE_INFINITY,
  articles = megabytes * 1e6,
  form,
  seed,
  mix,
}) {
  const chance = chanceOf(seed);
  let bytes = 0;
  for (let index = 0; index < articles && bytes < megabytes * 1e6; index += 1) {
    const record = JSON.stringify(syntheticArticle(chance, index, EVENT_SHARE[mix]));
    const chunk = form === 'ndjson' ? `${record}\n` : `${index === 0 ? '[' : ','}\n${record}`;
    bytes += Buffer.byteLength(chunk);
    yield chunk;
  }
  if (form === 'json') yield '\n]\n';
}

/** @param {CorpusOptions} options @param {NodeJS.WritableStream} stream */
export async function writeCorpus(options, stream) {
  for (const chunk of corpus(options)) {
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
}

/**
 * @template {string} Choice
 * @param {string} option
 * @param {string} written
 * @param {readonly Choice[]} choices
 */
function choose(option, written, choices) {
  const chosen = choices.find((choice) => choice === written);
  if (chosen === undefined)
    throw new Error(`Unexpected --${option} ${written}, expected ${choices.join(' or ')}.`);
  return chosen;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      megabytes: { type: 'string', default: '200' },
      articles: { type: 'string' },
      form: { type: 'string', default: 'ndjson' },
      seed: { type: 'string', default: '1' },
      mix: { type: 'string', default: 'mixed' },
    },
  });
  const options = {
    ...(values.articles ? { articles: Number(values.articles) } : { megabytes: Number(values.megabytes) }),
    form: choose('form', values.form, /** @type {const} */ (['ndjson', 'json'])),
    seed: Number(values.seed),
    mix: choose('mix', values.mix, /** @type {const} */ (['mixed', 'dense'])),
  };
  await writeCorpus(options, process.stdout);
}
