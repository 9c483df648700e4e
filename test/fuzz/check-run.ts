/** What must hold of any run over any input. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { validateFiles } from '../../pipeline/5-validate/validate-files.ts';
import { CONDITIONS } from '../../pipeline/notes.ts';
import type { Article, Reject } from '../../pipeline/records.ts';
import { countsOf, recordsOf } from '../cli/demarche.ts';
import type { FuzzInput } from './fuzz-input.ts';
import type { Tried } from './run-group.ts';

/** Codes of what was lost. A report that breaks its schema is a fault of the rule that made it, not of the input. */
const LOST = new Set(
  Object.entries(CONDITIONS)
    .filter(([code, { kind }]) => kind === 'reject' && !code.startsWith('validate/'))
    .map(([code]) => code),
);

function* checkRejects(rejects: readonly Reject[]): Generator<string> {
  for (const { code, path, message } of rejects) {
    if (!LOST.has(code)) yield `reject ${code} of ${path}: ${message}`;
    if (path === null || path === '') yield `reject ${code} without a path: ${message}`;
  }
}

function* checkCounts(out: string, articles: number, rejects: number): Generator<string> {
  const counts = countsOf(out);
  const { documents, with_events, without_events, rejected } = counts;
  if (documents !== with_events + without_events + rejected)
    yield `${documents} documents, but ${with_events} + ${without_events} + ${rejected}`;
  if (articles !== with_events + without_events)
    yield `${articles} articles for ${with_events} + ${without_events}`;
  if (rejects !== rejected) yield `${rejects} rejects of documents for ${rejected} that were rejected`;
}

function* checkTable(out: string): Generator<string> {
  const text = readFileSync(join(out, 'events.csv'));
  const rows = parse(text, { columns: true }) as Readonly<Record<string, string>>[];
  const events = recordsOf<{ event_id: string }>(join(out, 'events.ndjson'));
  if (rows.length !== events.length) yield `${rows.length} rows for ${events.length} events`;
  for (const [at, { event_id }] of events.entries())
    if (rows[at]?.event_id !== event_id) yield `row ${at} is of ${rows[at]?.event_id}, not of ${event_id}`;
}

function countedBy(paths: Iterable<string | null | undefined>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = (path ?? '').split('/')[0] ?? '';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

/** What came of each input: nothing is lost, and nothing told twice. Repeats of one document are one article. */
function* checkInputs(
  inputs: readonly FuzzInput[],
  counted: ReadonlyMap<string, number>,
  isWithRepeats: boolean,
): Generator<string> {
  for (const { folder, number, kind, name, documents, mayBeEmpty } of inputs) {
    const found = counted.get(folder) ?? 0;
    if (found === 0 && !mayBeEmpty && !isWithRepeats)
      yield `input ${number} (${kind} ${JSON.stringify(name)}) is lost`;
    const isOff = documents !== null && (isWithRepeats ? found > documents : found !== documents);
    if (isOff)
      yield `input ${number} (${kind} ${JSON.stringify(name)}): ${found} documents, expected ${documents}`;
  }
}

function* checkWords({ status, stderr }: Tried): Generator<string> {
  if (status === null) yield 'it hung, or was killed';
  else if (status !== 0) yield `exit code ${status}`;
  if (stderr !== '') yield `words on stderr: ${stderr.slice(0, 2_000)}`;
}

function* checkFiles(inputs: readonly FuzzInput[], { out }: Tried): Generator<string> {
  const articles = recordsOf<Article>(join(out, 'articles.ndjson'));
  const rejects = recordsOf<Reject>(join(out, 'rejects.ndjson'));
  const unread = rejects.filter(({ stage }) => stage === 'read');
  yield* checkRejects(rejects);
  yield* checkCounts(out, articles.length, unread.length);
  yield* checkTable(out);
  const paths = [...articles.map(({ source }) => source.path), ...unread.map(({ path }) => path)];
  yield* checkInputs(inputs, countedBy(paths), countsOf(out).duplicates > 0);
  for (const name of readdirSync(out))
    if (!readFileSync(join(out, name)).toString('utf8').isWellFormed()) yield `${name} is not UTF-8`;
}

/** All that is wrong with a run; empty when nothing is. */
export async function problemsOf(inputs: readonly FuzzInput[], tried: Tried): Promise<readonly string[]> {
  const problems = [...checkWords(tried)];
  if (!existsSync(join(tried.out, 'run.json'))) return [...problems, 'no run.json'];
  problems.push(...checkFiles(inputs, tried));
  for await (const { file, line, message } of validateFiles([tried.out]))
    problems.push(`${file}:${line}: ${message}`);
  return problems;
}
