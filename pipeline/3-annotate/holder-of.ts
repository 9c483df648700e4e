import { firstNaming } from './first-naming.ts';
import type { Vote } from './home-party.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/**
 * "President Bill Clinton" under TOKYO: the one state named in the article whose officers of these years the tables hold under
 * this full name. It never names anybody, nor a state that the article does not name.
 */
export function holderOf(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  if (person.keys.length < 2) return null;
  const name = person.keys.join(' ');
  const [state, other] = [...reader.countries].filter((party) =>
    reader.vocabulary.isWord('office-holder', `${name}:${party.toLowerCase()}`),
  );
  return state && !other ? firstNaming(state, parsed, reader) : null;
}
