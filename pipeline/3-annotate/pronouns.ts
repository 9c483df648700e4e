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

/** "her" and "she" mean somebody whose first name is a woman's, "his" and "he" never do. */
function mayMean({ pronoun }: PhraseOrPronoun, { keys }: Person, vocabulary: Vocabulary): boolean {
  const isWoman = vocabulary.isWord('woman-name', keys[0] ?? '');
  if (/^(?:he|him|his)$/.test(pronoun ?? '')) return !isWoman;
  return true;
}

/** The woman before whom "her" and "she" mean when the sentence names one by a woman's name. */
function womanNear(
  i: number,
  { phrases }: Parsed,
  people: readonly (Person | null)[],
  vocabulary: Vocabulary,
): Person | null {
  if (!/^(?:she|her|hers)$/.test(phrases[i]?.pronoun ?? '')) return null;
  const isWoman = (person: Person | null): boolean =>
    person !== null && !person.plural && vocabulary.isWord('woman-name', person.keys[0] ?? '');
  return people.slice(0, i).find(isWoman) ?? null;
}

/** Whom a pronoun means: the latest subject before it, else (in an opening phrase) the first after it, else that of the sentence before. */
export function antecedentOf(
  i: number,
  sentence: Parsed,
  people: readonly (Person | null)[],
  focus: Focus,
  vocabulary: Vocabulary,
): Person | null {
  const { phrases, tokens } = sentence;
  const pronoun = phrases[i] as PhraseOrPronoun;
  const isPerson = (person: Person | null | undefined): person is Person =>
    person?.kind === 'person' && !person.plural && mayMean(pronoun, person, vocabulary);
  const isOpened = vocabulary.isWord('opening-preposition', tokens[0]?.key ?? '');
  // "In a letter to Lee, he asked": not the one within the opening phrase
  const isBehindOpening = isOpened && !pronoun.possessive && tokens[pronoun.first - 1]?.text === ',';
  if (isBehindOpening && isPerson(focus.subject)) return focus.subject;
  const woman = womanNear(i, sentence, people, vocabulary);
  if (woman) return woman;
  for (let k = i - 1; k >= 0; k--) {
    const [phrase, person] = [phrases[k], people[k]];
    if (phrase && isPerson(person) && !phrase.pronoun && isSubject(tokens, phrase, vocabulary)) return person;
  }
  const before = people.slice(0, i).find((person, k) => isPerson(person) && !phrases[k]?.pronoun);
  if (before) return before;
  if (isOpened) {
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
  return focus.subject && isPerson(focus.subject) ? focus.subject : null;
}
