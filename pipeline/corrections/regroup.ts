import { ClusterTable, packClusters } from '../6-dedupe/cluster-table.ts';
import { eventId } from '../6-dedupe/merge.ts';
import type { ReportIds } from '../6-dedupe/report-ids.ts';
import type { Correction } from '../records.ts';
import { type CorrectionRow, correctionOf } from './correction-row.ts';
import { type Group, Groups } from './groups.ts';
import { type Standing, standings } from './standings.ts';
import type { Unfollowed } from './unfollowed.ts';

/** What became of the rows when all reports are known. */
export interface Regrouped {
  /** Which reports are one event now. */
  readonly clusters: ClusterTable;
  /** Corrections of an event that are made already, by event_id. */
  readonly made: ReadonlyMap<string, readonly Correction[]>;
  /** Rows of `set`, by the event_id of the event that they are for. */
  readonly sets: ReadonlyMap<string, readonly CorrectionRow[]>;
  readonly unfollowed: readonly Unfollowed[];
}

/** A row, and where its id leads. */
interface Placed {
  readonly row: CorrectionRow;
  readonly at: Standing;
  /** Of the event to merge with. */
  readonly other: Standing | null;
}

function targetsOf(rows: readonly CorrectionRow[]): readonly string[] {
  return rows.flatMap(({ action, target, value }) =>
    action === 'merge_with' ? [target, value ?? ''] : [target],
  );
}

function placed(
  rows: readonly CorrectionRow[],
  known: ReadonlyMap<string, Standing>,
  unfollowed: Unfollowed[],
): readonly Placed[] {
  return rows.flatMap((row) => {
    const [at, other] = [known.get(row.target), known.get(row.value ?? '')];
    if (at !== undefined && (row.action !== 'merge_with' || other !== undefined))
      return [{ row, at, other: row.action === 'merge_with' ? (other ?? null) : null }];
    const missing = at === undefined ? row.target : row.value;
    unfollowed.push({ row, code: 'correct/unmatched', words: `${missing} is in no event` });
    return [];
  });
}

function split({ row, at }: Placed, groups: Groups): string | null {
  const home = groups.home(at.number);
  if (home === undefined || home.found_size === 1) return 'the report stands alone already';
  const correction = correctionOf(row, groups.eventIdOf(home));
  const own = groups.split(at.number);
  for (const group of [home, own]) group.corrections.push(correction);
  return null;
}

function merge({ row, at, other }: Placed, groups: Groups): string | null {
  const [into, from] = [groups.home(at.number), groups.home(other?.number ?? -1)];
  if (into === undefined || from === undefined || into === from) return 'the two are one event already';
  groups.merge(into, from);
  into.corrections.push(correctionOf(row, null));
  return null;
}

function drop({ row, at }: Placed, home: Group, groups: Groups): void {
  if (row.target.startsWith('e_')) groups.drop(home.members);
  else {
    groups.drop([at.number]);
    home.corrections.push(correctionOf(row, null));
  }
}

/** Follows the rows that move reports, then says to which events the `set` rows lead. */
class Moving {
  readonly unfollowed: Unfollowed[] = [];
  readonly #ids: ReportIds;
  readonly #found: ClusterTable;
  readonly #touched: ReadonlySet<number>;
  readonly #groups: Groups;

  constructor(rows: readonly Placed[], found: ClusterTable, ids: ReportIds) {
    const moves = rows.filter(({ row }) => row.action !== 'set');
    this.#touched = new Set(moves.flatMap(({ at, other }) => [at.cluster, other?.cluster ?? at.cluster]));
    [this.#ids, this.#found] = [ids, found];
    this.#groups = new Groups(this.#touched, found, ids);
  }

  #follow(one: Placed, how: typeof split): void {
    const words = how(one, this.#groups);
    if (words !== null) this.unfollowed.push({ row: one.row, code: 'correct/no-effect', words });
  }

  /** Splits, then merges, then drops. Gives the `set` rows by event_id: an id leads to where its report stood before anything was dropped. */
  follow(rows: readonly Placed[]): ReadonlyMap<string, readonly CorrectionRow[]> {
    const of = (action: CorrectionRow['action']) => rows.filter(({ row }) => row.action === action);
    for (const one of of('split')) this.#follow(one, split);
    for (const one of of('merge_with')) this.#follow(one, merge);
    const homes = new Map(rows.map((one) => [one, this.#groups.home(one.at.number)]));
    for (const one of of('drop')) {
      const home = homes.get(one);
      if (home !== undefined) drop(one, home, this.#groups);
    }
    const sets = new Map<string, CorrectionRow[]>();
    for (const one of of('set')) {
      const event_id = this.#eventIdOf(one, homes.get(one));
      if (event_id !== null) sets.set(event_id, [...(sets.get(event_id) ?? []), one.row]);
    }
    return sets;
  }

  #eventIdOf({ row, at }: Placed, home: Group | undefined): string | null {
    if (home === undefined) return eventId(this.#ids.at(this.#found.at(at.cluster).numbers[0] ?? 0));
    if (home.members.size > 0) return this.#groups.eventIdOf(home);
    this.unfollowed.push({ row, code: 'correct/unmatched', words: 'its event was dropped by another row' });
    return null;
  }

  clusters(): ClusterTable {
    if (this.#touched.size === 0) return this.#found;
    const clusters = new ClusterTable();
    for (let place = 0; place < this.#found.size; place++) {
      if (this.#touched.has(place)) continue;
      const cluster = this.#found.at(place);
      const [first = 0] = cluster.numbers;
      if (cluster.numbers.length === 1) clusters.addAlone(first);
      else clusters.addAll(packClusters([cluster]));
    }
    clusters.addAll(packClusters(this.#groups.clusters()));
    return clusters;
  }

  made(): ReadonlyMap<string, readonly Correction[]> {
    const changed = this.#groups.changed();
    return new Map(changed.map((group) => [this.#groups.eventIdOf(group), group.corrections]));
  }
}

/** `rows` in their order; the result does not depend on the order in which reports came. */
export function regroup(rows: readonly CorrectionRow[], found: ClusterTable, ids: ReportIds): Regrouped {
  const unmatched: Unfollowed[] = [];
  const known = placed(rows, standings(targetsOf(rows), found, ids), unmatched);
  const moving = new Moving(known, found, ids);
  const sets = moving.follow(known);
  const { unfollowed } = moving;
  return {
    clusters: moving.clusters(),
    made: moving.made(),
    sets,
    unfollowed: [...unmatched, ...unfollowed],
  };
}
