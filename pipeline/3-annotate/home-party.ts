import type { Evidence, Place } from '../records.ts';
import type { Person } from './people.ts';

/** Offices that a press writes without their country when it is its own: "Foreign Minister Qureshi" in a Pakistani paper. */
const HOME_OFFICES = new Set([
  'head_of_state',
  'head_of_government',
  'deputy_head_of_government',
  'deputy_head_of_state',
  'foreign_minister',
  'minister',
  'deputy_minister',
  'monarch',
  'royal',
  'speaker',
  'spokesman',
  'military_chief',
  'state_councillor',
  'secretary',
  'secretary_of_state',
  'security_chief',
  'adviser',
  'central_banker',
  'mayor',
  'governor',
  'legislator',
  'party_leader',
  'judge',
  'clergy',
  'traditional_ruler',
]);

/** Offices of which a state has several, told apart by their words: finance minister, economy minister. */
const SEVERAL = new Set([
  'minister',
  'deputy_minister',
  'secretary',
  'adviser',
  'legislator',
  'judge',
  'mayor',
  'governor',
]);

const holdSameOffice = (one: Person, other: Person): boolean =>
  one.role_class === other.role_class &&
  (!SEVERAL.has(other.role_class ?? '') ||
    one.role === other.role ||
    one.role === null ||
    other.role === null);

/** A party named as somebody who acts, in a sentence with the person. */
export interface Vote {
  readonly party: string;
  readonly at: Evidence;
}

/** Votes that the leading party needs at least. */
const MAJORITY = 2;

function winner(votes: readonly Vote[], taken: ReadonlySet<string>): Vote | null {
  const counts = new Map<string, { count: number; first: Vote }>();
  for (const vote of votes) {
    if (taken.has(vote.party)) continue;
    const known = counts.get(vote.party);
    counts.set(vote.party, { count: (known?.count ?? 0) + 1, first: known?.first ?? vote });
  }
  const [best, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best && best.count >= MAJORITY && best.count > (second?.count ?? 0) ? best.first : null;
}

/**
 * The party of somebody whose office is told without a country: the place that stands before him in the sentence ("a visit to
 * Taiwan to meet President Lee"), else that of the dateline, else the party that acts most often in the sentences about him. Parties whose holder of the same office the article names are out: "his Russian counterpart".
 */
export function homeParty(
  person: Person,
  people: readonly Person[],
  here: { readonly place: Place | null; readonly at: Evidence | null },
  near: Vote | null,
  votes: readonly Vote[],
): Vote | null {
  if (person.party || !HOME_OFFICES.has(person.role_class ?? '')) return null;
  const taken = new Set(
    people.flatMap((other) =>
      other !== person && other.party && other.name && holdSameOffice(other, person) ? [other.party] : [],
    ),
  );
  if (near && !taken.has(near.party)) return near;
  const country = here.place?.country;
  if (country && here.at && !taken.has(country))
    return { party: country, at: { ...here.at, field: 'party' } };
  return winner(votes, taken);
}
