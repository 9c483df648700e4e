import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadGold, loadReports } from '../../dist/score/load.js';
import { pairUp } from '../../dist/score/pairing.js';
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

const TALKS = ['meeting', 'conference', 'mediation'];
/** @param {string} one @param {string} other */
const areAlike = (one, other) => one === other || (TALKS.includes(one) && TALKS.includes(other));

/** @typedef {{ readonly actor: { readonly party: string } | null, readonly counterpart: { readonly party: string } | null, readonly others?: readonly { readonly party: string }[] }} Sides */

/** How many parties two records have in common. @param {Sides} one @param {Sides} other */
function sharedBy(one, other) {
  /** @param {Sides} record */
  const partiesOf = ({ actor, counterpart, others = [] }) =>
    new Set([actor, counterpart, ...others].flatMap((side) => side?.party ?? []));
  const parties = partiesOf(one);
  return [...partiesOf(other)].filter((party) => parties.has(party)).length;
}

/** What stands in place of a labelled event that has no report. */
export const MISSES = /** @type {const} */ ([
  'same parties, other day or direction',
  'some of the parties',
  'same parties, other type',
  'nothing',
]);

/** Missed events by type, and for each of `MISSES` how many. @param {Labelled} set @returns {Map<string, number[]>} */
export function missesOf({ documents, reports }) {
  const misses = new Map();
  for (const { doc, events } of documents) {
    const found = reports.get(doc) ?? [];
    const pairs = pairUp(events, found);
    const free = found.filter((_, i) => !pairs.some(({ report }) => report === i));
    for (const [i, event] of events.entries()) {
      if (pairs.some((pair) => pair.event === i)) continue;
      const near = free.filter(({ type }) => areAlike(type, event.type)).map((one) => sharedBy(event, one));
      const isOtherType = found.some((one) => !areAlike(one.type, event.type) && sharedBy(event, one) > 1);
      const kind = near.some((n) => n > 1) ? 0 : near.some((n) => n > 0) ? 1 : isOtherType ? 2 : 3;
      const counts = misses.get(event.type) ?? MISSES.map(() => 0);
      counts[kind] += 1;
      misses.set(event.type, counts);
    }
  }
  return misses;
}
