import { resolve, sep } from 'node:path';
import { isFolder } from '../config/is-folder.ts';
import { newCounts } from '../counts.ts';
import { type RunOutcome, run } from '../run.ts';
import { StoppedError } from '../stoppable.ts';
import { changesIn, type FileChange } from '../watching.ts';
import type { ExitCode } from './exit-codes.ts';
import { lexiconOf } from './lexicon-of.ts';
import { logOf, remarkLine } from './remark-line.ts';
import { type PipelineOptions, settingsOf } from './settings-of.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface WatchOptions extends PipelineOptions {
  readonly out: string;
  readonly metadata?: string;
  readonly corrections?: string;
  readonly quiet?: boolean;
  readonly log: string;
}

function folderOf(named: string | undefined): string {
  if (named !== undefined) return named;
  throw new UsageError(
    'Unexpected end of arguments, expected a folder to watch. Name it, or give it as "inputs" in demarche.config.json',
  );
}

/** Throws UsageError when there is nothing to watch, or when a run would wake itself. */
async function checkFolder(folder: string, out: string): Promise<void> {
  if (!(await isFolder(folder)))
    throw new UsageError(`Unexpected input "${folder}", expected a folder to watch. Make it first`);
  const [watched, written] = [resolve(folder), resolve(out)];
  if (watched === written || watched.startsWith(written + sep))
    throw new UsageError(
      `Unexpected --out "${out}", expected another folder than the watched one, or one inside it`,
    );
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What one batch came to, in words. */
function batchWords({ read }: RunOutcome, events: number, out: string): string {
  const rejected = read.rejected > 0 ? `, ${read.rejected} of them rejected` : '';
  return `read ${plural(read.documents, 'article')}${rejected}; ${plural(events, 'event')} in ${out}`;
}

/** What changes of files that were read come to: nothing is read twice. */
function changeWords({ kind, file }: FileChange, folder: string): string {
  const path = file.slice(resolve(folder).length + 1);
  return `${path} was ${kind} after it was read: its articles stay as they were. A run without --append reads all anew`;
}

/** The files of the folder that are written to their end, as changes tell them. */
class SettledFiles {
  readonly files = new Set<string>();
  readonly #changed = new Set<string>();
  #has_new = false;

  /** Takes the changes in; gives back those of files that were read. */
  take(changes: readonly FileChange[]): readonly FileChange[] {
    const told = changes.filter(({ kind, file }) => kind !== 'settled' && this.files.has(file));
    for (const { kind, file } of changes) {
      if (kind === 'removed') this.files.delete(file);
      if (kind === 'changed') this.#changed.add(file);
      if (kind !== 'settled') continue;
      this.files.add(file);
      this.#has_new = true;
    }
    return told;
  }

  /** Of changed files that a run found, those that were not told yet. */
  untold(files: readonly string[]): readonly string[] {
    const untold = files.filter((file) => !this.#changed.has(file));
    for (const file of untold) this.#changed.add(file);
    return untold;
  }

  /** Whether there is something that no run has seen. */
  takeNew(): boolean {
    const has_new = this.#has_new && this.files.size > 0;
    this.#has_new = false;
    return has_new;
  }
}

/** Reads a folder, and what arrives in it later, into one set. Runs one after another until it is stopped: then it throws StoppedError. */
export async function watchCommand(
  named: string | undefined,
  options: WatchOptions,
  { stdin, stderr, signal }: Terminal,
): Promise<ExitCode> {
  const folder = folderOf(named);
  const log = logOf(options.log);
  const { out, metadata = null, corrections = null, quiet = false } = options;
  const context = { settings: settingsOf(options), lexicon: lexiconOf(options) };
  await checkFolder(folder, out);
  const tell = async (words: string): Promise<void> =>
    quiet ? undefined : write(stderr, remarkLine(words, log));
  const known = new SettledFiles();
  const request = {
    inputs: [folder],
    metadata,
    corrections,
    out,
    append: true,
    resume: false,
    stdin,
    signal,
  };
  await tell(`watching ${folder}, writing ${out}; Ctrl-C ends it`);
  const ignored = [out, metadata, corrections].filter((path) => path !== null);
  for await (const changes of changesIn({ folder, ignored, signal })) {
    for (const change of known.take(changes)) await tell(changeWords(change, folder));
    if (!known.takeNew()) continue;
    const counts = newCounts();
    const outcome = await run({ ...request, settled: known.files }, context, counts);
    for (const file of known.untold(outcome.changed.map((path) => resolve(folder, path))))
      await tell(changeWords({ kind: 'changed', file }, folder));
    await tell(batchWords(outcome, counts.events, out));
  }
  throw new StoppedError();
}
