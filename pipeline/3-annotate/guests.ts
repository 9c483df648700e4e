import type { Token } from '../records.ts';
import type { Focus } from './coreference.ts';
import type { Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import { isSubject } from './pronouns.ts';

/** Sentences over which "the guest" is somebody who was named. */
const MEMORY = 4;

/** Nationalities that are a whole people's name too: "the French said", "the Chinese", "the Danes". */
const OF_A_PEOPLE = /(?:ese|sh|ch|s|men)$/;

/** "The Tanzanian was assisted by", "The German arrived": a nationality in the place of a name. */
const isCompatriot = (tokens: readonly Token[], phrase: PhraseOrPronoun, { vocabulary }: Reader): boolean =>
  /^(?:adjective|people)$/.test(phrase.party?.form ?? '') &&
  phrase.determiner === 'the' &&
  phrase.role.length === 0 &&
  !phrase.name &&
  !phrase.isPaired &&
  !OF_A_PEOPLE.test(tokens[phrase.last - 1]?.key ?? '') &&
  (isSubject(tokens, phrase, vocabulary) ||
    tokens[phrase.last]?.key === 'also' ||
    (tokens[phrase.last]?.text === ',' && tokens[phrase.last + 1]?.key === 'who'));

/** "a guest at the summit", "will be her host", "the guest of Mr. Soto" say what somebody is, not who. */
const isDefinite = (tokens: readonly Token[], { determiner, owner, first, last }: PhraseOrPronoun): boolean =>
  (determiner === 'the' || owner !== null) &&
  tokens[last]?.key !== 'of' &&
  !/^(?:be|been|is|are|was|were|as)$/.test(tokens[first - 1]?.key ?? '');

/** Named people told of in the last sentences, in order of when they were. */
const recent = ({ people }: Reader, sentence: number): Person[] =>
  people.latest
    .filter(
      ({ kind, name, seen }) => kind === 'person' && name !== null && seen >= 0 && sentence - seen <= MEMORY,
    )
    .sort((a, b) => a.seen - b.seen);

/** "The German arrived": the one of that country, else the officer of an organisation who was spoken of last. */
function compatriot(phrase: PhraseOrPronoun, reader: Reader, focus: Focus, sentence: number): Person | null {
  const own = recent(reader, sentence).filter(({ party }) => party === phrase.party?.id);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const { subject } = focus;
  const isOfficer = reader.vocabulary.kinds.get(subject?.party ?? '') === 'organisation';
  return subject?.kind === 'person' && subject.name && isOfficer ? subject : null;
}

/** Whether somebody of this party is a guest, or a host, in the eyes of `owner`, else of the place where the story stands. */
function isOther(party: string, isHost: boolean, owner: Person | null, home: string | null): boolean {
  if (owner?.party) return party !== owner.party;
  return home !== null && (party === home) === isHost;
}

/** "his guest", "the visitor", "the Indian guest": the named one whom the story stands for; null for any other phrase, or when nobody fits. */
export function guestOf(
  tokens: readonly Token[],
  phrase: PhraseOrPronoun,
  reader: Reader,
  focus: Focus,
  sentence: number,
): Person | null {
  if (isCompatriot(tokens, phrase, reader)) return compatriot(phrase, reader, focus, sentence);
  if (phrase.role_class !== 'guest' || phrase.name || phrase.plural || !isDefinite(tokens, phrase))
    return null;
  const isHost = /^host(?:ess)?$/.test(tokens[phrase.last - 1]?.key ?? '');
  const told = phrase.party?.id ?? null;
  const owner = phrase.owner ? (focus.first ?? focus.subject) : null;
  const fitting = recent(reader, sentence).filter((person) => {
    if (person === focus.first || person.party === null) return false;
    return told ? person.party === told : isOther(person.party, isHost, owner, reader.home);
  });
  return fitting.findLast(({ role }) => role !== null) ?? fitting.at(-1) ?? null;
}
