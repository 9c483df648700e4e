import type { Mention, Place, Token } from '../records.ts';
import { type Focus, isByOffice, whoIs } from './coreference.ts';
import { describe, quote } from './describe.ts';
import { guestOf } from './guests.ts';
import { joins, owns } from './owner.ts';
import { nameIsPlace, type Parsed, type Reader } from './parsed.ts';
import type { Description, Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import { placeAt } from './places.ts';
import { antecedentOf, isOpenedBy, isSubject, womanBefore } from './pronouns.ts';
import { quotedTokens } from './quoted-words.ts';
import { shareOffice } from './shared-office.ts';
import type { Vocabulary } from './vocabulary.ts';

function mentionKind(phrase: PhraseOrPronoun, person: Person | null, place: Place | null): Mention['kind'] {
  if (phrase.pronoun) return 'pronoun';
  if (phrase.name && person) return 'person';
  if (phrase.name) return place ? 'place' : 'name';
  if (phrase.role_kind === 'head' && !phrase.plural) return 'office';
  if (phrase.role_kind || phrase.plural) return 'group';
  if (person?.kind === 'person' && !person.plural) return 'office';
  return phrase.party?.form === 'adjective' && !phrase.isPaired ? 'adjective' : 'party';
}

function placeOf(
  tokens: readonly Token[],
  phrase: PhraseOrPronoun,
  person: Person | null,
  { vocabulary, year, countries }: Reader,
): Place | null {
  if (phrase.pronoun || phrase.role.length > 0 || (phrase.name && person)) return null;
  const at = phrase.name?.first ?? phrase.party?.first;
  if (at === undefined) return null;
  if (
    phrase.name &&
    !vocabulary.isWord('locative', tokens[phrase.first - 1]?.key ?? '') &&
    tokens[phrase.first - 1]?.text !== ','
  )
    return null;
  const found = placeAt(tokens, at, vocabulary, year, countries);
  const next = found && tokens[at + found.length];
  // "Miraflores Palace" is no town of that name.
  const isSite = phrase.name !== null && next?.capital && vocabulary.isWord('place-noun', next.key);
  return found && !isSite ? found.place : null;
}

/** "Mobutu's envoy": an office without a country is of its owner's. */
function withOwner(described: Description, owner: Person | null | undefined): Description {
  // "Mwila's counterpart" is of another state
  if (!owner?.party || described.party || !described.role || described.role_class === 'counterpart')
    return described;
  return { ...described, party: owner.party, party_at: owner.party_at };
}

/** "who once served as army commander": what somebody is or was, not somebody. */
const isPredicate = (tokens: readonly Token[], phrase: PhraseOrPronoun, vocabulary: Vocabulary): boolean =>
  !phrase.name &&
  phrase.role_kind === 'head' &&
  tokens[phrase.first - 1]?.key === 'as' &&
  !isSubject(tokens, phrase, vocabulary);

const SPEAKER = /^(?:he|she)$/;

/** Who every phrase stands for: names and offices first, then the pronouns that lean on them. */
function peopleOf(sentence: Parsed, reader: Reader, focus: Focus): (Person | null)[] {
  const { passage, tokens, phrases, number } = sentence;
  const found: (Person | null)[] = [];
  const quoted = quotedTokens(tokens);
  const isQuoted = ({ first }: PhraseOrPronoun): boolean => quoted.has(first);
  // '"We trust Lund," he said': whoever is only spoken of is not who speaks
  const hasSpeaker = phrases.some((phrase) => !isQuoted(phrase) && SPEAKER.test(phrase.pronoun ?? ''));
  const isSpokenOf = (i: number): boolean => hasSpeaker && isQuoted(phrases[i] as PhraseOrPronoun);
  phrases.forEach((phrase, i) => {
    found.push(personOf(phrase, i));
  });
  function personOf(phrase: PhraseOrPronoun, i: number): Person | null {
    if (phrase.pronoun || nameIsPlace(tokens, phrase, reader.vocabulary)) return null;
    shareOffice(sentence, phrase, reader);
    const before = phrases[i - 1];
    const owner = owns(before, phrase) ? found[i - 1] : null;
    // "held talks in Lima with his Peruvian counterpart": the town has none
    const isBeside =
      before !== undefined &&
      phrase.owner !== null &&
      found[i - 1]?.kind === 'person' &&
      joins(tokens, before, phrase);
    const beside = isBeside || owns(before, phrase) ? found[i - 1] : null;
    if (isPredicate(tokens, phrase, reader.vocabulary)) return null;
    const described = withOwner(describe(passage, tokens, phrase, reader.vocabulary), owner);
    const guest = guestOf(tokens, phrase, reader, focus, number);
    const person = guest ?? whoIs(reader.people, phrase, described, focus, number, reader.vocabulary, beside);
    if (guest) reader.people.learn(guest, { ...described, role: null }, number);
    const isFirst = person?.kind === 'person' && !person.plural && !phrase.possessive && !isSpokenOf(i);
    if (isFirst && (!focus.first || isSubject(tokens, phrase, reader.vocabulary))) focus.first = person;
    return person;
  }
  const isOne = (person: Person | null, i: number): boolean =>
    person?.kind === 'person' && !person.plural && !phrases[i]?.possessive && !isSpokenOf(i);
  // "After his lunch with Vargas, Lund met": behind the opening phrase
  const behindOpening = isOpenedBy(tokens, reader.vocabulary)
    ? found.find((person, i) => isOne(person, i) && tokens[(phrases[i]?.first ?? 0) - 1]?.text === ',')
    : undefined;
  const first = behindOpening ?? found.find(isOne);
  const told = found.map((person, i) => (isSpokenOf(i) ? null : person));
  const all = found.map((person, i) =>
    phrases[i]?.pronoun && !phrases[i]?.plural
      ? (antecedentOf(i, sentence, isSpokenOf(i) ? found : told, focus, reader.vocabulary) ??
        womanBefore(phrases[i], reader.people.latest, number, reader.vocabulary))
      : person,
  );
  // "There he met Lund": he stays whom the text is about
  // "Talabani's trip would be his second"
  const [owner] = phrases[0]?.possessive && phrases[0].first === 0 ? all : [];
  const isOwner = owner?.kind === 'person' && !owner.plural;
  focus.first = behindOpening ?? all.find(isOne) ?? first ?? (isOwner ? owner : null) ?? null;
  return all;
}

/** "ambassador to Ecuador", "envoy at the Sudanese embassy": the party named inside the office; null when none is. */
function postedTo({ passage, tokens }: Parsed, { role }: PhraseOrPronoun, reader: Reader): Mention['posted'] {
  const { vocabulary, year } = reader;
  for (const i of role) {
    if (!vocabulary.isWord('posted-preposition', tokens[i]?.key ?? '')) continue;
    const at = vocabulary.isWord('article', tokens[i + 1]?.key ?? '') ? i + 2 : i + 1;
    const found = vocabulary.partyAt(tokens, at, year);
    const [head, tail] = [tokens[at], tokens[at + (found?.length ?? 0) - 1]];
    if (found && head && tail)
      return { party: found.row.id, at: quote(passage, 'party', head.start, tail.end) };
  }
  return null;
}

/** The mentions of a sentence, with whom they stand for. */
export function mentionsOf(sentence: Parsed, reader: Reader, focus: Focus): Mention[] {
  const { passage, tokens, phrases } = sentence;
  const people = peopleOf(sentence, reader, focus);
  return phrases.map((phrase, i) => {
    const described = describe(passage, tokens, phrase, reader.vocabulary);
    const person = people[i] ?? null;
    const place = placeOf(tokens, phrase, person, reader);
    const [head, tail] = [tokens[phrase.first] as Token, tokens[phrase.last - 1] as Token];
    return {
      start: head.start,
      end: tail.end,
      first: phrase.first,
      last: phrase.last,
      kind: mentionKind(phrase, person, place),
      name: described.name_at,
      role: described.role,
      role_span: described.role_at,
      role_class: described.role_class,
      party: isByOffice(phrase) ? (person?.party ?? described.party) : described.party,
      party_span: described.party_at,
      posted: postedTo(sentence, phrase, reader),
      plural: phrase.plural || phrase.role_kind === 'group',
      possessive: phrase.possessive,
      entity: person?.id ?? null,
      place,
    };
  });
}
