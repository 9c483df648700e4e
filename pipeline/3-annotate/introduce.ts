import type { AnnotatedArticle } from '../records.ts';
import { describe, quote } from './describe.ts';
import { homeParty, type Vote } from './home-party.ts';
import { LOCATIVE, nameIsPlace, type Parsed, type Reader } from './parsed.ts';
import { type Person, sameOffice } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import { placeAt } from './places.ts';

const COUNTERPART = /\bcounterparts?$/;

const isStrong = ({ name, proper, role, party }: PhraseOrPronoun): boolean =>
  name !== null && !proper && (role.length > 0 || name.last - name.first > 1 || (party !== null && party.form !== 'adjective'));

/** First reading: everybody who is introduced with an office or a name of several words. */
export function introduce(parsed: readonly Parsed[], { people, vocabulary }: Reader): void {
  for (const { passage, tokens, phrases, number } of parsed) {
    for (const phrase of phrases) {
      if (!isStrong(phrase) || nameIsPlace(tokens, phrase, vocabulary)) continue;
      const described = describe(passage, tokens, phrase, vocabulary);
      const shared = COUNTERPART.test(described.role ?? '');
      const description = shared ? { ...described, role: null, role_at: null, role_class: null } : described;
      const known = people.named(description.keys, description.party);
      if (known) people.learn(known, description, number);
      else people.add(description, 'person', number);
    }
  }
}

/** Parties that act in the sentences that name the person: `Pakistan will`, `Islamabad's role`, not `in Afghanistan`. */
function votesFor(sentences: readonly Parsed[], { vocabulary }: Reader): Vote[] {
  const votes: Vote[] = [];
  for (const { passage, tokens, phrases } of sentences) {
    for (const phrase of phrases) {
      const before = tokens[phrase.first - 1]?.key ?? '';
      const isActing =
        phrase.party &&
        phrase.role.length === 0 &&
        !phrase.name &&
        (before === 'of' || !LOCATIVE.has(before));
      const described = isActing ? describe(passage, tokens, phrase, vocabulary) : null;
      const isState = described?.party && vocabulary.kinds.get(described.party) === 'government';
      if (described?.party && isState && described.party_at)
        votes.push({ party: described.party, at: described.party_at });
    }
  }
  return votes;
}

type Place = { readonly first: number; readonly isCity: boolean; readonly vote: Vote };

/** Places that a sentence goes to or stands in, in order: "In Tokyo, …", "a visit to Taiwan". */
function placesIn(sentence: Parsed, { vocabulary, year, countries }: Reader): Place[] {
  const { tokens, phrases, passage } = sentence;
  return phrases.flatMap((phrase) => {
    if (!LOCATIVE.has(tokens[phrase.first - 1]?.key ?? '') || phrase.role.length > 0) return [];
    const first = phrase.name?.first ?? phrase.party?.first;
    const place = first === undefined ? null : placeAt(tokens, first, vocabulary, year, countries)?.place;
    const country = place?.country ?? null;
    const [head, tail] = [tokens[phrase.first], tokens[phrase.last - 1]];
    return country && head && tail
      ? [{ first: phrase.first, isCity: place?.name != null, vote: { party: country, at: quote(passage, 'party', head.start, tail.end) } }]
      : [];
  });
}

const JOURNEY = /^(?:visit|tour|head|trip|arriv|travel|flew|fl(?:y|ies)|left|leav|went|go(?:es)?$)/;

/** Whether the place is where somebody goes: "visited Bonn", "arrived in Cairo". */
const isJourney = ({ tokens }: Parsed, first: number): boolean =>
  tokens.slice(Math.max(0, first - 5), first).some(({ key }) => JOURNEY.test(key));

/** "will be in Santiago for talks with President Lagos": he is met where the sentence has gone. */
const isMetBehind = ({ tokens }: Parsed, person: number): boolean =>
  ['with', 'meet', 'met', 'meeting', 'by'].includes(tokens[person - 1]?.key ?? '');

/** "In Tokyo, Prime Minister …". */
const isFronted = ({ tokens }: Parsed, first: number, person: number): boolean =>
  first <= 2 && tokens[person - 1]?.text === ',';

/** Sentences over which a place where somebody was met goes on holding for whom he meets next. */
const HOST_MEMORY = 6;

/** "met in Islamabad … is also to meet Prime Minister Imran Khan": the city where the guest was, unless it is at his own home. */
function hostBefore(since: number, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const guests = new Set(reader.people.all.filter((other) => other.name && other.since < since).map(({ party }) => party));
  for (let i = since - 1; i >= Math.max(0, since - HOST_MEMORY); i--) {
    const sentence = parsed[i];
    const isOfMeeting = sentence?.gated === true && sentence.phrases.some(({ name }) => name !== null);
    const [place] = isOfMeeting ? placesIn(sentence, reader).filter(({ isCity }) => isCity) : [];
    if (place && guests.size > 1 && guests.has(place.vote.party)) return place.vote;
  }
  return null;
}

/** The country that the text has gone to when it introduces the person: in his sentence, or, when he is met there, in the one before. */
function nearFor(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const sentence = parsed[person.since];
  const at = sentence?.phrases.find(
    ({ name }) => name && sentence.tokens[name.first]?.start === person.name_at?.start,
  );
  if (!sentence || !at) return null;
  const inside = placesIn(sentence, reader).filter(
    ({ first }) => first < at.first && (isJourney(sentence, first) || isFronted(sentence, first, at.first) || isMetBehind(sentence, at.first)),
  );
  if (inside.length > 0) return inside.at(-1)?.vote ?? null;
  const isMet = sentence.phrases.some(
    (phrase) => phrase.first < at.first && (phrase.name !== null || phrase.pronoun !== null),
  );
  const before = parsed[person.since - 1];
  const gone =
    isMet && before ? placesIn(before, reader).find(({ first }) => isJourney(before, first)) : undefined;
  return gone?.vote ?? (isMetBehind(sentence, at.first) ? hostBefore(person.since, parsed, reader) : null);
}

/** An office that the article calls by its country without a name: "the Jordanian monarch". */
interface Call {
  readonly role_class: string | null;
  readonly vote: Vote;
}

function callsIn(parsed: readonly Parsed[], { vocabulary }: Reader): Call[] {
  return parsed.flatMap(({ passage, tokens, phrases }) =>
    phrases.flatMap((phrase): Call[] => {
      const isCall = !phrase.name && phrase.role_kind === 'head' && phrase.determiner === 'the' && phrase.party !== null;
      if (!isCall) return [];
      const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
      const isState = party !== null && vocabulary.kinds.get(party) === 'government';
      return party && isState && party_at ? [{ role_class: phrase.role_class, vote: { party, at: party_at } }] : [];
    }),
  );
}

/** "King Hussein … the Jordanian monarch": the one party by which the article calls a holder of such an office without naming him. */
function calledBy(person: Person, calls: readonly Call[], placed: readonly Person[]): Vote | null {
  const named = new Set(
    placed.filter((other) => sameOffice(other.role_class, person.role_class)).map(({ party }) => party),
  );
  const votes = calls
    .filter(({ role_class, vote }) => sameOffice(role_class, person.role_class) && !named.has(vote.party))
    .map(({ vote }) => vote);
  const [first] = votes;
  return first && votes.every(({ party }) => party === first.party) ? first : null;
}

/** The sentences that name each person. */
function sentencesNaming(parsed: readonly Parsed[], { people, vocabulary }: Reader): Map<Person, Parsed[]> {
  const naming = new Map<Person, Parsed[]>();
  for (const sentence of parsed) {
    const here = new Set<Person>();
    for (const phrase of sentence.phrases) {
      if (!phrase.name) continue;
      const person = people.named(describe(sentence.passage, sentence.tokens, phrase, vocabulary).keys, null);
      if (person) here.add(person);
    }
    for (const person of here) naming.set(person, [...(naming.get(person) ?? []), sentence]);
  }
  return naming;
}

/** Gives those whose office is told without a country the party that the article implies. */
export function settleHome(
  parsed: readonly Parsed[],
  reader: Reader,
  here: Pick<AnnotatedArticle, 'here' | 'here_at'>,
): void {
  const naming = sentencesNaming(parsed, reader);
  const calls = callsIn(parsed, reader);
  const placed = reader.people.all.filter(({ party }) => party !== null);
  for (const person of reader.people.all) {
    if (person.party || !person.role) continue;
    const near = nearFor(person, parsed, reader) ?? calledBy(person, calls, placed);
    const dateline = { place: here.here, at: here.here_at };
    const home = homeParty(person, placed, dateline, near, votesFor(naming.get(person) ?? [], reader));
    if (home) {
      person.party = home.party;
      person.party_at = home.at;
      placed.push(person);
    }
  }
}
