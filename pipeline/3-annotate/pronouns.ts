import type { Token } from '../records.ts';
import type { Focus } from './coreference.ts';
import type { Parsed } from './parsed.ts';
import type { Person } from './people.ts';
import { ownsNothing, type PhraseOrPronoun } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a mention is what its clause is about: a verb follows it. */
export function isSubject(
  tokens: readonly Token[],
  phrase: PhraseOrPronoun,
  vocabulary: Vocabulary,
): boolean {
  const isAdverb = vocabulary.isWord('adverb-pass', tokens[phrase.last]?.key ?? '');
  const next = tokens[phrase.last + (isAdverb ? 1 : 0)]?.key ?? '';
  return !phrase.possessive && (VERBISH.some((list) => vocabulary.isWord(list, next)) || /ed$/.test(next));
}
const VERBISH = ['verb', 'auxiliary', 'reporting-verb', 'light-verb'];

const OF_A_WOMAN = /^(?:she|her|hers)$/;

/** "he" and "his" never mean somebody whose first name is a woman's, "she" and "her" nobody with a man's or a king. */
function mayMean({ pronoun }: PhraseOrPronoun, { keys, role }: Person, vocabulary: Vocabulary): boolean {
  const isNamedWoman = vocabulary.isWord('woman-name', keys[0] ?? '');
  const isMan =
    (keys.length > 1 && vocabulary.isWord('man-name', keys[0] ?? '')) ||
    vocabulary.isWord('man-office', role ?? '');
  if (/^(?:he|him|his)$/.test(pronoun ?? '')) return !isNamedWoman;
  if (OF_A_WOMAN.test(pronoun ?? '')) return isNamedWoman || !isMan;
  return true;
}

const isWoman = ({ plural, keys }: Person, vocabulary: Vocabulary): boolean =>
  !plural && vocabulary.isWord('woman-name', keys[0] ?? '');

/** The woman before whom "her" and "she" mean when the sentence names one by a woman's name. */
function womanNear(
  i: number,
  { phrases }: Parsed,
  people: readonly (Person | null)[],
  vocabulary: Vocabulary,
): Person | null {
  if (!OF_A_WOMAN.test(phrases[i]?.pronoun ?? '')) return null;
  return people.slice(0, i).find((person) => person !== null && isWoman(person, vocabulary)) ?? null;
}

/** Sentences back to the woman whom "she" means where the text is about a man. */
const WOMAN_REACH = 2;

/** "Holm met Anna Lund in Oslo. She said": the woman spoken of last, in a text about a man. */
export function womanBefore(
  { pronoun }: PhraseOrPronoun,
  latest: readonly Person[],
  sentence: number,
  vocabulary: Vocabulary,
): Person | null {
  if (!OF_A_WOMAN.test(pronoun ?? '')) return null;
  const women = latest.filter(
    (person) => person.seen >= sentence - WOMAN_REACH && isWoman(person, vocabulary),
  );
  return women.reduce<Person | null>((last, woman) => (last && last.seen > woman.seen ? last : woman), null);
}

/** "told him", "with her": somebody whom the clause is not about. */
const isObject = (tokens: readonly Token[], { pronoun, first }: PhraseOrPronoun): boolean =>
  pronoun === 'him' || (pronoun === 'her' && ownsNothing(tokens, first) && first > 0);

/** Words behind which a clause has another subject. */
const OTHER_SUBJECT = new Set(['which', 'who', 'that', 'whom', 'where']);

/**
 * "Soto met his Danish guest and told him", "Soto urged him": the latest one before an object pronoun who is not what its
 * clause is about; null when there is only that one, undefined when the clause is about nobody in sight.
 */
function otherThan(
  i: number,
  { phrases, tokens }: Parsed,
  people: readonly (Person | null)[],
  focus: Focus,
  vocabulary: Vocabulary,
): Person | null | undefined {
  const told = phrases.findLastIndex(
    (phrase, k) =>
      k < i &&
      (isSubject(tokens, phrase, vocabulary) ||
        vocabulary.isWord('inverting-verb', tokens[phrase.first - 1]?.key ?? '')),
  );
  const at = told < 0 ? phrases.findIndex(({ first, possessive }) => first === 0 && !possessive) : told;
  const subject = phrases[at];
  if (!subject || subject.plural) return undefined;
  const between = tokens.slice(subject.last, phrases[i]?.first);
  // "Soto, who met him": still about Soto
  const own = between[0]?.text === ',' ? 1 : 0;
  const isOwn = between[own]?.key === 'who';
  if (between.some(({ key }, n) => OTHER_SUBJECT.has(key) && !(isOwn && n === own))) return undefined;
  const self = subject.pronoun ? focus.subject : people[at];
  if (self?.kind !== 'person') return undefined;
  const isOther = (person: Person | null | undefined): person is Person =>
    person?.kind === 'person' && !person.plural && person !== self && person.name !== null;
  const inside = people.slice(0, i).findLast(isOther);
  return inside ?? (isOther(focus.subject) ? focus.subject : null);
}

const SUBJECT_PRONOUN = /^(?:he|she)$/;

const LINKS = new Set(['also', 'and', 'but', 'then']);

/** Whether a sentence opens with a phrase of what its subject did it at: "During his talks with Soto, Lund", "Also at his meeting". */
export const isOpenedBy = (tokens: readonly Token[], vocabulary: Vocabulary): boolean =>
  vocabulary.isWord('opening-preposition', tokens[LINKS.has(tokens[0]?.key ?? '') ? 1 : 0]?.key ?? '');

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
  const isOpened = isOpenedBy(tokens, vocabulary);
  // "In a letter to Lee, he asked": not the one within the opening phrase
  const isBehindOpening = isOpened && !pronoun.possessive && tokens[pronoun.first - 1]?.text === ',';
  if (isBehindOpening && isPerson(focus.subject)) return focus.subject;
  const object = isObject(tokens, pronoun) ? otherThan(i, sentence, people, focus, vocabulary) : undefined;
  if (object !== undefined) return isPerson(object) ? object : null;
  const woman = womanNear(i, sentence, people, vocabulary);
  if (woman) return woman;
  for (let k = i - 1; k >= 0; k--) {
    const [phrase, person] = [phrases[k], people[k]];
    if (phrase && isPerson(person) && !phrase.pronoun && isSubject(tokens, phrase, vocabulary)) return person;
  }
  // "He was to see Soto before leaving for Lima, where he": the subject goes on
  const same = phrases.findLastIndex((phrase, k) => k < i && SUBJECT_PRONOUN.test(phrase.pronoun ?? ''));
  if (same >= 0 && SUBJECT_PRONOUN.test(pronoun.pronoun ?? ''))
    return antecedentOf(same, sentence, people, focus, vocabulary);
  const before = people.slice(0, i).find((person, k) => isPerson(person) && !phrases[k]?.pronoun);
  if (before) return before;
  // "After talks with him, Soto said": not Soto
  if (isOpened && !isObject(tokens, pronoun)) {
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
