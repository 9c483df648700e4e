/** Two profiles (positions, the smaller first) that speak for one interaction. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly total: number;
  /** Neither side leaves open who or when. */
  readonly is_firm: boolean;
}

export interface ClusterQuestions {
  /** Whether two profiles exclude each other: they can't stand in one cluster. */
  readonly excludes: (left: number, right: number) => boolean;
  readonly isVague: (profile: number) => boolean;
  /** By how much the best of two clusters that exclude each other must lead. */
  readonly min_lead: number;
}

export interface Clustered {
  /** Members in ascending order. */
  readonly clusters: readonly (readonly number[])[];
  /** The links that joined two clusters, in the order in which they did. */
  readonly joins: readonly Link[];
}

const byWeight = (x: Link, y: Link): number => y.total - x.total || x.left - y.left || x.right - y.right;

/** Clusters as arrays that know their members; each profile knows its cluster. */
class Partition {
  private readonly home: (readonly number[])[];

  constructor(size: number) {
    this.home = Array.from({ length: size }, (_, at) => [at]);
  }

  of(profile: number): readonly number[] {
    return this.home[profile] ?? [];
  }

  join(left: readonly number[], right: readonly number[]): void {
    const joined = [...left, ...right].sort((x, y) => x - y);
    for (const profile of joined) this.home[profile] = joined;
  }

  all(): readonly (readonly number[])[] {
    return [...new Set(this.home)];
  }
}

/** Whether every member of one may stand beside every member of the other. */
function fits(left: readonly number[], right: readonly number[], { excludes }: ClusterQuestions): boolean {
  return left.every((one) => right.every((other) => !excludes(Math.min(one, other), Math.max(one, other))));
}

interface Candidate {
  readonly cluster: readonly number[];
  readonly total: number;
}

/** The clusters that each cluster of vague reports could join, with the best weight of a link to each. */
function candidatesOf(links: readonly Link[], partition: Partition, questions: ClusterQuestions) {
  const candidates = new Map<readonly number[], Map<readonly number[], number>>();
  const note = (from: readonly number[], to: readonly number[], total: number) => {
    if (from === to || !from.every(questions.isVague)) return;
    const known = candidates.get(from) ?? new Map<readonly number[], number>();
    candidates.set(from, known.set(to, Math.max(known.get(to) ?? total, total)));
  };
  for (const { left, right, total } of links) {
    note(partition.of(left), partition.of(right), total);
    note(partition.of(right), partition.of(left), total);
  }
  return candidates;
}

/** Whether two candidates that exclude each other are too close to choose between. */
function isTorn(candidates: readonly Candidate[], questions: ClusterQuestions): boolean {
  const [best, ...rest] = [...candidates].sort(
    (x, y) => y.total - x.total || (x.cluster[0] ?? 0) - (y.cluster[0] ?? 0),
  );
  if (!best) return false;
  const rivals = rest.filter(({ total }) => best.total - total < questions.min_lead);
  return rivals.some(({ cluster }) => !fits(best.cluster, cluster, questions));
}

/** Reports that fit two events which exclude each other join neither. */
function tornProfiles(
  links: readonly Link[],
  partition: Partition,
  questions: ClusterQuestions,
): Set<number> {
  const torn = new Set<number>();
  for (const [from, totals] of candidatesOf(links, partition, questions)) {
    const open = [...totals]
      .filter(([cluster]) => fits(from, cluster, questions))
      .map(([cluster, total]) => ({ cluster, total }));
    if (isTorn(open, questions)) for (const profile of from) torn.add(profile);
  }
  return torn;
}

/**
 * Joins along links, the heaviest first, where the whole of one cluster fits the whole of the other: first among reports
 * that say who and when, then the vague ones, each only where one event is its clear home. Ties go by position, so the
 * result depends on the profiles' order alone.
 */
export function cluster(size: number, links: readonly Link[], questions: ClusterQuestions): Clustered {
  const partition = new Partition(size);
  const joins: Link[] = [];
  const joinAlong = (sorted: readonly Link[]) => {
    for (const link of sorted) {
      const [left, right] = [partition.of(link.left), partition.of(link.right)];
      if (left === right || !fits(left, right, questions)) continue;
      partition.join(left, right);
      joins.push(link);
    }
  };
  joinAlong(links.filter((link) => link.is_firm).sort(byWeight));
  const vague = links.filter((link) => !link.is_firm);
  const torn = tornProfiles(vague, partition, questions);
  joinAlong(vague.filter((link) => !torn.has(link.left) && !torn.has(link.right)).sort(byWeight));
  return { clusters: partition.all(), joins };
}
