import { firstNaming } from './first-naming.ts';
import type { Vote } from './home-party.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/** Offices whose holder is known by his last name alone. */
const LEADERS = new Set(['head_of_state', 'head_of_government']);

/**
 * "President Bill Clinton" under TOKYO: the party that the table of office holders gives somebody of this full name in the
 * year of the article. The words that tell it are the party's own, where the article names it, else the name.
 */
export function holderOf(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const { name, name_at } = person;
  const { holderParty, surnameParty } = reader.vocabulary;
  const isLeader = LEADERS.has(person.role_class ?? '');
  const party =
    name && (holderParty(name, reader.year) ?? (isLeader ? surnameParty(name, reader.year) : null));
  if (!party) return null;
  return firstNaming(party, parsed, reader) ?? (name_at && { party, at: { ...name_at, field: 'party' } });
}
