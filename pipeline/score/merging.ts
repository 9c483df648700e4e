import { harmonicMean, percent } from './percent.ts';
import type { GoldDocument } from './telling.ts';

/** A report as merging sees it: the cluster that gold puts it in (null: none), and the event that the pipeline put it in. */
export interface Placed {
  readonly cluster: string | null;
  readonly event_id: string | null;
  readonly document_id: string;
}

/** Percentages, but for the two counts. Pairs are of reports from different articles. */
export interface Merging {
  readonly pair_precision: number | null;
  readonly pair_recall_of_found: number | null;
  readonly pair_recall: number | null;
  readonly multi_article_events: number;
  readonly exactly_right: number;
  readonly bcubed_precision: number;
  readonly bcubed_recall: number;
  readonly bcubed_f1: number;
  readonly bcubed_f1_of_merging_nothing: number;
}

interface Item {
  readonly cluster: string;
  readonly event: string;
  readonly document: string;
}

function countBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  return counts;
}

const pairsIn = (size: number): number => (size * (size - 1)) / 2;
const bothOf = (item: Item): string => JSON.stringify([item.event, item.cluster]);

/** A report without cluster or event stands alone: it gets a name of its own. */
function itemOf({ cluster, event_id, document_id }: Placed, position: number): Item {
  return { cluster: cluster ?? `?${position}`, event: event_id ?? `!${position}`, document: document_id };
}

/** Pairs inside groups, without those of one article. */
function pairsAcross(items: readonly Item[], group: (item: Item) => string): number {
  const inDocument = countBy(items, (item) => JSON.stringify([group(item), item.document]));
  let pairs = 0;
  for (const size of countBy(items, group).values()) pairs += pairsIn(size);
  for (const size of inDocument.values()) pairs -= pairsIn(size);
  return pairs;
}

function bcubed(items: readonly Item[]): { precision: number; recall: number; trivial: number } {
  const events = countBy(items, (item) => item.event);
  const clusters = countBy(items, (item) => item.cluster);
  const both = countBy(items, bothOf);
  let [precision, recall, trivial] = [0, 0, 0];
  for (const item of items) {
    const common = both.get(bothOf(item)) ?? 0;
    precision += common / (events.get(item.event) ?? 1);
    recall += common / (clusters.get(item.cluster) ?? 1);
    trivial += 1 / (clusters.get(item.cluster) ?? 1);
  }
  const all = items.length || 1;
  return { precision: precision / all, recall: recall / all, trivial: trivial / all };
}

/** The interactions that several articles tell: pairs that gold has, pairs that were found at all, and those put together exactly. */
function multiArticle(gold: readonly GoldDocument[], items: readonly Item[]) {
  const labels = gold.flatMap(({ events }) => events.flatMap(({ cluster }) => cluster || []));
  const clusters = new Map<string, Item[]>();
  for (const item of items) clusters.set(item.cluster, [...(clusters.get(item.cluster) ?? []), item]);
  const events = countBy(items, (item) => item.event);
  const counts = { multi: 0, exact: 0, gold: 0, found: 0 };
  for (const [cluster, size] of countBy(labels, (label) => label)) {
    if (size < 2) continue;
    const found = clusters.get(cluster) ?? [];
    const event = found[0]?.event;
    counts.multi++;
    counts.gold += pairsIn(size);
    counts.found += pairsIn(found.length);
    const together = found.length === size && found.every((item) => item.event === event);
    if (together && events.get(event ?? '') === size) counts.exact++;
  }
  return counts;
}

/** Scores which reports were put together. `placed`: all reports of documents in gold, right ones with their gold cluster. */
export function mergingOf(gold: readonly GoldDocument[], placed: readonly Placed[]): Merging {
  const items = placed.map(itemOf);
  const told = pairsAcross(items, (item) => item.event);
  const both = pairsAcross(items, bothOf);
  const multi = multiArticle(gold, items);
  const { precision, recall, trivial } = bcubed(items);
  return {
    pair_precision: told ? percent(both / told) : null,
    pair_recall_of_found: multi.found ? percent(both / multi.found) : null,
    pair_recall: multi.gold ? percent(both / multi.gold) : null,
    multi_article_events: multi.multi,
    exactly_right: multi.exact,
    bcubed_precision: percent(precision),
    bcubed_recall: percent(recall),
    bcubed_f1: percent(harmonicMean(precision, recall)),
    bcubed_f1_of_merging_nothing: percent(harmonicMean(1, trivial)),
  };
}
