import { join } from 'node:path';
import { parsed } from '../5-validate/article-index.ts';
import { checkRun } from '../5-validate/check-run.ts';
import { isFile, wholeText } from '../5-validate/files.ts';
import { RUN_FILE } from '../7-emit/commit.ts';
import { type InputFile, resultSettings, type WrittenCounts } from '../7-emit/run-json.ts';
import type { MadeWith } from '../stage.ts';
import { VERSION } from '../version.ts';
import { AppendError } from './append-error.ts';
import { differences } from './differences.ts';

/** What `run.json` of the earlier set tells, its outputs apart. */
export interface EarlierRun {
  readonly inputs: readonly InputFile[];
  readonly shared_ids: readonly string[];
  readonly counts: WrittenCounts;
  /** Absent in a set that was not corrected. */
  readonly corrections?: InputFile;
}

interface MadeBy {
  readonly version?: unknown;
  readonly lexicon?: unknown;
  readonly settings?: unknown;
}

/** A new version may differ in many settings: the first of them say enough. */
const SHOWN_DIFFERENCES = 5;

const ANEW = 'Run over all input without --append.';

async function parsedRun(file: string): Promise<object> {
  const run = parsed(await wholeText(file));
  if (typeof run === 'object' && run !== null) return run;
  throw new AppendError(`Unexpected ${file}, expected what a run wrote. ${ANEW}`);
}

/** The earlier set must hold all that a run over everything would need again. */
function checkWhole(file: string, outputs: readonly { readonly name: string }[]): void {
  for (const [name, how] of [
    ['reports.ndjson', 'with ndjson among its formats'],
    ['articles.ndjson', 'without --no-text'],
  ]) {
    if (outputs.some((output) => output.name === name)) continue;
    throw new AppendError(`Unexpected ${file} of a set without ${name}, expected one made ${how}. ${ANEW}`);
  }
}

function checkMaker(file: string, { version, lexicon, settings }: MadeBy, context: MadeWith): void {
  const here = {
    version: VERSION,
    lexicon: context.lexicon.hash,
    settings: resultSettings(context.settings),
  };
  const found = differences({ version, lexicon, settings }, here);
  if (found.length === 0) return;
  const shown = found.slice(0, SHOWN_DIFFERENCES).join('; ');
  const more = found.length > SHOWN_DIFFERENCES ? `; and ${found.length - SHOWN_DIFFERENCES} more` : '';
  throw new AppendError(
    `Unexpected ${file} of another version, lexicon or settings: ${shown}${more}. ${ANEW}`,
  );
}

/**
 * The earlier run in `folder`; null when there is none. Throws AppendError when its set can't be appended to: made by another
 * version, lexicon or settings, without articles or reports, or with a file that is no longer what was written.
 */
export async function earlierRun(folder: string, context: MadeWith): Promise<EarlierRun | null> {
  const file = join(folder, RUN_FILE);
  if (!(await isFile(file))) return null;
  const run: MadeBy = await parsedRun(file);
  const { outputs } = run as { readonly outputs?: unknown };
  checkWhole(file, Array.isArray(outputs) ? outputs : []);
  checkMaker(file, run, context);
  for await (const { message } of checkRun(folder, run)) {
    throw new AppendError(`${message}: the set was changed after it was written (${file}). ${ANEW}`);
  }
  return run as EarlierRun;
}
