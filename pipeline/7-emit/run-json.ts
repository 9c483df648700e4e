import type { Settings } from '../settings.ts';
import { compareCodePoints } from './code-points.ts';

/** A file that was read. `path` is relative to the input root. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that was written. */
export interface OutputFile {
  readonly name: string;
  readonly sha256: string;
  /** Line feeds in the file. */
  readonly lines: number;
  readonly bytes: number;
}

/** What a run counted; see `schemas/run.json` for each count. */
export interface RunCounts {
  readonly documents: number;
  readonly with_events: number;
  readonly without_events: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly reports: number;
  readonly events: number;
  readonly reports_merged: number;
  readonly skipped_pairs: number;
  readonly characters: number;
  readonly gated: number;
  readonly tagged: number;
  /** By code. */
  readonly rejects: ReadonlyMap<string, number>;
  readonly notes: ReadonlyMap<string, number>;
}

/** The counts as `run.json` holds them. */
export type WrittenCounts = Omit<RunCounts, 'rejects' | 'notes'> & {
  readonly rejects: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, number>>;
};

/** What emit can't know by itself. It is read after the last record was written, so counts may still grow until then. */
export interface RunFacts {
  readonly version: string;
  readonly inputs: readonly InputFile[];
  /** Null when nothing was to be corrected. */
  readonly corrections?: (InputFile & { readonly rows: number; readonly applied: number }) | null;
  readonly counts: RunCounts;
  /** Ids that several documents share: each of them has a suffix. */
  readonly shared_ids: readonly string[];
}

/** The settings that change results: all but `run`, and no order of formats. */
export function resultSettings({ run: _howToRun, ...settings }: Settings): object {
  return { ...settings, emit: { ...settings.emit, formats: settings.emit.formats.toSorted() } };
}

/** As run.json holds them: by code, in order. */
export function byCode(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([one], [other]) => compareCodePoints(one, other)));
}

/** Field by field, since the caller's object may hold more than belongs here. */
function countsOf(counts: RunCounts): WrittenCounts {
  return {
    documents: counts.documents,
    with_events: counts.with_events,
    without_events: counts.without_events,
    rejected: counts.rejected,
    duplicates: counts.duplicates,
    reports: counts.reports,
    events: counts.events,
    reports_merged: counts.reports_merged,
    skipped_pairs: counts.skipped_pairs,
    characters: counts.characters,
    gated: counts.gated,
    tagged: counts.tagged,
    rejects: byCode(counts.rejects),
    notes: byCode(counts.notes),
  };
}

/** Absent when nothing was to be corrected. */
function correctionsOf({ corrections = null }: RunFacts): object {
  if (corrections === null) return {};
  const { path, sha256, bytes, rows, applied } = corrections;
  return { corrections: { path, sha256, bytes, rows, applied } };
}

/** The content of `run.json`: no times, worker counts or machine paths. The same for any order of inputs. */
export function runJson(
  run: RunFacts,
  settings: Settings,
  lexicon: string,
  outputs: readonly OutputFile[],
): object {
  return {
    version: run.version,
    lexicon,
    settings: resultSettings(settings),
    inputs: run.inputs
      .map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))
      .sort(
        (one, other) =>
          compareCodePoints(one.sha256, other.sha256) || compareCodePoints(one.path, other.path),
      ),
    ...correctionsOf(run),
    shared_ids: run.shared_ids.toSorted(compareCodePoints),
    counts: countsOf(run.counts),
    outputs: outputs
      .map(({ name, sha256, lines, bytes }) => ({ name, sha256, lines, bytes }))
      .sort((one, other) => compareCodePoints(one.name, other.name)),
  };
}
