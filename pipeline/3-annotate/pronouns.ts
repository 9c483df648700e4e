import type { Token } from '../records.ts';
import type { Focus } from './coreference.ts';
import type { Parsed } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a mention is what its clause is about: a verb follows it. */
export function isSubject(
  tokens: readonly Token[],
  phrase: PhraseOrPronoun,
  vocabulary: Vocabulary,
): boolean {
  const next = tokens[phrase.last]?.key ?? '';
  return !phrase.possessive && (VERBISH.some((list) => vocabulary.isWord(list, next)) || /ed$/.test(next));
}
const VERBISH = ['verb', 'auxiliary', 'reporting-verb', 'light-verb'];

/** Whom a pronoun means: the latest subject before it, else (in an opening phrase) the first after it, else that of the sentence before. */
export function antecedentOf(
  i: number,
  sentence: Parsed,
  people: readonly (Person | null)[],
  focus: Focus,
  vocabulary: Vocabulary,
): Person | null {
  const { phrases, tokens } = sentence;
  const isPerson = (person: Person | null | undefined): person is Person =>
    person?.kind === 'person' && !person.plural;
  for (let k = i - 1; k >= 0; k--) {
    const [phrase, person] = [phrases[k], people[k]];
    if (phrase && isPerson(person) && !phrase.pronoun && isSubject(tokens, phrase, vocabulary)) return person;
  }
  const before = people.slice(0, i).find((person, k) => isPerson(person) && !phrases[k]?.pronoun);
  if (before) return before;
  if (vocabulary.isWord('opening-preposition', tokens[0]?.key ?? '')) {
    const after = people
      .slice(i + 1)
      .find(
        (person, k) =>
          isPerson(person) &&
          !phrases[i + 1 + k]?.pronoun &&
          !phrases[i + 1 + k]?.possessive &&
          tokens[(phrases[i + 1 + k]?.first ?? 0) - 1]?.text === ',',
      );
    if (after) return after;
  }
  return focus.subject;
}
