import { describe } from './describe.ts';
import { firstNaming } from './first-naming.ts';
import { nameIsPlace, type Parsed, type Reader } from './parsed.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** "Putin", alone: no office, no party, no word in a capital on either side. */
function isBare({ tokens }: Parsed, phrase: PhraseOrPronoun): boolean {
  const { name, proper, role, party, determiner, first, last } = phrase;
  if (!name || proper || role.length > 0 || party || determiner || name.last - name.first !== 1) return false;
  const before = tokens[first - 1];
  const isOpening = first === 0 || before?.kind !== 'word' || before.capital !== true;
  return (
    isOpening && tokens[last]?.capital !== true && tokens[first]?.text !== tokens[first]?.key.toUpperCase()
  );
}

/**
 * "Erdogan telephoned Putin on Monday": somebody whom the article names by his last name alone, where all whom the table of
 * office holders knows under it in that year stand for one party, and the article names that party. Behind those whom it introduces.
 */
export function introduceByLastName(parsed: readonly Parsed[], reader: Reader): void {
  const { people, vocabulary, countries, year } = reader;
  for (const sentence of parsed) {
    const { passage, tokens, phrases, number } = sentence;
    for (const phrase of phrases) {
      if (!isBare(sentence, phrase) || nameIsPlace(tokens, phrase, vocabulary)) continue;
      const described = describe(passage, tokens, phrase, vocabulary);
      const party = described.name && vocabulary.surnameParty(described.name, year);
      if (!party || !countries.has(party) || people.named(described.keys, null)) continue;
      const told = firstNaming(party, parsed, reader);
      people.add({ ...described, party, party_at: told?.at ?? null }, 'person', number);
    }
  }
}
