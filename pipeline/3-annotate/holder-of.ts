import { firstNaming } from './first-naming.ts';
import type { Vote } from './home-party.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/**
 * "President Bill Clinton" under TOKYO: the party that the table of office holders gives somebody of this full name in the
 * year of the article. The words that tell it are the party's own, where the article names it, else the name.
 */
export function holderOf(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const { name, name_at } = person;
  const party = name && reader.vocabulary.holderParty(name, reader.year);
  if (!party) return null;
  return firstNaming(party, parsed, reader) ?? (name_at && { party, at: { ...name_at, field: 'party' } });
}
