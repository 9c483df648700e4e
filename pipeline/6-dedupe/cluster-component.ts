import type { Settings } from '../settings.ts';
import { type Clustered, cluster, type Link } from './cluster.ts';
import type { Fit, FitOf } from './cluster-fit.ts';
import { compare } from './compare.ts';
import { fitOf } from './fit-of.ts';
import type { Standing } from './link-blocks.ts';
import { unpackLinks } from './link-table.ts';
import type { Profile } from './profile.ts';
import type { SlimRows } from './slim-rows.ts';

/** Reports that links tie together, directly or through others, and those links. */
export interface Component {
  readonly numbers: Uint32Array;
  /** Packed; see `packLinks`. */
  readonly links: Uint32Array;
}

/** One interaction's reports. */
export interface NumberedCluster {
  /** In the order of their ids. */
  readonly numbers: readonly number[];
  /** The pairs whose links joined them, as positions in `numbers`. */
  readonly joins: readonly (readonly [number, number])[];
}

type Limits = Settings['dedupe'];
type RunDays = (left: number, right: number) => number;

/** Answers, once per pair, whether two profiles may stand in one event. */
function fitter(profiles: readonly Profile[], runDays: RunDays, limits: Limits): FitOf {
  const known = new Map<number, Fit>();
  const answerOf = (left: number, right: number): Fit => {
    const [one, other] = [profiles[left], profiles[right]];
    if (!one || !other) return 'bars';
    return fitOf(one, other, compare(one, other, limits), () => runDays(left, right), limits);
  };
  return (left, right) => {
    const key = left * profiles.length + right;
    const answer = known.get(key) ?? answerOf(left, right);
    known.set(key, answer);
    return answer;
  };
}

/** Each cluster with the links that joined it. */
function numbered(numbers: readonly number[], { clusters, joins }: Clustered): readonly NumberedCluster[] {
  const homes = new Map<number, { readonly home: number; readonly place: number }>();
  for (const [home, members] of clusters.entries())
    for (const [place, at] of members.entries()) homes.set(at, { home, place });
  const joinsOf: (readonly [number, number])[][] = clusters.map(() => []);
  for (const { left, right } of joins) {
    const [one, other] = [homes.get(left), homes.get(right)];
    if (one && other) joinsOf[one.home]?.push([one.place, other.place]);
  }
  return clusters.map((members, home) => ({
    numbers: members.map((member) => numbers[member] ?? 0),
    joins: joinsOf[home] ?? [],
  }));
}

/** The clusters of a component, the same for any order of its reports and links. */
export function clusterComponent(
  component: Component,
  rows: SlimRows,
  { ranks, runs }: Standing,
  limits: Limits,
): readonly NumberedCluster[] {
  const numbers = [...component.numbers].sort((x, y) => (ranks[x] ?? 0) - (ranks[y] ?? 0));
  const positions = new Map(numbers.map((number, position) => [number, position]));
  const profiles = numbers.map((number) => rows.profile(number));
  const links = unpackLinks(component.links).map(({ left, right, total, tier }): Link => {
    return { left: positions.get(left) ?? 0, right: positions.get(right) ?? 0, total, tier };
  });
  const runDays: RunDays = (left, right) =>
    Math.max(runs[numbers[left] ?? 0] ?? 0, runs[numbers[right] ?? 0] ?? 0);
  const clustered = cluster(profiles, links, fitter(profiles, runDays, limits), limits);
  return numbered(numbers, clustered);
}
