/**
 * Runs the pipeline on the labelled articles that may lie beside the project, and writes the tables of docs/accuracy.md.
 * Run it in the project's folder: npm run docs:accuracy
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { halfOf, intervalOf, MISSES, missesOf, scoresOf, setOf } from './labelled.mjs';
import { filled, table } from './tables.mjs';

const TYPES = ['meeting', 'visit', 'conference', 'agreement', 'mediation', 'message', 'call', 'protest'];
const SHARED = '../shared';
const GOLD = `${SHARED}/gold`;
const LABELLED = 'test/labelled';
const folder = mkdtempSync(join(tmpdir(), 'demarche-accuracy-'));

/** @param {readonly string[]} args @param {{ input?: string }} [options] */
const node = (args, { input } = {}) =>
  execFileSync('node', args, { encoding: 'utf8', maxBuffer: 2 ** 30, ...(input ? { input } : {}) });

/** The folder of a run on `inputs`. @param {string} name @param {readonly string[]} inputs */
function runOn(name, inputs) {
  const out = join(folder, name);
  node(['dist/cli.js', 'run', ...inputs, '--out', out, '--quiet']);
  return out;
}

/** @param {string} out @returns {Record<string, number>} */
const countsOf = (out) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).counts;

let page = readFileSync('docs/accuracy.md', 'utf8');
/** @param {string} name @param {string} text */
const fill = (name, text) => {
  page = filled(page, name, text);
};

const runs = {
  newswire: runOn('newswire', [`${GOLD}/newswire-dev.articles.ndjson`]),
  rare: runOn('rare', [`${GOLD}/rare-dev.articles.ndjson`]),
  pages: runOn('pages', [`${SHARED}/seeds`, '--metadata', `${SHARED}/seeds-metadata.csv`]),
  traps: runOn('traps', [`${GOLD}/traps-dev.ndjson`]),
  travels: runOn('travels', [`${GOLD}/travels-dev.ndjson`]),
  web: runOn('web', [`${SHARED}/corpus/web-news-2017.json`]),
  ownRare: runOn('own-rare', [`${LABELLED}/rare.articles.ndjson`]),
  wire: runOn('wire', [`${SHARED}/corpus/newswire.ndjson`]),
};
const newswire = await setOf(runs.newswire, `${GOLD}/newswire-dev.gold.ndjson`);
const sets = {
  'five saved pages, with publication dates': await setOf(runs.pages, `${GOLD}/seeds.gold.ndjson`),
  'newswire 1997 to 2006': newswire,
  'of it, the half that was worked on': halfOf(newswire, 0),
  'of it, the half that was only measured': halfOf(newswire, 1),
  'short articles of calls, messages and protests': await setOf(runs.rare, `${GOLD}/rare-dev.gold.ndjson`),
  'newswire, labelled for this project': await setOf(runs.wire, `${LABELLED}/newswire.gold.ndjson`),
  'calls, messages and protests, written for this project': await setOf(
    runs.ownRare,
    `${LABELLED}/rare.gold.ndjson`,
  ),
};
const scored = Object.entries(sets).map(([name, set]) => ({
  name,
  scores: scoresOf(set),
  interval: intervalOf(set),
}));
fill(
  'results',
  table(
    ['set', 'articles', 'labelled events', 'precision', 'recall', 'F1', '95% of F1', 'core recall'],
    scored.map(({ name, scores, interval }) => [
      name,
      scores.documents,
      scores.gold,
      scores.precision,
      scores.recall,
      scores.f1,
      interval,
      scores.core_recall,
    ]),
  ),
);

const read = [sets['of it, the half that was worked on'], sets['newswire, labelled for this project']];
const misses = read.map(missesOf);
fill(
  'misses',
  table(
    ['type', 'missed', ...MISSES],
    TYPES.map((type) => {
      const counts = MISSES.map((_, i) => misses.reduce((sum, one) => sum + (one.get(type)?.[i] ?? 0), 0));
      return [`\`${type}\``, counts.reduce((sum, n) => sum + n, 0), ...counts];
    }),
  ),
);

const [pages, wire, worked, unseen] = scored.map(({ scores }) => scores);
if (!pages || !wire || !worked || !unseen) throw new Error('a set is missing');
const columns = [pages, wire, worked, unseen];
/** @param {string} field */
const shares = (field) => columns.map(({ attributes }) => attributes[field]?.split('%')[0] ?? '–');
const FIELDS =
  'type status actor.party counterpart.party actor.name counterpart.name actor.role counterpart.role place.name place.country date core name.none role.none date.none place.none';
fill(
  'fields',
  table(
    ['field, on the pairs', 'five pages', 'newswire', 'half worked on', 'half only measured'],
    [
      ...FIELDS.split(' ').map((field) => [`\`${field}\``, ...shares(field)]),
      ['topics, F1', ...columns.map(({ topic_f1 }) => topic_f1)],
      ['participants, precision', ...columns.map(({ participants }) => participants.precision)],
      ['participants, recall', ...columns.map(({ participants }) => participants.recall)],
    ],
  ),
);

/** @param {typeof wire} scores @param {string} type */
const recallOf = (scores, type) => scores.recall_by_type[type]?.split('%')[0] ?? '–';
fill(
  'types',
  table(
    ['type, newswire', 'labelled', 'recall', 'half worked on', 'half only measured'],
    TYPES.map((type) => [
      `\`${type}\``,
      wire.recall_by_type[type]?.split(' of ')[1] ?? 0,
      recallOf(wire, type),
      recallOf(worked, type),
      recallOf(unseen, type),
    ]),
  ),
);

/** @param {string} script @param {readonly string[]} args */
const measured = (script, args) => JSON.parse(node([`${GOLD}/${script}`, ...args]));
const travels = measured('score-travels.mjs', [
  '--gold',
  `${GOLD}/travels-dev.ndjson`,
  '--reports',
  join(runs.travels, 'reports.ndjson'),
]);
const found = join(folder, 'dates.ndjson');
writeFileSync(
  found,
  node(['dist/cli.js', 'dates'], { input: readFileSync(`${GOLD}/dates-dev.ndjson`, 'utf8') }),
);
const dates = measured('score-dates.mjs', ['--gold', `${GOLD}/dates-dev.ndjson`, '--found', found]);
const { with_events: trapped, documents: items } = countsOf(runs.traps);
fill(
  'others',
  [
    `- Articles of newswire without any event that got a report: ${wire.empty_documents_with_reports}.`,
    `- Items that only look like events: ${trapped} of ${items} got a report.`,
    `- Travel records (249, all of one form): visit ${travels.visit}, host ${travels.host}, place ${travels.place}, days ${travels.days}, people recall ${travels.people_recall}, people precision ${travels.people_precision}.`,
    `- Date expressions of newswire (${dates.gold}), value at exact granularity: precision ${dates.value_precision}, recall ${dates.value_recall}, F1 ${dates.value_f1}.`,
  ].join('\n'),
);

const calibration = unseen.calibration;
fill(
  'confidence',
  `On the half that was only measured: expected calibration error ${calibration?.ece}, area under the ROC curve ${calibration?.auroc}, Brier score ${calibration?.brier} (that of the base rate: ${calibration?.brier_of_base_rate}).`,
);

/** @param {string} out */
function tagged(out) {
  const { tagged: read = 0, characters = 1 } = countsOf(out);
  return `${((100 * read) / characters).toFixed(2)}%`;
}
fill(
  'tagged',
  table(
    ['text', 'bound', 'measured'],
    [
      ['mixed news (383 web pages)', '2%', tagged(runs.web)],
      ['newswire (717 articles)', '2%', tagged(runs.wire)],
      ['dense diplomatic news (158 articles)', '6%', tagged(runs.newswire)],
    ],
  ),
);

writeFileSync('docs/accuracy.md', page);
rmSync(folder, { recursive: true });
