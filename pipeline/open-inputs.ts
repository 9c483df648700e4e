import { join } from 'node:path';
import type { Chunks } from './1-read/bytes.ts';
import { findInputs, type Inputs } from './1-read/find-inputs.ts';
import {
  type HashedInput,
  hashInputs,
  hashingStdin,
  type InputWithHash,
  isHashed,
} from './1-read/hash-inputs.ts';
import { NOTHING_LEFT_OUT } from './1-read/left-out.ts';
import { readMetadata } from './1-read/metadata.ts';
import { openReading, type Reading } from './1-read/read.ts';
import { OUTPUT_NAMES, RUN_FILE } from './7-emit/commit.ts';
import type { InputFile } from './7-emit/run-json.ts';
import type { Note, Reject } from './records.ts';
import type { Settings } from './settings.ts';
import { isReject } from './stage.ts';

/** What is asked for: see `RunRequest`. */
export interface InputRequest {
  readonly inputs: readonly string[];
  readonly metadata: string | null;
  readonly corrections?: string | null;
  readonly out: string;
  readonly stdin: Chunks;
  readonly signal: AbortSignal;
  readonly settled?: ReadonlySet<string>;
}

/** The input of a run. */
export interface OpenedInputs {
  readonly reading: Reading;
  /** Of each input, in the order of reading: its path, and its hash or why it is not read. */
  readonly told: readonly string[];
  readonly has_stdin: boolean;
  /** Bytes of all that is read, as they lie on disk; null with stdin. */
  readonly bytes: number | null;
  /** Paths of a watched folder's files that are not what an earlier run read, and not read again. */
  readonly changed: readonly string[];
  /** All that was read, the metadata table too, but for what could not be read to its end: another run may try again. Of stdin what was read so far. */
  hashed(unopened: ReadonlySet<string>): readonly HashedInput[];
}

function keyOf({ path, sha256 }: InputFile): string {
  return `${path}\0${sha256}`;
}

/** Of the file that can't be read. */
function rejectsOf({ hash }: InputWithHash): readonly Reject[] {
  return hash !== null && isReject(hash) ? [hash] : [];
}

function toldOf({ input: { path }, hash }: InputWithHash): string {
  if (hash === null) return `${path} streamed`;
  return `${path} ${isReject(hash) ? hash.code : hash.sha256}`;
}

function bytesOf(files: readonly InputWithHash[]): number | null {
  if (files.some(({ hash }) => hash === null)) return null;
  return files.reduce((sum, { hash }) => sum + (isHashed(hash) ? hash.bytes : 0), 0);
}

function toldOfProblem(problem: Reject | Note): string {
  return isReject(problem) ? `${problem.path} ${problem.code}` : `${problem.detail} ${problem.note}`;
}

/**
 * Finds and hashes all input before the first document is read: what can't be hashed is not read either, so that no output comes of
 * bytes that `run.json` does not tell. What a run writes is no input, also with `run . --out out`. `earlier`: inputs of the set that
 * the run appends to. Throws `NoInputError`, `MetadataError`, and StoppedError.
 */
export async function openInputs(
  { inputs, metadata, corrections = null, out, stdin, signal, settled }: InputRequest,
  settings: Settings,
  earlier: readonly InputFile[],
): Promise<OpenedInputs> {
  const written = [RUN_FILE, ...OUTPUT_NAMES].map((name) => join(out, name));
  const files = corrections === null ? written : [...written, corrections];
  const found = await findInputs(inputs, metadata, {
    ...NOTHING_LEFT_OUT,
    ...{ folder: out, files, only: settled ?? null },
  });
  const hashing = hashingStdin(stdin);
  const table = await readMetadata(metadata);
  const all = await hashInputs(found, settings.run.open_files, signal);
  // Read by an earlier run under the same path, byte for byte: no input again.
  const keys = new Set(earlier.map(keyOf));
  const isKnown = ({ hash }: InputWithHash): boolean => isHashed(hash) && keys.has(keyOf(hash));
  const paths = new Set(settled === undefined ? [] : earlier.map(({ path }) => path));
  const isChanged = (file: InputWithHash): boolean => paths.has(file.input.path) && !isKnown(file);
  const read = all.filter((file) => !isChanged(file));
  const fresh = read.filter((file) => !isKnown(file));
  const own: Inputs = {
    inputs: fresh.filter((file) => rejectsOf(file).length === 0).map(({ input }) => input),
    known: all.filter(isKnown).map(({ input }) => input),
    problems: [...found.problems, ...fresh.flatMap(rejectsOf)],
  };
  return {
    reading: openReading(own, table, settings, hashing.chunks),
    told: [
      ...found.problems.map(toldOfProblem),
      ...fresh.map(toldOf),
      `--metadata ${table.hash?.sha256 ?? 'none'}`,
    ],
    bytes: bytesOf(fresh),
    changed: all.filter(isChanged).map(({ input }) => input.path),
    has_stdin: all.some(({ input }) => input.file === null),
    hashed: (unopened) => {
      const files = read.map(({ hash }) => hash).filter(isHashed);
      const whole = files.filter(({ path }) => !unopened.has(path));
      return [...whole, table.hash, hashing.hashed()].filter(isHashed);
    },
  };
}
