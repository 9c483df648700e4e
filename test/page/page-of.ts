import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HTML_FORM } from '../../pipeline/7-emit/html.ts';
import { articleLine, reportLine } from '../../pipeline/7-emit/ndjson.ts';
import { openOutput } from '../../pipeline/7-emit/output-folder.ts';
import { recordSet } from '../../pipeline/7-emit/record-set.ts';
import type { Article, DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';

/** A set in its order of output. */
export interface Records {
  readonly events: readonly DiplomaticEvent[];
  readonly reports: readonly EventReport[];
  /** Null: a set without texts. */
  readonly articles: readonly Article[] | null;
}

function file(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join(''));
  return path;
}

/** Writes report.html of these records, as stage 7 does; gives its path. */
export async function pageOf(
  { events, reports, articles }: Records,
  max_page_events = DEFAULTS.emit.max_page_events,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-page-'));
  const set = recordSet({
    // As they are: a correction is a key that not all events have.
    events: file(
      folder,
      'e',
      events.map((event) => `${JSON.stringify(event)}\n`),
    ),
    reports: file(folder, 'r', reports.map(reportLine)),
    articles: articles && file(folder, 'a', articles.map(articleLine)),
  });
  const output = await openOutput(join(folder, 'out'));
  const settings = { ...DEFAULTS, emit: { ...DEFAULTS.emit, max_page_events } };
  await HTML_FORM.write(set, output, { settings, lexicon: { hash: '0a1b2c3d4e5f6071', own: null } }, []);
  await output.commit({});
  return join(folder, 'out', 'report.html');
}

/** The data that stand in a page, by the id of their block. */
export function blocksOf(path: string): Record<string, unknown> {
  const html = readFileSync(path, 'utf8');
  const blocks = html.matchAll(/<script type="application\/json" id="(?<id>\w+)">(?<json>[^<]*)<\/script>/g);
  return Object.fromEntries([...blocks].map(({ groups }) => [groups?.id, JSON.parse(groups?.json ?? '')]));
}
