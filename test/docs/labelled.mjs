import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadGold, loadReports } from '../../dist/score/load.js';
import { scoreReports } from '../../dist/score/score.js';
import { chanceOf, pick } from '../bench/chance.mjs';

const SAMPLES = 2_000;
const SEED = 1;
/** Share of the samples outside the interval, on each side. */
const TAIL = 0.025;

/** Labels and reports of one set. @param {string} out folder of a run @param {string} gold path */
export async function setOf(out, gold) {
  const documents = await loadGold(gold);
  const reports = await loadReports(join(out, 'reports.ndjson'), new Set(documents.map(({ doc }) => doc)));
  return { documents, reports };
}

/** @typedef {Awaited<ReturnType<typeof setOf>>} Labelled */

/** @param {Labelled} set @param {0 | 1} parity of sha256 of the article's id @returns {Labelled} */
export const halfOf = ({ documents, reports }, parity) => ({
  documents: documents.filter(
    ({ doc }) => createHash('sha256').update(doc).digest().readUInt8(31) % 2 === parity,
  ),
  reports,
});

/** @param {Labelled} set */
export const scoresOf = ({ documents, reports }) => scoreReports(documents, reports).scores;

/** 95% of F1 over resampled articles, in percent. @param {Labelled} set */
export function intervalOf({ documents, reports }) {
  const counts = documents.map((document) => {
    const { tally } = scoreReports([document], reports);
    return {
      right: tally.paired.length,
      wrong: tally.unpaired.length + tally.mistakes.filter(({ kind }) => kind === 'missed').length,
    };
  });
  const chance = chanceOf(SEED);
  const values = Array.from({ length: SAMPLES }, () => {
    let [right, wrong] = [0, 0];
    for (let n = 0; n < counts.length; n++) {
      const article = pick(chance, counts);
      right += article.right;
      wrong += article.wrong;
    }
    return (200 * right) / (2 * right + wrong);
  }).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => (values[Math.floor(share * SAMPLES)] ?? 0).toFixed(1);
  return `${at(TAIL)} to ${at(1 - TAIL)}`;
}
