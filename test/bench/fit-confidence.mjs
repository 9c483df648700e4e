/**
 * Fits the weights of the confidence model on labelled articles, and prints them for extract-settings.ts with the
 * calibration on these and on other articles. Run it in the project's folder after a build:
 *   node test/bench/fit-confidence.mjs --fit GOLD.ndjson [--fit MORE.ndjson] --check OTHER.ndjson --reports out/reports.ndjson
 */
import { parseArgs } from 'node:util';
import { featuresOf } from '../../dist/4-extract/confidence.js';
import { calibrationOf } from '../../dist/score/calibration.js';
import { loadGold, loadReports } from '../../dist/score/load.js';
import { pairUp } from '../../dist/score/pairing.js';
import { DEFAULTS } from '../../dist/settings.js';

const STEPS = 20_000;
/** Step along the mean slope; below 2, past which the descent swings. */
const RATE = 0.5;
/** Strength of the pull of every weight but the base towards 0 (ridge). */
const RIDGE = 3;

const { values } = parseArgs({
  options: {
    fit: { type: 'string', multiple: true },
    check: { type: 'string' },
    reports: { type: 'string' },
  },
});
const { fit: fit_on, check, reports: told } = values;
if (!fit_on || !check || !told) throw new Error('Expected --fit, --check and --reports');

/** @typedef {{ features: readonly string[], right: boolean }} Example */

/** Each report on the articles of a gold file. @param {string} file @param {string} reports @returns {Promise<Example[]>} */
async function examplesOf(file, reports) {
  const gold = await loadGold(file);
  const byDocument = await loadReports(reports, new Set(gold.map(({ doc }) => doc)));
  return gold.flatMap(({ doc, events }) => {
    const found = byDocument.get(doc) ?? [];
    const right = new Set(pairUp(events, found).map(({ report }) => report));
    return found.map((report, i) => ({
      features: Object.entries(
        featuresOf(
          /** @type {import('../../dist/records.js').EventReport} */ (/** @type {unknown} */ (report)),
          DEFAULTS.extract.confidence,
        ),
      )
        .filter(([, holds]) => holds)
        .map(([feature]) => feature),
      right: right.has(i),
    }));
  });
}

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
    for (const name of names)
      weights[name] = (weights[name] ?? 0) - (RATE * (slope[name] ?? 0)) / data.length;
  }
  return weights;
}

const fitting = (await Promise.all(fit_on.map((file) => examplesOf(file, told)))).flat();
const weights = fitted(fitting);
console.log(
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(100 * weight)])),
);
for (const [name, examples] of /** @type {const} */ ([
  ['fitted on', fitting],
  ['checked on', await examplesOf(check, told)],
])) {
  const claims = examples.map((example) => ({
    confidence: probability(weights, example),
    right: example.right,
  }));
  console.log(name, calibrationOf(claims));
}
