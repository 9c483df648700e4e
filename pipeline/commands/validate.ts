import { dirname, join } from 'node:path';
import { type ArticleLookup, openArticles } from '../1-read/article-lookup.ts';
import { listFolder } from '../1-read/list-folder.ts';
import type { Problem } from '../schema.ts';
import { checkRecord, KIND_OF_FILE } from './check-record.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type NdjsonLine, ndjsonFile, objectFile } from './ndjson.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface ValidateOptions {
  readonly format: string;
}

/** Words of a problem at its place, as people or GitHub read it. */
type Tell = (file: string, line: number, problem: Problem) => string;

/** GitHub's workflow commands: `%`, CR and LF are escaped in messages, `:` and `,` in values too. */
function escaped(text: string, isValue: boolean): string {
  const message = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return isValue ? message.replaceAll(':', '%3A').replaceAll(',', '%2C') : message;
}

function inWords({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`;
}

const TELL: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  ['text', (file, line, problem) => `${file}:${line}: ${inWords(problem)}\n`],
  [
    'github',
    (file, line, problem) =>
      `::error file=${escaped(file, true)},line=${line}::${escaped(inWords(problem), false)}\n`,
  ],
]);

/** A folder stands for the files of a run in it. Throws UsageError for a folder without any. */
async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const names = await listFolder(path);
    const known = [...KIND_OF_FILE.keys()].filter((name) => names?.includes(name) === true);
    if (names === null) files.push(path);
    else if (known.length > 0) files.push(...known.map((name) => join(path, name)));
    else throw new UsageError(`Unexpected folder "${path}", expected one that a run wrote`);
  }
  return files;
}

async function articlesBeside(file: string): Promise<ArticleLookup | null> {
  const folder = dirname(file);
  const names = await listFolder(folder);
  return names?.includes('articles.ndjson') ? openArticles(join(folder, 'articles.ndjson')) : null;
}

const NOT_JSON: Problem = { path: '', message: 'Unexpected text, expected one JSON object' };

async function* problemsIn(
  file: string,
): AsyncGenerator<NdjsonLine & { readonly problems: readonly Problem[] }> {
  const articles = await articlesBeside(file);
  const lines = file.endsWith('.json') ? objectFile(file) : ndjsonFile(file);
  try {
    for await (const line of lines) {
      const problems = line.record === null ? [NOT_JSON] : await checkRecord(file, line.record, articles);
      yield { ...line, problems };
    }
  } finally {
    await articles?.close();
  }
}

/** Messages and a closing line go to stdout; exit 1 when a record is invalid. */
export async function validateCommand(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const tell = TELL.get(options.format);
  if (tell === undefined)
    throw new UsageError(`Unexpected --format "${options.format}", expected text or github`);
  const count = { records: 0, invalid: 0 };
  for (const file of await filesOf(paths)) {
    for await (const { number, problems } of problemsIn(file)) {
      count.records += 1;
      if (problems.length > 0) count.invalid += 1;
      for (const problem of problems) await write(terminal.stdout, tell(file, number, problem));
    }
  }
  await write(terminal.stdout, `${count.records} records, ${count.invalid} invalid\n`);
  return count.invalid === 0 ? EXIT.done : EXIT.failed;
}
