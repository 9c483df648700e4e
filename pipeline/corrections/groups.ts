import type { NumberedCluster } from '../6-dedupe/cluster-component.ts';
import type { ClusterTable } from '../6-dedupe/cluster-table.ts';
import { eventId } from '../6-dedupe/merge.ts';
import type { ReportIds } from '../6-dedupe/report-ids.ts';
import type { Correction } from '../records.ts';

/** Reports that are to be one event. */
export interface Group {
  readonly members: Set<number>;
  /** How many reports the cluster had that it was found as. */
  readonly found_size: number;
  /** What made the group another one than was found. */
  readonly corrections: Correction[];
}

/** Numbers of reports by id: no two are equal. */
function byId(ids: ReportIds): (one: number, other: number) => number {
  return (one, other) => (ids.at(one) < ids.at(other) ? -1 : 1);
}

/** The clusters that corrections touch, while reports move among them. Numbers are those of reports. */
export class Groups {
  readonly #homes = new Map<number, Group>();
  readonly #all: Group[] = [];
  /** Pairs whose links joined the found clusters. */
  readonly #joins: (readonly [number, number])[] = [];
  readonly #ids: ReportIds;

  /** Of the clusters of these places. */
  constructor(places: Iterable<number>, found: ClusterTable, ids: ReportIds) {
    this.#ids = ids;
    const clusters = [...new Set(places)].map((place) => found.at(place));
    const first = ({ numbers }: NumberedCluster): number => numbers[0] ?? 0;
    for (const cluster of clusters.sort((one, other) => byId(ids)(first(one), first(other)))) {
      this.#add(cluster.numbers, cluster.numbers.length);
      for (const [left, right] of cluster.joins)
        this.#joins.push([cluster.numbers[left] ?? 0, cluster.numbers[right] ?? 0]);
    }
  }

  #add(numbers: readonly number[], found_size: number): Group {
    const group: Group = { members: new Set(numbers), found_size, corrections: [] };
    this.#all.push(group);
    for (const number of numbers) this.#homes.set(number, group);
    return group;
  }

  /** Undefined for a report that was dropped, or stands in no cluster that is touched. */
  home(number: number): Group | undefined {
    return this.#homes.get(number);
  }

  /** Gives a report a group of its own. */
  split(number: number): Group {
    const home = this.#homes.get(number);
    home?.members.delete(number);
    return this.#add([number], home?.found_size ?? 1);
  }

  merge(into: Group, from: Group): void {
    for (const number of from.members) {
      into.members.add(number);
      this.#homes.set(number, into);
    }
    into.corrections.push(...from.corrections);
    from.members.clear();
  }

  drop(numbers: Iterable<number>): void {
    for (const number of [...numbers]) {
      this.#homes.get(number)?.members.delete(number);
      this.#homes.delete(number);
    }
  }

  #numbersOf({ members }: Group): number[] {
    return [...members].sort(byId(this.#ids));
  }

  /** The id that its event has: that of its smallest report. */
  eventIdOf(group: Group): string {
    return eventId(this.#ids.at(this.#numbersOf(group)[0] ?? 0));
  }

  /** The groups that have a report left and are not as they were found. */
  changed(): readonly Group[] {
    return this.#all.filter(({ members, corrections }) => members.size > 0 && corrections.length > 0);
  }

  /** The groups that have a report left, as clusters. */
  clusters(): readonly NumberedCluster[] {
    const whole = this.#all.filter(({ members }) => members.size > 0);
    const numbersOf = new Map(whole.map((group) => [group, this.#numbersOf(group)]));
    const joinsOf = new Map(whole.map((group) => [group, [] as (readonly [number, number])[]]));
    for (const [left, right] of this.#joins) {
      const home = this.#homes.get(left);
      if (home === undefined || !home.members.has(right)) continue;
      const numbers = numbersOf.get(home) ?? [];
      joinsOf.get(home)?.push([numbers.indexOf(left), numbers.indexOf(right)]);
    }
    return whole.map((group) => ({
      numbers: numbersOf.get(group) ?? [],
      joins: joinsOf.get(group) ?? [],
    }));
  }
}
