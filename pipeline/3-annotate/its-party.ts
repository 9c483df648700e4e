import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import { isSubject } from './pronouns.ts';

/** Sentences back to the party that "its" means. */
const MEMORY = 2;

/** Parties that act in a sentence before token `end`: neither people nor places that somebody goes to. */
function actingIn({ passage, tokens, phrases }: Parsed, end: number, { vocabulary }: Reader) {
  return phrases.flatMap((phrase): { phrase: PhraseOrPronoun; vote: Vote }[] => {
    const isPlace = vocabulary.isWord('locative', tokens[phrase.first - 1]?.key ?? '');
    const isParty = phrase.party && phrase.party.form !== 'adjective' && !phrase.name && !phrase.pronoun;
    if (!isParty || isPlace || phrase.role.length > 0 || phrase.last > end) return [];
    const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
    return party && party_at ? [{ phrase, vote: { party, at: party_at } }] : [];
  });
}

/** Whom the sentence is about: the party before its verb, else the first one. */
function subjectOf(sentence: Parsed, end: number, reader: Reader): Vote | null {
  const acting = actingIn(sentence, end, reader);
  const subject = acting.find(({ phrase }) => isSubject(sentence.tokens, phrase, reader.vocabulary));
  return (subject ?? acting[0])?.vote ?? null;
}

/** "Iceland objected. Its ambassador, Jona Karlsdottir, took a note": the party that the text has just told of. */
export function itsParty(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const found = introductionOf(person, parsed);
  if (found?.phrase.determiner !== 'its') return null;
  const inside = subjectOf(found.sentence, found.phrase.first, reader);
  if (inside) return inside;
  for (let n = person.since - 1; n >= Math.max(0, person.since - MEMORY); n--) {
    const before = parsed[n];
    const told = before ? subjectOf(before, before.tokens.length, reader) : null;
    if (told) return told;
  }
  return null;
}
