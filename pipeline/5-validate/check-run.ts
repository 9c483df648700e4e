import { basename, dirname, join } from 'node:path';
import { check } from '../schema.ts';
import { parsed } from './article-index.ts';
import { factsOf, isFile, wholeText } from './files.ts';
import type { RecordProblem } from './rule-problem.ts';

/** What is looked at of a `run.json` that fits its schema. */
interface RunFile {
  readonly counts: {
    readonly documents: number;
    readonly with_events: number;
    readonly without_events: number;
    readonly rejected: number;
  };
  readonly outputs: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly lines: number;
  }[];
}

const CODE = 'validate/run';
const NOT_LISTED: RecordProblem = {
  code: CODE,
  path: '',
  message: 'Unexpected table without a run.json that lists it, expected both in one folder',
};

function* checkCounts({
  documents,
  with_events,
  without_events,
  rejected,
}: RunFile['counts']): Iterable<RecordProblem> {
  const sum = with_events + without_events + rejected;
  if (documents === sum) return;
  yield {
    code: CODE,
    path: '/counts/documents',
    message: `Unexpected ${documents}, expected ${sum}: with_events + without_events + rejected`,
  };
}

async function checkOutput(
  folder: string,
  index: number,
  output: RunFile['outputs'][number],
): Promise<RecordProblem | null> {
  const path = `/outputs/${index}`;
  const file = join(folder, output.name);
  // A name from a changed run.json must not lead out of the folder.
  if (/[/\\]/.test(output.name) || !(await isFile(file))) {
    return {
      code: CODE,
      path: `${path}/name`,
      message: `Unexpected "${output.name}", expected a file beside run.json`,
    };
  }
  const found = await factsOf(file);
  for (const fact of ['bytes', 'lines', 'sha256'] as const) {
    if (found[fact] !== output[fact]) {
      return {
        code: CODE,
        path: `${path}/${fact}`,
        message: `Unexpected ${output[fact]} of ${output.name}, expected ${found[fact]}, as the file is now`,
      };
    }
  }
  return null;
}

/** `run.json` by its schema, its accounting, and its outputs by their hashes. */
export async function* checkRun(folder: string, record: unknown): AsyncGenerator<RecordProblem> {
  const broken = check('run', record);
  yield* broken.map((problem) => ({ ...problem, code: 'validate/schema' as const }));
  if (broken.length > 0) return;
  const { counts, outputs } = record as RunFile;
  yield* checkCounts(counts);
  for (const [index, output] of outputs.entries()) {
    const problem = await checkOutput(folder, index, output);
    if (problem !== null) yield problem;
  }
}

/** A file without records of its own, such as `events.csv`: by its hash in the `run.json` beside it. */
export async function* checkListed(file: string): AsyncGenerator<RecordProblem> {
  const run = join(dirname(file), 'run.json');
  const record = (await isFile(run)) ? parsed(await wholeText(run)) : null;
  const outputs = check('run', record).length === 0 ? (record as RunFile).outputs : [];
  const index = outputs.findIndex(({ name }) => name === basename(file));
  const output = outputs[index];
  const problem = output === undefined ? NOT_LISTED : await checkOutput(dirname(file), index, output);
  if (problem !== null) yield problem;
}
