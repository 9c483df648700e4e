import { dirname, join } from 'node:path';
import { isEmptyMarker } from '../empty-marker.ts';
import type { Evidence } from '../records.ts';
import type { Kind } from '../schema.ts';
import { type ArticleIndex, indexArticles, parsed } from './article-index.ts';
import { checkSpans } from './check-evidence.ts';
import { checkRecord } from './check-record.ts';
import { checkListed, checkRun } from './check-run.ts';
import type { FileProblem } from './file-problem.ts';
import { isFile, linesOf, namesIn, textOf, wholeText } from './files.ts';
import { isTable, KIND_OF_FILE, kindOfFile, kindOfRecord } from './kind-of.ts';
import { inWords, type RecordProblem } from './rule-problem.ts';

const NO_KIND: RecordProblem = {
  code: 'validate/schema',
  path: '',
  message: 'Unexpected record, expected an article, report, event, reject, superseded event or gold labels',
};
const NO_JSON: RecordProblem = {
  code: 'validate/json',
  path: '',
  message: 'Unexpected characters, expected one JSON object',
};

/** Quotes against the articles that they come from. */
async function* checkQuotes(
  evidence: readonly Evidence[],
  articles: ArticleIndex,
): AsyncGenerator<RecordProblem> {
  for (const document_id of new Set(evidence.map((one) => one.document_id))) {
    const article = await articles.find(document_id);
    if (article !== null) yield* checkSpans(evidence, article);
    else
      yield {
        code: 'validate/span',
        path: '/evidence',
        message: `Unexpected document "${document_id}", expected an article of articles.ndjson`,
      };
  }
}

async function* checkLine(
  text: string,
  fileKind: Kind | null,
  articles: ArticleIndex | null,
): AsyncGenerator<RecordProblem> {
  const record = parsed(text);
  if (typeof record !== 'object' || record === null) return yield NO_JSON;
  if (fileKind === null && isEmptyMarker(record)) return;
  const kind = fileKind ?? kindOfRecord(record);
  if (kind === null) return yield NO_KIND;
  const problems = checkRecord(kind, record);
  yield* problems;
  if (problems.length > 0 || articles === null || (kind !== 'report' && kind !== 'event')) return;
  yield* checkQuotes((record as { readonly evidence: readonly Evidence[] }).evidence, articles);
}

async function* checkLines(file: string): AsyncGenerator<RecordProblem & { readonly line: number }> {
  const beside = join(dirname(file), 'articles.ndjson');
  const kind = kindOfFile(file);
  const articles = kind !== 'article' && (await isFile(beside)) ? await indexArticles(beside) : null;
  for await (const line of linesOf(file)) {
    const text = textOf(line);
    const problems = text === null ? [NO_JSON] : checkLine(text, kind, articles);
    for await (const problem of problems) yield { ...problem, line: line.number };
  }
}

async function* checkFile(file: string): AsyncGenerator<RecordProblem & { readonly line: number }> {
  if (!isTable(file) && kindOfFile(file) !== 'run') return yield* checkLines(file);
  const problems = isTable(file) ? checkListed(file) : checkRun(dirname(file), parsed(await wholeText(file)));
  for await (const problem of problems) yield { ...problem, line: 1 };
}

/** The files that a path stands for: itself, or the files of a run inside it. */
async function filesAt(path: string): Promise<readonly string[]> {
  const names = await namesIn(path);
  if (names === null) return [path];
  return [...KIND_OF_FILE.keys()].filter((name) => names.includes(name)).map((name) => join(path, name));
}

/** What the system says of a file, as a problem. What is no failure of the file system is a bug, and thrown on. */
function unreadable(file: string, error: unknown): FileProblem {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const message = `Unexpected ${error.message}, expected a file that can be read`;
  return { file, line: 1, code: 'validate/unreadable', message };
}

async function* problemsIn(file: string): AsyncGenerator<FileProblem> {
  try {
    for await (const problem of checkFile(file))
      yield { file, line: problem.line, code: problem.code, message: inWords(problem) };
  } catch (error) {
    yield unreadable(file, error);
  }
}

async function* checkPath(path: string): AsyncGenerator<FileProblem> {
  const files = await filesAt(path);
  if (files.length === 0) {
    const message = `Unexpected folder without files of a run, expected ${[...KIND_OF_FILE.keys()].join(' or ')}. Name the folder that "run --out" wrote`;
    yield { file: path, line: 1, code: 'validate/unreadable', message };
  }
  for (const file of files) yield* problemsIn(file);
}

/**
 * Checks files that a run wrote, and folders of them: each record by its schema and by what a schema can't say, each quote by the article
 * beside it (`articles.ndjson`), `run.json` by the files beside it. A path that can't be read is a problem too, and the others are checked.
 */
export async function* validateFiles(paths: readonly string[]): AsyncGenerator<FileProblem> {
  for (const path of paths) {
    try {
      yield* checkPath(path);
    } catch (error) {
      yield unreadable(path, error);
    }
  }
}
