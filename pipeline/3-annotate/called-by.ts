import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import { sameOffice } from './offices-compared.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/** An office that the article calls by its country without a name: "the Jordanian monarch". */
interface Call {
  readonly role_class: string | null;
  readonly vote: Vote;
}

export function callsIn(parsed: readonly Parsed[], { vocabulary }: Reader): Call[] {
  return parsed.flatMap(({ passage, tokens, phrases }) =>
    phrases.flatMap((phrase): Call[] => {
      const isCall =
        !phrase.name && phrase.role_kind === 'head' && phrase.determiner === 'the' && phrase.party !== null;
      if (!isCall) return [];
      const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
      const isState = party !== null && vocabulary.kinds.get(party) === 'government';
      return party && isState && party_at
        ? [{ role_class: phrase.role_class, vote: { party, at: party_at } }]
        : [];
    }),
  );
}

/** "King Hussein … the Jordanian monarch": the one party by which the article calls a holder of such an office without naming him. */
export function calledBy(person: Person, calls: readonly Call[], placed: readonly Person[]): Vote | null {
  const named = new Set(
    placed.filter((other) => sameOffice(other.role_class, person.role_class)).map(({ party }) => party),
  );
  const votes = calls
    .filter(({ role_class, vote }) => sameOffice(role_class, person.role_class) && !named.has(vote.party))
    .filter(
      ({ role_class, vote }) =>
        !placed.some((other) => other.party === vote.party && sameOffice(other.role_class, role_class)),
    )
    .map(({ vote }) => vote);
  const [first] = votes;
  return first && votes.every(({ party }) => party === first.party) ? first : null;
}
