import type { Link } from './cluster.ts';
import type { Cluster, Partition } from './partition.ts';

type Fits = (left: Cluster, right: Cluster) => boolean;

interface Candidate {
  readonly cluster: Cluster;
  readonly total: number;
}

/** The clusters that each cluster of vague reports could join, with the best weight of a link to each. */
function candidatesOf(links: readonly Link[], partition: Partition) {
  const candidates = new Map<Cluster, Map<Cluster, number>>();
  const note = (from: Cluster, to: Cluster, total: number) => {
    if (from === to || !from.is_vague) return;
    const known = candidates.get(from) ?? new Map<Cluster, number>();
    candidates.set(from, known.set(to, Math.max(known.get(to) ?? total, total)));
  };
  for (const { left, right, total } of links) {
    note(partition.of(left), partition.of(right), total);
    note(partition.of(right), partition.of(left), total);
  }
  return candidates;
}

/**
 * Whether the candidates that exclude the best one are, together, too likely beside it. Weights are logarithms of odds, to the base
 * 2: one rival that is `min_lead` lighter is let by, many must be lighter still.
 */
function isTorn(candidates: readonly Candidate[], min_lead: number, fits: Fits): boolean {
  const [best, ...rest] = candidates.toSorted(
    (x, y) => y.total - x.total || x.cluster.version - y.cluster.version,
  );
  if (!best) return false;
  let odds = 0;
  for (const { cluster, total } of rest) {
    if (!fits(best.cluster, cluster)) odds += 2 ** (total - best.total);
    if (odds > 2 ** -min_lead) return true;
  }
  return false;
}

/** Clusters of vague reports that fit two events which exclude each other: they join neither. */
export function tornClusters(
  links: readonly Link[],
  partition: Partition,
  min_lead: number,
  fits: Fits,
): ReadonlySet<Cluster> {
  const torn = new Set<Cluster>();
  for (const [from, totals] of candidatesOf(links, partition)) {
    const open = [...totals]
      .filter(([cluster]) => fits(from, cluster))
      .map(([cluster, total]) => ({ cluster, total }));
    if (isTorn(open, min_lead, fits)) torn.add(from);
  }
  return torn;
}
