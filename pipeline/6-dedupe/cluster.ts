import type { Settings } from '../settings.ts';
import { type FitOf, fits } from './cluster-fit.ts';
import { type Cluster, Partition } from './partition.ts';
import type { Profile } from './profile.ts';
import { TIERS, type Tier } from './tier.ts';
import { tornClusters } from './torn.ts';
import { isVague } from './vague.ts';

/** Two profiles (positions, the smaller first) that speak for one interaction. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly total: number;
  readonly tier: Tier;
}

export interface Clustered {
  /** Members in ascending order. */
  readonly clusters: readonly (readonly number[])[];
  /** The links that joined two clusters, in the order in which they did. */
  readonly joins: readonly Link[];
}

const byWeight = (x: Link, y: Link): number => y.total - x.total || x.left - y.left || x.right - y.right;

/** Rounds in which vague reports look for their home among clusters that grow. */
const MAX_ROUNDS = 4;

/** Answers once for two clusters as they are. */
function remembered(size: number, answer: (left: Cluster, right: Cluster) => boolean): typeof answer {
  const known = new Map<number, boolean>();
  return (left, right) => {
    const [one, other] = left.version < right.version ? [left, right] : [right, left];
    const key = one.version * 2 * size + other.version;
    const found = known.get(key) ?? answer(one, other);
    known.set(key, found);
    return found;
  };
}

/** Undoes the joins along lighter links, but for copies: what joined is decided without `min_weight`, so that a higher one only splits. */
function cutAt(min_weight: number, profiles: readonly Profile[], clustered: Clustered): Clustered {
  const joins = clustered.joins.filter(({ tier, total }) => tier === 'copy' || total >= min_weight);
  if (joins.length === clustered.joins.length) return clustered;
  const partition = new Partition(profiles, isVague);
  for (const { left, right } of joins) partition.join(partition.of(left), partition.of(right));
  return { clusters: partition.all(), joins };
}

/**
 * Joins along links, tier by tier, the heaviest first, where the whole of one cluster fits the whole of the other. Of the
 * last tier, vague reports only where one event is their clear home. Ties go by position, so the result depends on the
 * profiles' order alone.
 */
export function cluster(
  profiles: readonly Profile[],
  links: readonly Link[],
  fitOf: FitOf,
  limits: Settings['dedupe'],
): Clustered {
  const partition = new Partition(profiles, isVague);
  const joins: Link[] = [];
  const areFit = remembered(profiles.length, (left, right) => fits(left, right, fitOf, limits));
  const sorted = links.toSorted(byWeight);
  const joinAlong = (some: readonly Link[], torn?: ReadonlySet<Cluster>) => {
    for (const link of some) {
      const [left, right] = [partition.of(link.left), partition.of(link.right)];
      if (left === right || torn?.has(left) || torn?.has(right) || !areFit(left, right)) continue;
      partition.join(left, right);
      joins.push(link);
    }
  };
  for (const tier of TIERS) if (tier !== 'open') joinAlong(sorted.filter((link) => link.tier === tier));
  const open = sorted.filter(({ tier }) => tier === 'open');
  for (let round = 0, before = -1; round < MAX_ROUNDS && joins.length !== before; round++) {
    before = joins.length;
    joinAlong(open, tornClusters(open, partition, limits.min_lead, areFit));
  }
  return cutAt(limits.min_weight, profiles, { clusters: partition.all(), joins });
}
