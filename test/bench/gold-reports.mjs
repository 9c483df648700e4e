/**
 * Turns gold labels into reports, one to one, so that stage 6 can be measured apart from extraction:
 *   node test/bench/gold-reports.mjs --gold GOLD.ndjson [--articles ARTICLES.ndjson] > reports.ndjson
 * With --events, what `demarche dedupe` made of them, each report gets its event_id, as the scorer's `merging` reads it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { textSketch } from '../../dist/sketch.js';

/** @typedef {Record<string, any>} Json */

/** @param {string} file @returns {Json[]} */
export const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @param {string} text */
const sha = (text) => createHash('sha256').update(text).digest('hex');
const NOBODY = { name: null, role: null, party: null };

/** @param {Json | null} side */
function sideOf(side) {
  if (!side) return null;
  const kind = side.name ? 'person' : 'government';
  return { ...side, party_name: side.party, kind, text: side.name ?? side.party ?? '' };
}

/** @param {Json} event @param {number} at @param {string} document_id @param {Json | undefined} article */
function reportOf(event, at, document_id, article) {
  const { cluster: _, ...told } = event;
  return {
    ...told,
    report_id: `r_${sha(`${document_id}${at}`).slice(0, 16)}`,
    event_id: null,
    document_id,
    outlet: article?.outlet ?? document_id,
    url: null,
    title: article?.title ?? null,
    published_at: article?.published_at ?? null,
    published_at_basis: article?.published_at ? 'stated' : null,
    language: 'en',
    cameo: '040',
    actor: sideOf(event.actor) ?? sideOf(NOBODY),
    counterpart: sideOf(event.counterpart),
    others: (event.others ?? []).map(sideOf),
    place: event.place && { ...event.place, lat: null, lon: null, geonames_id: null },
    date: event.date && { ...event.date, edtf: null, basis: 'stated', text: '', anchor: null },
    confidence: 0.8,
    evidence: [],
    text_hash: sha(article?.text ?? document_id),
    text_sketch: article ? textSketch(article.text) : '',
    made_by: { version: '0', lexicon: '0' },
  };
}

/** Each label's report beside its cluster; a label without cluster is one of its own. @param {string} gold @param {string | undefined} articles */
export function labelledReports(gold, articles) {
  const told = new Map((articles ? linesOf(articles) : []).map((article) => [article.id, article]));
  return linesOf(gold).flatMap(({ doc, events }) =>
    events.map((/** @type {Json} */ event, /** @type {number} */ at) => {
      const report = reportOf(event, at, doc, told.get(doc));
      return { report, cluster: /** @type {string} */ (event.cluster ?? report.report_id) };
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { gold: { type: 'string' }, articles: { type: 'string' }, events: { type: 'string' } },
  });
  if (!values.gold) throw new Error('Expected --gold');
  const events = values.events ? linesOf(values.events) : [];
  const eventOf = new Map(
    events.flatMap(({ event_id, reports }) =>
      reports.map((/** @type {Json} */ { report_id }) => [report_id, event_id]),
    ),
  );
  for (const { report } of labelledReports(values.gold, values.articles))
    console.log(JSON.stringify({ ...report, event_id: eventOf.get(report.report_id) ?? null }));
}
