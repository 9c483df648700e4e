/**
 * Fits the weights of the confidence model on one half of labelled articles, and prints them for settings.ts, with the
 * calibration on both halves. Run it in the project's folder after a build:
 *   node test/bench/fit-confidence.mjs --gold GOLD.ndjson --reports out/reports.ndjson
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { featuresOf } from '../../dist/4-extract/confidence.js';
import { calibrationOf } from '../../dist/score/calibration.js';
import { loadGold, loadReports } from '../../dist/score/load.js';
import { pairUp } from '../../dist/score/pairing.js';
import { DEFAULTS } from '../../dist/settings.js';

const STEPS = 20_000;
const RATE = 0.01;
/** Strength of the pull of every weight but the base towards 0 (ridge). */
const RIDGE = 4;

const { values } = parseArgs({ options: { gold: { type: 'string' }, reports: { type: 'string' } } });
if (!values.gold || !values.reports) throw new Error('Expected --gold and --reports');

/** @typedef {{ features: readonly string[], right: boolean, parity: number }} Example */

const gold = await loadGold(values.gold);
const reports = await loadReports(values.reports, new Set(gold.map(({ doc }) => doc)));
/** @type {Example[]} */
const examples = gold.flatMap(({ doc, events }) => {
  const told = reports.get(doc) ?? [];
  const right = new Set(pairUp(events, told).map(({ report }) => report));
  const parity = createHash('sha256').update(doc).digest().readUInt8(31) % 2;
  return told.map((report, i) => ({
    features: Object.entries(
      featuresOf(
        /** @type {import('../../dist/records.js').EventReport} */ (/** @type {unknown} */ (report)),
        DEFAULTS.extract.confidence,
      ),
    )
      .filter(([, holds]) => holds)
      .map(([feature]) => feature),
    right: right.has(i),
    parity,
  }));
});
const worked = examples.filter(({ parity }) => parity === 0);
const names = Object.keys(DEFAULTS.extract.confidence.weights);

/** @param {Record<string, number>} weights @param {Example} example */
function probability(weights, { features }) {
  const odds = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), weights.base ?? 0);
  return 1 / (1 + Math.exp(-odds));
}

/** @param {readonly Example[]} data @returns {Record<string, number>} */
function fitted(data) {
  const weights = Object.fromEntries(names.map((name) => [name, 0]));
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(
      names.map((name) => [name, name === 'base' ? 0 : RIDGE * (weights[name] ?? 0)]),
    );
    for (const example of data) {
      const error = probability(weights, example) - (example.right ? 1 : 0);
      for (const feature of ['base', ...example.features]) slope[feature] = (slope[feature] ?? 0) + error;
    }
    for (const name of names) weights[name] = (weights[name] ?? 0) - RATE * (slope[name] ?? 0);
  }
  return weights;
}

const weights = fitted(worked);
console.log(
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(100 * weight)])),
);
for (const [half, parity] of /** @type {const} */ ([
  ['fitted on', 0],
  ['other half', 1],
])) {
  const claims = examples
    .filter((example) => example.parity === parity)
    .map((example) => ({ confidence: probability(weights, example), right: example.right }));
  console.log(half, calibrationOf(claims));
}
