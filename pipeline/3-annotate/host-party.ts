import type { AnnotatedArticle } from '../records.ts';
import type { Vote } from './home-party.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/** "Hamzik … his host, Laszlo Kovacs" under BUDAPEST: whoever is called a host is of the place where the story stands, unless a guest is. */
export function hostParty(
  person: Person,
  parsed: readonly Parsed[],
  { people }: Reader,
  here: Pick<AnnotatedArticle, 'here' | 'here_at'>,
): Vote | null {
  const found = introductionOf(person, parsed);
  const party = here.here?.country;
  if (found?.phrase.role_class !== 'guest' || !party || !here.here_at) return null;
  const { tokens, phrases } = found.sentence;
  const words = tokens.slice(found.phrase.first, found.phrase.name?.first);
  const isHost = words.some(({ key }) => key === 'host');
  const isGuestHere = phrases.some(
    (phrase) => phrase.name && phrase !== found.phrase && phrase.party?.id === party,
  );
  return isHost && !isGuestHere && people.all.length > 1
    ? { party, at: { ...here.here_at, field: 'party' } }
    : null;
}
