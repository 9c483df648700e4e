import { join } from 'node:path';
import { parsed } from './5-validate/article-index.ts';
import { factsOf, isFile, wholeText } from './5-validate/files.ts';
import { inWords } from './5-validate/rule-problem.ts';
import { OUTPUT_NAMES, type OutputName, RUN_FILE } from './7-emit/commit.ts';
import { HTML_FORM } from './7-emit/html.ts';
import { holdsWork } from './7-emit/journal-files.ts';
import { type OutputFolder, openOutput } from './7-emit/output-folder.ts';
import { recordSet } from './7-emit/record-set.ts';
import type { OutputFile } from './7-emit/run-json.ts';
import { check } from './schema.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import type { MadeWith } from './stage.ts';

/** The folder holds no set that a page can be made of. */
export class RemakeError extends Error {
  override readonly name = 'RemakeError';
}

/** What of `run.json` is looked at; the rest stays as it is. */
interface Run {
  readonly lexicon: string;
  readonly settings: Pick<Settings, 'emit'>;
  readonly outputs: readonly OutputFile[];
}

/** What the page is made of. */
const NEEDED: readonly OutputName[] = ['events.ndjson', 'reports.ndjson'];
const TEXTS: OutputName = 'articles.ndjson';

async function runOf(folder: string): Promise<Run> {
  const file = join(folder, RUN_FILE);
  if (!(await isFile(file)))
    throw new RemakeError(`Unexpected ${folder} without ${RUN_FILE}, expected a folder that a run wrote.`);
  const run = parsed(await wholeText(file));
  const [problem] = check('run', run);
  if (problem !== undefined)
    throw new RemakeError(`Unexpected ${file}, expected it as this version writes it: ${inWords(problem)}`);
  return run as unknown as Run;
}

/** Throws RemakeError where a file of the set is missing or is not what was written. */
async function checkWhole(folder: string, { outputs }: Run): Promise<void> {
  const listed = new Set(outputs.map(({ name }) => name));
  for (const name of NEEDED)
    if (!listed.has(name))
      throw new RemakeError(
        `Unexpected set without ${name} in ${folder}, expected one of a run with ndjson.`,
      );
  for (const { name, sha256 } of outputs) {
    if (name === HTML_FORM.file) continue;
    const file = join(folder, name);
    const isSame = (await isFile(file)) && (await factsOf(file)).sha256 === sha256;
    if (!isSame)
      throw new RemakeError(`Unexpected ${file}, expected it as ${RUN_FILE} lists it. Run it again.`);
  }
}

function madeWith({ lexicon, settings }: Run): MadeWith {
  return {
    settings: { ...DEFAULTS, ...settings, emit: { ...DEFAULTS.emit, ...settings.emit } },
    lexicon: { hash: lexicon, own: null },
  };
}

/** The same run, with the page among what it wrote. */
function withPage(run: Run, page: OutputFile): object {
  const { emit } = run.settings;
  const formats = [...new Set([...emit.formats, 'html'])].sort();
  const { name, sha256, lines, bytes } = page;
  const outputs = [...run.outputs.filter((output) => output.name !== name), { name, sha256, lines, bytes }];
  return {
    ...run,
    settings: { ...run.settings, emit: { ...emit, formats } },
    outputs: outputs.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

async function remade(folder: OutputFolder): Promise<OutputFile> {
  if (await holdsWork(folder.journal))
    throw new RemakeError(
      `Unexpected run that stopped in ${folder.path}, expected none. Go on with it first (run --resume).`,
    );
  const run = await runOf(folder.path);
  await checkWhole(folder.path, run);
  const names = run.outputs.map(({ name }) => name);
  for (const name of OUTPUT_NAMES)
    if (name !== HTML_FORM.file && names.includes(name)) await folder.keep(name);
  const set = recordSet({
    events: folder.pathOf('events.ndjson'),
    reports: folder.pathOf('reports.ndjson'),
    articles: names.includes(TEXTS) ? folder.pathOf(TEXTS) : null,
  });
  const page = await HTML_FORM.write(set, folder, madeWith(run), run.outputs);
  await folder.commit(withPage(run, page));
  return page;
}

/**
 * Makes `report.html` of the set in the folder anew and lists it in `run.json`; all other files of the set stay. All or nothing, under the
 * folder's lock. Throws RemakeError when there is no whole set, DiskError, LockError.
 */
export async function remakePage(path: string): Promise<OutputFile> {
  // First without a lock: a folder that holds no set is not written to.
  await runOf(path);
  const folder = await openOutput(path);
  try {
    return await remade(folder);
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}
