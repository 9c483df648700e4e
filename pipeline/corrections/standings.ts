import type { ClusterTable } from '../6-dedupe/cluster-table.ts';
import { eventId } from '../6-dedupe/merge.ts';
import type { ReportIds } from '../6-dedupe/report-ids.ts';

/** A report that an id leads to, and the cluster that it was found in. */
export interface Standing {
  readonly number: number;
  readonly cluster: number;
}

/** Takes the ids that reports, or the events that they are the first of, have by `idOf`. */
function take(
  wanted: Set<string>,
  found: Map<string, Standing>,
  clusters: ClusterTable,
  idsOf: (number: number, place: number) => readonly string[],
): void {
  for (let cluster = 0; cluster < clusters.size && wanted.size > 0; cluster++) {
    for (const [place, number] of clusters.at(cluster).numbers.entries()) {
      for (const id of idsOf(number, place)) if (wanted.delete(id)) found.set(id, { number, cluster });
    }
  }
}

/**
 * The report that each id leads to: its own, or the one that an event_id was made from. So an event_id holds as long as that report does,
 * whatever joined the event since, and also an id that the event has only through corrections. Ids that lead nowhere are missing.
 */
export function standings(
  targets: Iterable<string>,
  clusters: ClusterTable,
  ids: ReportIds,
): ReadonlyMap<string, Standing> {
  const wanted = new Set(targets);
  const found = new Map<string, Standing>();
  const isEventWanted = (): boolean => [...wanted].some((id) => id.startsWith('e_'));
  const hasEvents = isEventWanted();
  // Most event_ids are made from the first report of an event: hashing these comes first.
  take(wanted, found, clusters, (number, place) =>
    hasEvents && place === 0 ? [ids.at(number), eventId(ids.at(number))] : [ids.at(number)],
  );
  if (isEventWanted())
    take(wanted, found, clusters, (number, place) => (place === 0 ? [] : [eventId(ids.at(number))]));
  return found;
}
