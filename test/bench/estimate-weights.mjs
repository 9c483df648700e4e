/**
 * Estimates the weight of every comparison level, log2(m / u), from reports whose interactions are known: m is the level's share among
 * the pairs of one interaction, u among those of two. Prints both counts and the weight per set, and the mean of the sets, rounded.
 * Run it in the project's folder after a build:
 *   node test/bench/estimate-weights.mjs --set clean=reports.ndjson:truth.ndjson --set hard=reports.ndjson:truth.ndjson \
 *     [--gold GOLD.ndjson --articles ARTICLES.ndjson]
 * Sets of one name are one set. Pairs are those that share a block key and lie near in time, as in stage 6. A pair of two interactions that
 * some level rules out tells nothing about the weights of the rest and is left out of u, but for participants and places: what makes
 * most pairs differ there is the veto itself.
 */
import { parseArgs } from 'node:util';
import { DATE } from '../../dist/6-dedupe/compare-dates.js';
import { PLACE, STATUS, TITLE, TOPICS, TYPE } from '../../dist/6-dedupe/compare-fields.js';
import { compareParticipants } from '../../dist/6-dedupe/compare-sides.js';
import { TEXT } from '../../dist/6-dedupe/compare-text.js';
import { encodeAll } from '../../dist/6-dedupe/encode-all.js';
import { SlimRows } from '../../dist/6-dedupe/slim-rows.js';
import { DEFAULTS } from '../../dist/settings.js';
import { labelledReports, linesOf } from './gold-reports.mjs';

const LIMITS = DEFAULTS.dedupe;
const VETO = -100;
/** Days between two reports that are compared, at most; undated ones count from their publication. */
const NEAR_DAYS = LIMITS.later_publication_days;
/** Later reports of a block that each report is compared with at most. */
const MAX_LATER = 400;
/** Added to every count, so that a level never seen has a weight. */
const SMOOTHING = 0.5;
const COMPARISONS = [TYPE, DATE, STATUS, PLACE, TOPICS, TITLE, TEXT];
const WHOLE = new Set(['participant', 'place']);

/** @typedef {{ report: any, cluster: string }} Labelled */
/** @typedef {{ same: Map<string, number>, other: Map<string, number>, ruled: Map<string, number> }} Counts */

/** Field and level of each comparison. @param {any} left @param {any} right @returns {[string, string][]} */
function levelsOf(left, right) {
  const { actor, counterpart } = compareParticipants(left, right, LIMITS.weights.participant);
  const told = COMPARISONS.map(({ field, levels }) => {
    const reached = levels.find(({ when }) => when(left, right, LIMITS));
    return /** @type {[string, string]} */ ([field, reached?.label ?? 'otherwise']);
  });
  return [...told, ['participant', actor], ['participant', counterpart]];
}

/** @param {[string, string]} level */
const weightOf = ([field, label]) =>
  /** @type {Record<string, Record<string, number>>} */ (LIMITS.weights)[field]?.[label] ?? 0;

/** Profiles as stage 6 has them, and the positions of each block by day. @param {readonly any[]} reports */
async function gathered(reports) {
  const rows = new SlimRows();
  /** @type {Map<number, number[]>} */
  const blocks = new Map();
  for await (const batch of encodeAll(reports))
    rows.add(batch, (number, _sides, keys) => {
      for (const key of keys) blocks.set(key, [...(blocks.get(key) ?? []), number]);
    });
  const profiles = reports.map((_, at) => rows.profile(at));
  const dayOf = (/** @type {number} */ at) => profiles[at]?.range?.start ?? profiles[at]?.published ?? 0;
  for (const block of blocks.values()) block.sort((x, y) => dayOf(x) - dayOf(y) || x - y);
  return { profiles, blocks: [...blocks.values()] };
}

/** @param {any} one @param {any} other */
function isNear(one, other) {
  const [left, right] = [one.range?.start ?? one.published, other.range?.start ?? other.published];
  return left == null || right == null || Math.abs(left - right) <= NEAR_DAYS;
}

/** Pairs of positions, each once. @param {number[][]} blocks @param {any[]} profiles */
function* pairsOf(blocks, profiles) {
  const seen = new Set();
  for (const block of blocks)
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1, at + 1 + MAX_LATER)) {
        const key = Math.min(one, other) * profiles.length + Math.max(one, other);
        if (seen.has(key) || profiles[one].document === profiles[other].document) continue;
        seen.add(key);
        if (isNear(profiles[one], profiles[other])) yield/** @type {const} */ ([one, other]);
      }
}

/** @param {Labelled[]} labelled @param {Counts} counts */
async function count(labelled, { same, other, ruled }) {
  const sorted = labelled.toSorted((x, y) => (x.report.report_id < y.report.report_id ? -1 : 1));
  const { profiles, blocks } = await gathered(sorted.map(({ report }) => report));
  for (const [one, two] of pairsOf(blocks, profiles)) {
    const levels = levelsOf(profiles[one], profiles[two]);
    const isRuledOut = levels.some((level) => weightOf(level) <= VETO);
    const counts = sorted[one]?.cluster === sorted[two]?.cluster ? same : isRuledOut ? ruled : other;
    for (const level of levels) counts.set(level.join(': '), (counts.get(level.join(': ')) ?? 0) + 1);
  }
}

/** Share of a level in its field. @param {Map<string, number>} counts @param {string} level */
function share(counts, level) {
  const field = `${level.split(': ')[0]}: `;
  let total = 0;
  for (const [key, number] of counts) if (key.startsWith(field)) total += number;
  return ((counts.get(level) ?? 0) + SMOOTHING) / (total + 1);
}

/** @param {Counts} counts @param {string} level */
function estimate({ same, other, ruled }, level) {
  const field = level.split(': ')[0] ?? '';
  const others = new Map(other);
  if (WHOLE.has(field)) for (const [key, number] of ruled) others.set(key, (others.get(key) ?? 0) + number);
  const seen = (same.get(level) ?? 0) + (others.get(level) ?? 0);
  const weight = Math.log2(share(same, level) / share(others, level));
  return { seen, weight, text: `${same.get(level) ?? 0} ${others.get(level) ?? 0} ${weight.toFixed(1)}` };
}

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    gold: { type: 'string' },
    articles: { type: 'string' },
  },
});
/** @type {Map<string, Counts>} */
const sets = new Map();
const countsOf = (/** @type {string} */ name) => {
  const counts = sets.get(name) ?? { same: new Map(), other: new Map(), ruled: new Map() };
  sets.set(name, counts);
  return counts;
};
for (const given of values.set ?? []) {
  const [name = '', reports = '', truth = ''] = given.split(/[=:]/);
  const clusters = new Map(linesOf(truth).map(({ report_id, cluster }) => [report_id, cluster]));
  const labelled = linesOf(reports).map((report) => ({ report, cluster: clusters.get(report.report_id) }));
  await count(labelled, countsOf(name));
}
if (values.gold) await count(labelledReports(values.gold, values.articles), countsOf('gold'));
const names = [...sets.keys()];
console.log(['level', 'shipped', 'mean', ...names.map((name) => `${name}: same, other, weight`)].join('\t'));
for (const [field, weights] of Object.entries(LIMITS.weights))
  for (const label of Object.keys(weights)) {
    const level = `${field}: ${label}`;
    const estimates = [...sets.values()].map((counts) => estimate(counts, level));
    const seen = estimates.filter(({ seen }) => seen > 0);
    const mean = seen.reduce((sum, { weight }) => sum + weight, 0) / (seen.length || 1);
    const shipped = weightOf([field, label]);
    console.log(
      [level, shipped, seen.length > 0 ? Math.round(mean) : '-', ...estimates.map(({ text }) => text)].join(
        '\t',
      ),
    );
  }
