import { describe, quote } from './describe.ts';
import type { Vote } from './home-party.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';
import { placeAt } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';

type Place = { readonly first: number; readonly isCity: boolean; readonly vote: Vote };

/** Places that a sentence goes to or stands in, in order: "In Tokyo, …", "a visit to Taiwan". */
function placesIn(sentence: Parsed, { vocabulary, year, countries }: Reader): Place[] {
  const { tokens, phrases, passage } = sentence;
  return phrases.flatMap((phrase) => {
    if (!vocabulary.isWord('locative', tokens[phrase.first - 1]?.key ?? '') || phrase.role.length > 0)
      return [];
    const first = phrase.name?.first ?? phrase.party?.first;
    const place = first === undefined ? null : placeAt(tokens, first, vocabulary, year, countries)?.place;
    const country = place?.country ?? null;
    const [head, tail] = [tokens[phrase.first], tokens[phrase.last - 1]];
    return country && head && tail
      ? [
          {
            first: phrase.first,
            isCity: place?.name != null,
            vote: { party: country, at: quote(passage, 'party', head.start, tail.end) },
          },
        ]
      : [];
  });
}

/** Letters of the beginnings in the list `journey-stem`. */
const STEMS = [3, 4, 5, 6];

/** Whether a word begins as words of journeys do. */
export const startsJourney = (key: string, vocabulary: Vocabulary): boolean =>
  key === 'go' ||
  key === 'goes' ||
  STEMS.some((length) => vocabulary.isWord('journey-stem', key.slice(0, length)));

/** Whether the place is where somebody goes: "visited Bonn", "arrived in Cairo". */
const isJourney = ({ tokens }: Parsed, first: number, { vocabulary }: Reader): boolean =>
  tokens.slice(Math.max(0, first - 5), first).some(({ key }) => startsJourney(key, vocabulary));

/** "will be in Santiago for talks with President Lagos": he is met where the sentence has gone. */
const isMetBehind = ({ tokens }: Parsed, person: number, { vocabulary }: Reader): boolean => {
  const before = tokens[person - 1]?.key ?? '';
  return before === 'by' || vocabulary.isWord('partner-cue', before);
};

/** "In Tokyo, Prime Minister …". */
const isFronted = ({ tokens }: Parsed, first: number, person: number): boolean =>
  first <= 2 && tokens[person - 1]?.text === ',';

/** Sentences over which a place where somebody was met goes on holding for whom he meets next. */
const HOST_MEMORY = 6;

/** "met in Islamabad … is also to meet Prime Minister Imran Khan": the city where the guest was, unless it is at his own home. */
function hostBefore(since: number, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const guests = new Set(
    reader.people.all.filter((other) => other.name && other.since < since).map(({ party }) => party),
  );
  for (let i = since - 1; i >= Math.max(0, since - HOST_MEMORY); i--) {
    const sentence = parsed[i];
    const isOfMeeting = sentence?.gated === true && sentence.phrases.some(({ name }) => name !== null);
    const [place] = isOfMeeting ? placesIn(sentence, reader).filter(({ isCity }) => isCity) : [];
    if (place && guests.size > 1 && guests.has(place.vote.party)) return place.vote;
  }
  return null;
}

/** Words between a writing and the preposition before its sender. */
const WRITING_REACH = 4;

/** "The Jordanian ambassador handed over a letter from King Hussein": an envoy brings what those at his home write. */
function envoyOf(sentence: Parsed, person: number, { vocabulary }: Reader): Vote | null {
  const { tokens, phrases, passage } = sentence;
  const isSender =
    vocabulary.isWord('sender-preposition', tokens[person - 1]?.key ?? '') &&
    tokens
      .slice(Math.max(0, person - 1 - WRITING_REACH), person - 1)
      .some(({ key }) => vocabulary.isWord('writing', key));
  if (!isSender) return null;
  for (const phrase of phrases) {
    if (phrase.first >= person) return null;
    const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
    if (phrase.role.length > 0 && party && party_at) return { party, at: party_at };
  }
  return null;
}

/** The country that the text has gone to when it introduces the person: in his sentence, or, when he is met there, in the one before. */
export function nearFor(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const introduced = introductionOf(person, parsed);
  if (!introduced) return null;
  const { sentence, phrase: at } = introduced;
  const envoy = envoyOf(sentence, at.first, reader);
  if (envoy) return envoy;
  const inside = placesIn(sentence, reader).filter(
    ({ first }) =>
      first < at.first &&
      ((isJourney(sentence, first, reader) && sentence.tokens[at.first - 1]?.text !== ',') ||
        isFronted(sentence, first, at.first) ||
        isMetBehind(sentence, at.first, reader)),
  );
  if (inside.length > 0) return inside.at(-1)?.vote ?? null;
  const isMet = sentence.phrases.some(
    (phrase) => phrase.first < at.first && (phrase.name !== null || phrase.pronoun !== null),
  );
  const before = parsed[person.since - 1];
  const gone =
    isMet && before
      ? placesIn(before, reader).find(({ first }) => isJourney(before, first, reader))
      : undefined;
  return (
    gone?.vote ?? (isMetBehind(sentence, at.first, reader) ? hostBefore(person.since, parsed, reader) : null)
  );
}

/** "flew to Niamey. He met General Tchiani": somebody without an office is of the country where he is met. */
export function metAbroad(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const introduced = introductionOf(person, parsed);
  return introduced && isMetBehind(introduced.sentence, introduced.phrase.first, reader)
    ? nearFor(person, parsed, reader)
    : null;
}
