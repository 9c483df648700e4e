import { dirname, join } from 'node:path';
import { isEmptyMarker } from '../empty-marker.ts';
import type { Evidence } from '../records.ts';
import type { Kind, Problem } from '../schema.ts';
import { type ArticleIndex, indexArticles, parsed } from './article-index.ts';
import { checkSpans } from './check-evidence.ts';
import { checkRecord } from './check-record.ts';
import { checkRun } from './check-run.ts';
import type { FileProblem } from './file-problem.ts';
import { isFile, linesOf, namesIn, textOf, wholeText } from './files.ts';
import { KIND_OF_FILE, kindOfFile, kindOfRecord } from './kind-of.ts';
import { inWords } from './rule-problem.ts';

const NO_KIND: Problem = {
  path: '',
  message: 'Unexpected record, expected an article, report, event, reject, superseded event or gold labels',
};
const NO_JSON: Problem = { path: '', message: 'Unexpected characters, expected one JSON object' };

/** Quotes against the articles that they come from. */
async function* checkQuotes(evidence: readonly Evidence[], articles: ArticleIndex): AsyncGenerator<Problem> {
  for (const document_id of new Set(evidence.map((one) => one.document_id))) {
    const article = await articles.find(document_id);
    if (article !== null) yield* checkSpans(evidence, article);
    else
      yield {
        path: '/evidence',
        message: `Unexpected document "${document_id}", expected an article of articles.ndjson`,
      };
  }
}

async function* checkLine(
  text: string,
  fileKind: Kind | null,
  articles: ArticleIndex | null,
): AsyncGenerator<Problem> {
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

async function* checkLines(file: string): AsyncGenerator<Problem & { readonly line: number }> {
  const beside = join(dirname(file), 'articles.ndjson');
  const kind = kindOfFile(file);
  const articles = kind !== 'article' && (await isFile(beside)) ? await indexArticles(beside) : null;
  for await (const line of linesOf(file)) {
    const text = textOf(line);
    const problems = text === null ? [NO_JSON] : checkLine(text, kind, articles);
    for await (const problem of problems) yield { ...problem, line: line.number };
  }
}

async function* checkFile(file: string): AsyncGenerator<Problem & { readonly line: number }> {
  if (kindOfFile(file) !== 'run') return yield* checkLines(file);
  for await (const problem of checkRun(dirname(file), parsed(await wholeText(file))))
    yield { ...problem, line: 1 };
}

/** The files that a path stands for: itself, or the files of a run inside it. */
async function filesAt(path: string): Promise<readonly string[]> {
  const names = await namesIn(path);
  if (names === null) return [path];
  return [...KIND_OF_FILE.keys()].filter((name) => names.includes(name)).map((name) => join(path, name));
}

async function* checkPath(path: string): AsyncGenerator<FileProblem> {
  const files = await filesAt(path);
  if (files.length === 0) {
    const message = 'Unexpected folder without files of a run, expected run.json or NDJSON';
    yield { file: path, line: 1, message, is_unreadable: true };
  }
  for (const file of files) {
    for await (const problem of checkFile(file)) {
      yield { file, line: problem.line, message: inWords(problem), is_unreadable: false };
    }
  }
}

/**
 * Checks files that a run wrote, and folders of them: each record by its schema and by what a schema can't say, each quote by the article
 * beside it (`articles.ndjson`), `run.json` by the files beside it. A path that can't be read is a problem too.
 */
export async function* validateFiles(paths: readonly string[]): AsyncGenerator<FileProblem> {
  for (const path of paths) {
    try {
      yield* checkPath(path);
    } catch (error) {
      // What is no failure of the file system is a bug.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      yield { file: path, line: 1, message: `Unexpected ${error.message}`, is_unreadable: true };
    }
  }
}
