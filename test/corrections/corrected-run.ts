import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { validateFiles } from '../../pipeline/5-validate/validate-files.ts';
import { type Counts, newCounts } from '../../pipeline/counts.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { type RunRequest, run } from '../../pipeline/run.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { article, CALL, folderOf, MEETING, MEETING_RETOLD, recordsOf } from '../cli/demarche.ts';

/** One thread: starting more takes longer than the work. */
const SETTINGS = { ...DEFAULTS, run: { ...DEFAULTS.run, jobs: 1 } };
const CONTEXT = { settings: SETTINGS, lexicon: loadLexicon() };
const NEVER = new AbortController().signal;

/** Four reports: a, b and c tell of one meeting, d of a call. Each folder holds one article. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'in/a/a.ndjson': article('a', MEETING),
  'in/b/b.ndjson': article('b', MEETING_RETOLD),
  'in/c/c.ndjson': article('c', MEETING.replace('OTTAWA', 'Ottawa'), '2021-03-05'),
  'in/d/d.ndjson': article('d', CALL),
};

export const INPUT = folderOf(ARTICLES);

export interface CorrectedSet {
  readonly out: string;
  readonly events: readonly DiplomaticEvent[];
  /** event_id of each document's only report. */
  readonly homes: Readonly<Record<string, string | null>>;
  /** report_id of each document's only report. */
  readonly ids: Readonly<Record<string, string>>;
  readonly remarks: readonly string[];
  readonly counts: Counts;
}

export function csv(lines: readonly string[], head = 'event_id,report_id,action,who,why'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-corrections-')), 'corrections.csv');
  writeFileSync(file, `${[head, ...lines].join('\n')}\n`);
  return file;
}

/** A run over all articles with these corrections. */
export async function corrected(
  lines: readonly string[] | null,
  asked: Partial<RunRequest> = {},
): Promise<CorrectedSet> {
  const counts = newCounts();
  const out = asked.out ?? join(mkdtempSync(join(tmpdir(), 'demarche-corrected-')), 'out');
  const usual = { inputs: [join(INPUT, 'in')], metadata: null, append: false, resume: false, signal: NEVER };
  const corrections = lines === null ? null : csv(lines);
  const request = { ...usual, stdin: Readable.from([]), corrections, ...asked, out };
  const { corrections: remarks } = await run(request, CONTEXT, counts);
  const reports = recordsOf<EventReport>(join(out, 'reports.ndjson'));
  return {
    out,
    events: recordsOf<DiplomaticEvent>(join(out, 'events.ndjson')),
    homes: Object.fromEntries(reports.map(({ document_id, event_id }) => [document_id, event_id])),
    ids: Object.fromEntries(reports.map(({ document_id, report_id }) => [document_id, report_id])),
    remarks,
    counts,
  };
}

export async function problemsIn(out: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for await (const { message } of validateFiles([out])) problems.push(message);
  return problems;
}
