import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/** Offices whose holders travel for their state. */
const TRAVELLERS = new Set([
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'minister',
  'speaker',
]);

/** "Chile hopes to sell trams to Estonia. Visiting Trade Minister Soto" under TALLINN: the only other state that the text has spoken of by then; null when there are several. */
export function otherState(
  person: Person,
  home: string,
  parsed: readonly Parsed[],
  { vocabulary }: Reader,
): Vote | null {
  if (!TRAVELLERS.has(person.role_class ?? '')) return null;
  const states = new Map<string, Vote>();
  for (const { passage, tokens, phrases } of parsed.slice(0, person.since + 1)) {
    for (const phrase of phrases) {
      const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
      const isState = party !== null && vocabulary.kinds.get(party) === 'government' && party !== home;
      if (isState && party_at && !states.has(party)) states.set(party, { party, at: party_at });
    }
  }
  const [only] = states.values();
  return only && states.size === 1 ? only : null;
}
