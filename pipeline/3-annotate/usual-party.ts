import type { Vote } from './home-party.ts';
import type { Reader } from './parsed.ts';
import type { Person } from './people.ts';

/** Classes of titles that one state is known for and others have too. */
const SHARED_TITLES = new Set(['secretary_of_state', 'deputy_minister']);

/**
 * "Secretary of State Elena Blanco" under MADRID: an office that the table gives to a state which the article never names is
 * that of another. Takes the party away for now, and gives back what to fall back on.
 */
export function withoutUsualParty(
  { people, vocabulary, countries, year }: Reader,
  isHome: boolean,
): Map<Person, Vote> {
  const usual = new Map<Person, Vote>();
  for (const person of people.all) {
    const { party, party_at, role_at, name } = person;
    if (!SHARED_TITLES.has(person.role_class ?? '')) continue;
    const isByOffice = party_at !== null && role_at !== null && party_at.start === role_at.start;
    if (!isHome || !party || !isByOffice || party_at.end !== role_at.end || countries.has(party)) continue;
    if (vocabulary.kinds.get(party) !== 'government' || (name && vocabulary.holderParty(name, year)))
      continue;
    usual.set(person, { party, at: party_at });
    person.party = null;
    person.party_at = null;
  }
  return usual;
}
