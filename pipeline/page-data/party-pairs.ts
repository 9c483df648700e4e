import type { PageEvent } from './page-event.ts';

export interface PartyCount {
  readonly party: string;
  readonly name: string;
  readonly count: number;
}

export interface PartyPair {
  readonly one: PartyCount;
  readonly other: PartyCount;
  /** Events in which both take part. */
  readonly count: number;
}

export interface Company {
  /** The busiest first. */
  readonly parties: readonly PartyCount[];
  /** Each pair once, `one` before `other` in the order of `parties`. */
  readonly pairs: readonly PartyPair[];
  /** Parties beyond those that are shown. */
  readonly beyond: number;
}

function partiesOf({ actor, counterpart, others }: PageEvent): ReadonlyMap<string, string> {
  const all = counterpart === null ? [actor, ...others] : [actor, counterpart, ...others];
  return new Map(
    all.flatMap(({ party, party_name }) => (party === null ? [] : [[party, party_name ?? party]])),
  );
}

function byCount(one: PartyCount, other: PartyCount): number {
  return other.count - one.count || (one.party < other.party ? -1 : 1);
}

/** Who stands in events with whom, among the `max` parties of most events. */
export function company(events: readonly PageEvent[], max: number): Company {
  const counts = new Map<string, PartyCount>();
  const sides = events.map(partiesOf);
  for (const parties of sides)
    for (const [party, name] of parties)
      counts.set(party, { party, name, count: (counts.get(party)?.count ?? 0) + 1 });
  const all = [...counts.values()].sort(byCount);
  const parties = all.slice(0, max);
  const rank = new Map(parties.map(({ party }, at) => [party, at]));
  const pairs = new Map<number, number>();
  for (const side of sides) {
    const ranks = [...side.keys()]
      .flatMap((party) => rank.get(party) ?? [])
      .sort((one, other) => one - other);
    for (const [at, one] of ranks.entries())
      for (const other of ranks.slice(at + 1))
        pairs.set(one * max + other, (pairs.get(one * max + other) ?? 0) + 1);
  }
  const at = (number: number): PartyCount => parties[number] as PartyCount;
  return {
    parties,
    pairs: [...pairs].map(([key, count]) => ({
      one: at(Math.floor(key / max)),
      other: at(key % max),
      count,
    })),
    beyond: all.length - parties.length,
  };
}
