import type { HashedInput } from '../1-read/hash-inputs.ts';
import type { OutputFolder } from '../7-emit/output-folder.ts';
import { openSpool } from '../7-emit/spool.ts';
import { addCounts, type Counts } from '../counts.ts';
import type { EventReport, Superseded } from '../records.ts';
import type { Changes } from './changes.ts';
import { earlierPlaces } from './earlier-records.ts';
import type { EarlierSet } from './earlier-set.ts';
import { type Move, Superseding } from './superseding.ts';

/** What a run with --append writes beside what every run writes. */
export interface Appending {
  readonly reports: AsyncIterable<EventReport>;
  /** To be read when the reports have come to their end. */
  readonly superseded: AsyncIterable<Superseded>;
}

async function* nothing(): AsyncGenerator<never> {}

async function* linesOf(superseding: Superseding, close: () => void): AsyncGenerator<Superseded> {
  yield* superseding.lines();
  close();
}

/** Follows the reports of the earlier set among `reports`, which are the new set's, in output order, each with its event. */
export function following(
  reports: AsyncIterable<EventReport>,
  earlier: EarlierSet | null,
  changes: Changes,
  folder: OutputFolder,
): Appending {
  // The first set of all supersedes nothing.
  if (earlier === null) return { reports, superseded: nothing() };
  const moves = openSpool<Move>(folder.workPath('moves'));
  const superseding = new Superseding(moves);
  return {
    reports: superseding.follow(reports, earlierPlaces(earlier, changes), earlier.superseded()),
    superseded: linesOf(superseding, () => moves.close()),
  };
}

/** The inputs of both sets; a file that both read under one path, such as the metadata table, stands once. */
export function allInputs(set: EarlierSet | null, inputs: readonly HashedInput[]): readonly HashedInput[] {
  const earlier = set?.run.inputs ?? [];
  const keyOf = ({ path, sha256 }: HashedInput): string => `${path}\0${sha256}`;
  const keys = new Set(earlier.map(keyOf));
  return [...earlier, ...inputs.filter((input) => !keys.has(keyOf(input)))];
}

/** Adds the documents of the earlier set to those of this run, but for the displaced ones. Its corrections are made anew, or not at all. */
export function countEarlier(counts: Counts, { run }: EarlierSet, changes: Changes): void {
  const { rejects, notes: all, ...documents } = run.counts;
  // What its corrections met and its files could not show is counted anew.
  const notes = Object.entries(all).filter(([code]) => !/^(correct|emit)\//.test(code));
  addCounts(counts, { ...documents, rejects: Object.entries(rejects), notes });
  for (const dropped of changes.dropped()) addCounts(counts, dropped, -1);
}
