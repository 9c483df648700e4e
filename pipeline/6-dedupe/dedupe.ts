import { batchesByWeight } from '../batches.ts';
import type { Settings } from '../settings.ts';
import type { Context } from '../stage.ts';
import type { BlockEntries } from './block-entries.ts';
import { ClusterTable, NO_CLUSTER } from './cluster-table.ts';
import { componentsOf } from './components.ts';
import type { SlimBatch } from './encode.ts';
import type { Fold, FoldedEvent } from './fold.ts';
import { type Gathered, gather, type Spill } from './gather.ts';
import { LinkTable } from './link-table.ts';
import { type Linked, linkDates, linkedJson } from './linked-dates.ts';
import { eventId } from './merge.ts';
import type { PersonTable } from './person-names.ts';
import { type Repeats, repeatedReports } from './repeated-reports.ts';
import type { ReportIds } from './report-ids.ts';
import type { SharedWork, Workbench } from './workbench.ts';

/** Where the reports lie while stage 6 works: the n-th of all batches is number n. */
export interface ReportShelf {
  /** JSON of the reports, in the order of `numbers`. */
  take(numbers: readonly number[]): readonly string[];
}

/** Does the work of a workbench, in any number of threads. */
export interface Crew {
  /** Results in the order of the batches. */
  each<Task extends keyof Workbench>(
    task: Task,
    batches: AsyncIterable<Parameters<Workbench[Task]>[0]>,
  ): AsyncIterable<ReturnType<Workbench[Task]>>;
  close(): Promise<void>;
}

/** Says anew which reports are one event, before they are folded: what people know better. */
export type Regroup = (found: ClusterTable, ids: ReportIds) => ClusterTable;

/** What stage 6 works with beside the reports; none of it but `regroup` changes a result. */
export interface Desk {
  readonly shelf: ReportShelf;
  readonly spill: Spill;
  readonly hire: (work: SharedWork) => Crew;
  /** Without it, events are what was found. */
  readonly regroup?: Regroup | undefined;
}

/** What stage 6 makes of all reports. */
export interface Deduped {
  /** In no order that means anything; read once, to the end. */
  readonly events: AsyncIterable<FoldedEvent>;
  /** The event_id of the report of that number; null for one that stands in no event any more. */
  readonly eventIdOf: (number: number) => string | null;
  readonly persons: PersonTable;
  /** What follows for articles without publication day. */
  readonly linked: Linked;
  readonly event_count: number;
  /** Reports that joined another one: distinct reports in events, minus events. */
  readonly merged: number;
  /** Pairs that a bounded block left uncompared. */
  readonly skipped_pairs: number;
}

/** Reports handed over at a time. */
const BATCH_REPORTS = 512;

/** Each report's place in the order of ids; -1 for repeats. */
function ranksOf(sorted: Uint32Array, repeats: Repeats): Int32Array {
  const ranks = new Int32Array(new SharedArrayBuffer(4 * sorted.length));
  for (const [rank, number] of sorted.entries()) ranks[number] = repeats.has(number) ? -1 : rank;
  return ranks;
}

function sharedWork({ rows, persons }: Gathered, ranks: Int32Array, limits: Settings['dedupe']): SharedWork {
  const runs = new Uint8Array(new SharedArrayBuffer(rows.size));
  return { rows: rows.shared(), persons, ranks, runs, limits };
}

/** The reports as linking leaves them. */
function linkedShelf(shelf: ReportShelf, linked: Linked): ReportShelf {
  return {
    take: (numbers) => shelf.take(numbers).map((json, at) => linkedJson(linked, numbers[at] ?? 0, json)),
  };
}

/** Compares what blocks bring together. */
async function compared(entries: BlockEntries, crew: Crew) {
  const blocks = () => batchesByWeight(entries.blocks(), BATCH_REPORTS, ({ numbers }) => numbers.length);
  for await (const _done of crew.each('countRuns', blocks()));
  const links = new LinkTable();
  let skipped_pairs = 0;
  for await (const found of crew.each('link', blocks())) {
    links.addPacked(found.links);
    skipped_pairs += found.skipped_pairs;
  }
  return { links, skipped_pairs };
}

async function clustered(ranks: Int32Array, links: LinkTable, crew: Crew): Promise<ClusterTable> {
  const clusters = new ClusterTable();
  function* tied() {
    for (const component of componentsOf(ranks.length, links)) {
      const [first = 0] = component.numbers;
      if (component.numbers.length > 1) yield component;
      else if ((ranks[first] ?? -1) >= 0) clusters.addAlone(first);
    }
  }
  const batches = batchesByWeight(tied(), BATCH_REPORTS, ({ numbers }) => numbers.length);
  for await (const found of crew.each('cluster', batches)) clusters.addAll(found);
  return clusters;
}

/** All clusters. Gives the engine free; when something throws, the crew too. */
async function foundBy(crew: Crew, entries: BlockEntries, ranks: Int32Array) {
  try {
    const { links, skipped_pairs } = await compared(entries, crew).finally(() => entries.close());
    return { clusters: await clustered(ranks, links, crew), skipped_pairs };
  } catch (error) {
    await crew.close();
    throw error;
  }
}

async function* foldsOf(clusters: ClusterTable, shelf: ReportShelf): AsyncGenerator<readonly Fold[]> {
  for await (const batch of batchesByWeight(clusters.all(), BATCH_REPORTS, ({ numbers }) => numbers.length)) {
    const texts = shelf.take(batch.flatMap(({ numbers }) => numbers));
    let at = 0;
    yield batch.map(({ numbers, joins }) => {
      at += numbers.length;
      return { numbers, reports: texts.slice(at - numbers.length, at), joins };
    });
  }
}

async function* folded(clusters: ClusterTable, shelf: ReportShelf, crew: Crew): AsyncGenerator<FoldedEvent> {
  try {
    for await (const events of crew.each('fold', foldsOf(clusters, shelf))) yield* events;
  } finally {
    await crew.close();
  }
}

/** Folds all reports of one interaction into one event; the same result in any order of reports. */
export async function dedupe(
  batches: AsyncIterable<SlimBatch>,
  { settings }: Pick<Context, 'settings'>,
  { shelf, spill, hire, regroup }: Desk,
): Promise<Deduped> {
  const gathered = await gather(batches, spill);
  const { ids, entries } = gathered;
  const sorted = ids.sorted();
  const repeats = repeatedReports(sorted, ids, (numbers) => shelf.take(numbers));
  const ranks = ranksOf(sorted, repeats);
  const distinct = sorted.filter((number) => !repeats.has(number));
  const linked = await linkDates(
    { rows: gathered.rows, sorted: distinct, take: (numbers) => shelf.take(numbers) },
    settings.dedupe,
  );
  const crew = hire(sharedWork(gathered, ranks, settings.dedupe));
  const { clusters: found, skipped_pairs } = await foundBy(crew, entries, ranks);
  const clusters = regroup?.(found, ids) ?? found;
  const firsts = clusters.firsts(ranks.length);
  return {
    events: folded(clusters, linkedShelf(shelf, linked), crew),
    linked,
    eventIdOf: (number) => {
      const first = firsts[repeats.get(number) ?? number] ?? NO_CLUSTER;
      return first === NO_CLUSTER ? null : eventId(ids.at(first));
    },
    persons: gathered.persons,
    event_count: clusters.size,
    merged: clusters.report_count - clusters.size,
    skipped_pairs,
  };
}
