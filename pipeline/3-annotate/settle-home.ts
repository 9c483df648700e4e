import type { AnnotatedArticle } from '../records.ts';
import { calledBy, callsIn } from './called-by.ts';
import { isHomeDateline, storyState } from './dateline-home.ts';
import { describe } from './describe.ts';
import { firstNaming } from './first-naming.ts';
import { holderOf } from './holder-of.ts';
import { homeParty, type Vote } from './home-party.ts';
import { hostParty } from './host-party.ts';
import { itsParty } from './its-party.ts';
import { ledParty } from './led-by.ts';
import { namedAfter } from './named-after.ts';
import { nameTogether, shareTogether } from './named-together.ts';
import { metAbroad, nearFor } from './near.ts';
import { isGuest, isNotOf } from './not-home.ts';
import { otherState } from './other-state.ts';
import { ownerParty } from './owner.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Description, Person } from './people.ts';
import { postedParty } from './posted-abroad.ts';
import { spokenBefore } from './spoken-before.ts';
import { withoutUsualParty } from './usual-party.ts';

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

/** Gives somebody the office that the text told of before it named him. */
function takeOffice(person: Person, { role, role_at, role_class, party, party_at }: Description): void {
  Object.assign(person, { role, role_at, role_class });
  if (!person.party) Object.assign(person, { party, party_at });
}

/** Gives those whose office is told without a country the party that the article implies. */
export function settleHome(
  parsed: readonly Parsed[],
  reader: Reader,
  here: Pick<AnnotatedArticle, 'here' | 'here_at'>,
): void {
  nameTogether(parsed, reader);
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
      hostParty(person, parsed, reader, here) ??
      holderOf(person, parsed, reader) ??
      postedParty(person, parsed, reader, here.here?.country ?? null);
    if (owner) {
      person.party = owner.party;
      person.party_at = owner.at;
      continue;
    }
    const spoken = person.role ? null : spokenBefore(person, parsed, reader);
    const told = spoken ?? namedAfter(person, parsed, reader);
    if (told) {
      takeOffice(person, told);
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
      vote && !isNotOf({ party: vote.party, person, isHere: vote.party === country }, parsed, reader)
        ? vote
        : null;
    const near = mayBe(nearFor(person, parsed, reader)) ?? mayBe(calledBy(person, calls, placed));
    const isAway = country && isNotOf({ party: country, person, isHere: true }, parsed, reader);
    const dateline = isAway || !isHome ? { place: null, at: null } : { place: here.here, at: here.here_at };
    const votes = votesFor(naming.get(person) ?? [], reader).filter((vote) => mayBe(vote) !== null);
    const home =
      homeParty(person, placed, dateline, near ?? mayBe(story), votes) ??
      (country && isGuest(person, parsed) ? otherState(person, country, parsed, reader) : null);
    if (home) {
      person.party = home.party;
      person.party_at = home.at;
      placed.push(person);
    }
  }
  for (const person of reader.people.all) {
    const told = person.party ? namedAfter(person, parsed, reader) : null;
    if (told) takeOffice(person, told);
  }
  shareTogether(parsed, reader);
  for (const [person, { party, at }] of usual) {
    person.party ??= party;
    person.party_at ??= at;
  }
}
