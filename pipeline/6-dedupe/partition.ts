import type { Profile } from './profile.ts';

/** Profiles (positions) that stand together so far. */
export interface Cluster {
  /** Another one after every join. */
  readonly version: number;
  readonly members: readonly number[];
  readonly documents: ReadonlySet<number>;
  /** Of the days told: the latest start, and the earliest end. */
  readonly last_start: number;
  readonly first_end: number;
  /** Nobody in it says who and when. */
  readonly is_vague: boolean;
}

/** A cluster of one. */
function alone(at: number, { document, precision, range }: Profile, is_vague: boolean): Cluster {
  const day = precision === 'day' ? range : null;
  return {
    version: at,
    members: [at],
    documents: new Set([document]),
    last_start: day?.start ?? Number.NEGATIVE_INFINITY,
    first_end: day?.end ?? Number.POSITIVE_INFINITY,
    is_vague,
  };
}

/** All profiles, each in one cluster. */
export class Partition {
  readonly #home: Cluster[];
  #versions: number;

  constructor(profiles: readonly Profile[], isVague: (profile: Profile) => boolean) {
    this.#home = profiles.map((profile, at) => alone(at, profile, isVague(profile)));
    this.#versions = profiles.length;
  }

  /** Throws for a position that is none. */
  of(profile: number): Cluster {
    const cluster = this.#home[profile];
    if (!cluster) throw new Error(`Unexpected profile ${profile}, expected one below ${this.#home.length}.`);
    return cluster;
  }

  /** The smaller one's members and documents move to the larger one, so that each moves but seldom. */
  join(one: Cluster, other: Cluster): void {
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
    const [members, documents] = [large.members as number[], large.documents as Set<number>];
    for (const member of small.members) members.push(member);
    for (const document of small.documents) documents.add(document);
    const joined: Cluster = {
      version: this.#versions++,
      members,
      documents,
      last_start: Math.max(one.last_start, other.last_start),
      first_end: Math.min(one.first_end, other.first_end),
      is_vague: one.is_vague && other.is_vague,
    };
    for (const member of members) this.#home[member] = joined;
  }

  /** Members in ascending order. */
  all(): readonly (readonly number[])[] {
    return [...new Set(this.#home)].map(({ members }) => members.toSorted((x, y) => x - y));
  }
}
