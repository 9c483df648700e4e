import type { AnnotatedArticle } from '../records.ts';
import { isHomeDateline, storyState } from './dateline-home.ts';
import { describe } from './describe.ts';
import { firstNaming } from './first-naming.ts';
import { holderOf } from './holder-of.ts';
import { homeParty, type Vote } from './home-party.ts';
import { itsParty } from './its-party.ts';
import { ledParty } from './led-by.ts';
import { metAbroad, nearFor } from './near.ts';
import { isNotOf } from './not-home.ts';
import { sameOffice } from './offices-compared.ts';
import { ownerParty } from './owner.ts';
import { nameIsPlace, type Parsed, type Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import { spokenBefore } from './spoken-before.ts';

const isStrong = ({ first, name, proper, role, party, determiner }: PhraseOrPronoun): boolean =>
  name !== null &&
  !proper &&
  (role.length > 0 ||
    name.last - name.first > 1 ||
    (name.first > first && party === null && determiner === null) ||
    (party !== null && party.form !== 'adjective'));

/** First reading: everybody who is introduced with an office or a name of several words. */
export function introduce(parsed: readonly Parsed[], { people, vocabulary }: Reader): void {
  for (const { passage, tokens, phrases, number } of parsed) {
    for (const phrase of phrases) {
      if (!isStrong(phrase) || nameIsPlace(tokens, phrase, vocabulary)) continue;
      const described = describe(passage, tokens, phrase, vocabulary);
      const shared = described.role_class === 'counterpart';
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
        (before === 'of' || !vocabulary.isWord('locative', before));
      const described = isActing ? describe(passage, tokens, phrase, vocabulary) : null;
      const isState = described?.party && vocabulary.kinds.get(described.party) === 'government';
      if (described?.party && isState && described.party_at)
        votes.push({ party: described.party, at: described.party_at });
    }
  }
  return votes;
}

/** An office that the article calls by its country without a name: "the Jordanian monarch". */
interface Call {
  readonly role_class: string | null;
  readonly vote: Vote;
}

function callsIn(parsed: readonly Parsed[], { vocabulary }: Reader): Call[] {
  return parsed.flatMap(({ passage, tokens, phrases }) =>
    phrases.flatMap((phrase): Call[] => {
      const isCall =
        !phrase.name && phrase.role_kind === 'head' && phrase.determiner === 'the' && phrase.party !== null;
      if (!isCall) return [];
      const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
      const isState = party !== null && vocabulary.kinds.get(party) === 'government';
      return party && isState && party_at
        ? [{ role_class: phrase.role_class, vote: { party, at: party_at } }]
        : [];
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
    .filter(
      ({ role_class, vote }) =>
        !placed.some((other) => other.party === vote.party && sameOffice(other.role_class, role_class)),
    )
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

/** "British commissioner Leon Brittan", "Monetary Affairs Commissioner Almunia": where the EU is spoken of, its commissioner. */
function settleCommissioner(person: Person, parsed: readonly Parsed[], reader: Reader): void {
  const isState = person.party === null || reader.vocabulary.kinds.get(person.party) === 'government';
  const isOther = reader.vocabulary.isWord('other-commissioner', (person.role ?? '').split(' ').at(-2) ?? '');
  if (person.role_class !== 'commissioner' || !isState || isOther || !reader.countries.has('EU')) return;
  const union = firstNaming('EU', parsed, reader);
  person.party = union?.party ?? person.party;
  person.party_at = union?.at ?? person.party_at;
}

/** Classes of titles that one state is known for and others have too. */
const SHARED_TITLES = new Set(['secretary_of_state', 'deputy_minister']);

/**
 * "Secretary of State Elena Blanco" under MADRID: an office that the table gives to a state which the article never names is
 * that of another. Takes the party away for now, and gives back what to fall back on.
 */
function withoutUsualParty(
  { people, vocabulary, countries, year }: Reader,
  isHome: boolean,
): Map<Person, Vote> {
  const usual = new Map<Person, Vote>();
  for (const person of people.all) {
    const { party, party_at, role_at, name } = person;
    if (!SHARED_TITLES.has(person.role_class ?? '')) continue;
    const isByOffice = party_at !== null && role_at !== null && party_at.start === role_at.start;
    if (!isHome || !party || !isByOffice || party_at.end !== role_at.end || countries.has(party)) continue;
    if (vocabulary.kinds.get(party) !== 'government' || (name && vocabulary.holderParty(name, year)))
      continue;
    usual.set(person, { party, at: party_at });
    person.party = null;
    person.party_at = null;
  }
  return usual;
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
  for (const person of reader.people.all) settleCommissioner(person, parsed, reader);
  const isHome = isHomeDateline(here, parsed, reader);
  const usual = withoutUsualParty(reader, isHome);
  const story = storyState(here, parsed, reader);
  for (const person of reader.people.all) {
    if (person.party) continue;
    const owner =
      itsParty(person, parsed, reader) ??
      ownerParty(person, parsed, reader) ??
      ledParty(person, parsed, reader) ??
      holderOf(person, parsed, reader);
    if (owner) {
      person.party = owner.party;
      person.party_at = owner.at;
      continue;
    }
    const spoken = person.role ? null : spokenBefore(person, parsed, reader);
    if (spoken) {
      Object.assign(person, {
        role: spoken.role,
        role_at: spoken.role_at,
        role_class: spoken.role_class,
        party: spoken.party,
        party_at: spoken.party_at,
      });
      continue;
    }
    if (!person.role) {
      const host = person.name ? metAbroad(person, parsed, reader) : null;
      person.party = host?.party ?? null;
      person.party_at = host?.at ?? null;
      continue;
    }
    const country = here.here?.country;
    const mayBe = (vote: Vote | null): Vote | null =>
      vote && !isNotOf(vote.party, person, parsed, reader, vote.party === country) ? vote : null;
    const near = mayBe(nearFor(person, parsed, reader)) ?? mayBe(calledBy(person, calls, placed));
    const isAway = country && isNotOf(country, person, parsed, reader, true);
    const dateline = isAway || !isHome ? { place: null, at: null } : { place: here.here, at: here.here_at };
    const votes = votesFor(naming.get(person) ?? [], reader).filter((vote) => mayBe(vote) !== null);
    const home = homeParty(person, placed, dateline, near ?? mayBe(story), votes);
    if (home) {
      person.party = home.party;
      person.party_at = home.at;
      placed.push(person);
    }
  }
  for (const [person, { party, at }] of usual) {
    person.party ??= party;
    person.party_at ??= at;
  }
}
