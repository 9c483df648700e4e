import type { Token } from '../records.ts';
import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

const JOINING = new Set(['and', 'with', ',']);

/** "Mobutu's envoy": whether the first phrase owns the second, which stands right behind it. */
export const owns = (owner: PhraseOrPronoun | undefined, phrase: PhraseOrPronoun): boolean =>
  owner?.possessive === true && owner.pronoun === null && owner.last === phrase.first;

/** "Hu Jintao and his Indian counterpart": whether only joining words stand between the two phrases. */
export function joins(tokens: readonly Token[], before: PhraseOrPronoun, phrase: PhraseOrPronoun): boolean {
  const between = tokens.slice(before.last, phrase.first);
  return between.length > 0 && between.every(({ key }) => JOINING.has(key));
}

/** The named phrase that an office without a country leans on: "Mobutu's envoy Ngbanda", "Putin and his foreign minister, Lavrov". */
function leansOn(sentence: Parsed, at: number): PhraseOrPronoun | null {
  const { phrases, tokens } = sentence;
  const phrase = phrases[at] as PhraseOrPronoun;
  const before = phrases[at - 1];
  if (owns(before, phrase)) return before ?? null;
  if (phrase.owner === null || phrase.determiner === 'its') return null;
  const named = phrases.slice(0, at).filter(({ name, proper }) => name !== null && !proper);
  return named.findLast((other) => joins(tokens, other, phrase)) ?? named[0] ?? null;
}

/** "He carries a letter from his own head of state": whether "he" stands before whoever else the sentence names. */
function isOfHim({ phrases, tokens }: Parsed, at: number): boolean {
  const first = phrases.find(
    ({ name, pronoun, possessive }) => (name !== null || pronoun !== null) && !possessive,
  );
  return (
    /^(?:his|her)$/.test(tokens[phrases[at]?.first ?? 0]?.key ?? '') &&
    /^(?:he|she)$/.test(first?.pronoun ?? '')
  );
}

/** Whom a sentence names first, where it speaks of him in the next: its subject. */
function namedBefore(sentence: Parsed | undefined): PhraseOrPronoun | null {
  return (
    sentence?.phrases.find(({ name, proper, possessive }) => name !== null && !proper && !possessive) ?? null
  );
}

/** The party of the one whose officer a person is; null when he is introduced as nobody's. */
export function ownerParty(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const found = introductionOf(person, parsed);
  // "his host, Laszlo Kovacs", "Mwila's counterpart": whoever is met is of another side
  if (!found || found.phrase.role_class === 'guest' || found.phrase.role_class === 'counterpart') return null;
  const isHis = found.phrase.owner !== null && isOfHim(found.sentence, found.at);
  const sentence = isHis ? parsed[person.since - 1] : found.sentence;
  const owner = isHis ? namedBefore(sentence) : leansOn(found.sentence, found.at);
  if (!sentence || !owner?.name) return null;
  const { keys } = describe(sentence.passage, sentence.tokens, owner, reader.vocabulary);
  const known = reader.people.named(keys, null);
  return known && known !== person && known.party && known.party_at
    ? { party: known.party, at: known.party_at }
    : null;
}
