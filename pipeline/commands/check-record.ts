import { basename } from 'node:path';
import type { ArticleLookup } from '../1-read/article-lookup.ts';
import { checkSpans } from '../5-validate/check-evidence.ts';
import { problemsOf } from '../5-validate/validate.ts';
import type { EventReport, Evidence } from '../records.ts';
import { check, type Kind, type Problem } from '../schema.ts';

/** The files of a run, in the order in which they are checked. */
export const KIND_OF_FILE: ReadonlyMap<string, Kind> = new Map([
  ['articles.ndjson', 'article'],
  ['reports.ndjson', 'report'],
  ['events.ndjson', 'event'],
  ['rejects.ndjson', 'reject'],
  ['run.json', 'run'],
]);

/** Keys by which a record is known in a file with a name of its own; an event has those of a report, so it comes first. */
const KIND_OF_KEYS: readonly (readonly [Kind, readonly string[]])[] = [
  ['event', ['event_id', 'report_count']],
  ['report', ['document_id', 'type']],
  ['article', ['document_id', 'text']],
  ['reject', ['stage', 'code']],
  ['gold', ['doc', 'events']],
];

function kindOf(file: string, record: object): Kind | null {
  const kind = KIND_OF_FILE.get(basename(file));
  if (kind !== undefined) return kind;
  return KIND_OF_KEYS.find(([, keys]) => keys.every((key) => key in record))?.[0] ?? null;
}

/** `extract` writes rejects and markers of empty documents between its reports. */
function isAside(record: object): boolean {
  return 'empty' in record || ('stage' in record && 'code' in record);
}

async function quoteProblems(evidence: readonly Evidence[], articles: ArticleLookup): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const document_id of new Set(evidence.map((proof) => proof.document_id))) {
    const article = await articles.find(document_id);
    if (article !== null) problems.push(...checkSpans(evidence, article));
    else
      problems.push({
        path: '/evidence',
        message: `Unexpected document "${document_id}", expected one of articles.ndjson`,
      });
  }
  return problems;
}

/** All that is wrong with one line of a file that the program wrote. Quotes are checked where `articles` are at hand. */
export async function checkRecord(
  file: string,
  record: object,
  articles: ArticleLookup | null,
): Promise<readonly Problem[]> {
  const kind = kindOf(file, record);
  if (kind === null)
    return [{ path: '', message: 'Unexpected keys, expected those of an article, report, event or reject' }];
  if (kind === 'report' && isAside(record)) return [];
  const problems = kind === 'report' ? problemsOf(record as EventReport) : check(kind, record);
  const hasQuotes = kind === 'report' || kind === 'event';
  if (problems.length > 0 || articles === null || !hasQuotes) return problems;
  return quoteProblems((record as { readonly evidence: readonly Evidence[] }).evidence, articles);
}
