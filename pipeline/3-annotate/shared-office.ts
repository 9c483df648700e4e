import { describe } from './describe.ts';
import { memberOffice } from './member-office.ts';
import { sameOffice } from './offices-compared.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** Sentences over which "both prime ministers" means two who were only named. */
const MEMORY = 2;

/** Whether a phrase calls two people told of before by an office that both hold: "the two presidents", "both premiers". */
const isOfBoth = ({ role_kind, plural, name, party, determiner }: PhraseOrPronoun): boolean =>
  role_kind === 'group' &&
  plural &&
  name === null &&
  party === null &&
  (determiner === 'both' || determiner === 'the');

/** The people named not long ago, whose office is not told or is such as this one. */
function namedNear({ people }: Reader, sentence: number, role_class: string | null): Person[] {
  return people.latest.filter(
    (person) =>
      person.kind === 'person' &&
      !person.plural &&
      person.keys.length > 1 &&
      person.party !== null &&
      person.seen >= 0 &&
      sentence - person.seen <= MEMORY &&
      (person.role === null || sameOffice(person.role_class, role_class)),
  );
}

/**
 * "Russia's Vladimir Putin and China's Hu Jintao spoke … The two presidents agreed": the office of two who were named without it.
 * Nothing is learnt where three may be meant, or the office has no singular in the table.
 */
export function shareOffice(
  { passage, tokens, number }: Parsed,
  phrase: PhraseOrPronoun,
  reader: Reader,
): void {
  // "the leaders of the two movements" are others
  if (number < 0 || !isOfBoth(phrase) || tokens[phrase.last]?.key === 'of') return;
  const office = describe(passage, tokens, { ...phrase, isMember: true }, reader.vocabulary);
  const isOffice = memberOffice(tokens, phrase.role, reader.vocabulary) !== null;
  const near = isOffice ? namedNear(reader, number, office.role_class) : [];
  const parties = new Set(near.map(({ party }) => party));
  if (near.length !== 2 || parties.size !== 2) return;
  const { role, role_at, role_class } = office;
  for (const person of near) if (person.role === null) Object.assign(person, { role, role_at, role_class });
}
