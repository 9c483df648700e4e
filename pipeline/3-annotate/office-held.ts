import { isVaguer, sameOffice } from './offices-compared.ts';
import type { Description, People, Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** Sentences after an unnamed office within which a new name may be its holder's. */
const INTRODUCTION = 2;

/** "a head of government … Justice Minister Soto": two offices that one cabinet has both. */
const isUnlike = (a: string | null, b: string | null): boolean =>
  a === 'minister' && b === 'head_of_government';

/** Offices that one person of a state holds. */
const UNIQUE = new Set([
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'secretary_of_state',
  'secretary_general',
  'head_of_organisation',
  'monarch',
  'leader',
  'clergy',
]);

/** "A Pakistani military chief arrived … Farooq Feroze Khan, chairman of …": an unnamed one gets his name soon after. */
function introducedSoon(people: People, description: Description, sentence: number): Person | null {
  const named = people.latest.filter(
    (person) =>
      person.name !== null &&
      person.since > sentence &&
      person.since - sentence <= INTRODUCTION &&
      description.party !== null &&
      person.party === description.party &&
      sameOffice(person.role_class, description.role_class) &&
      (!UNIQUE.has(description.role_class ?? '') || !isUnlike(person.role_class, description.role_class)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Sentences over which "the Danish prime minister" can be somebody who was only named. */
const UNLABELLED_MEMORY = 2;

/** Somebody whose full name was told before, and no office. */
const isWithoutOffice = ({ kind, keys, role, seen }: Person): boolean =>
  kind === 'person' && keys.length > 1 && !role && seen >= 0;

/** "Mette Frederiksen spoke … The Danish prime minister said": the latest one who was named without office and party, or the only one of that party. */
function unlabelled(
  people: People,
  phrase: PhraseOrPronoun,
  description: Description,
  sentence: number,
): Person | null {
  // "Denmark's prime minister"
  const isOwned = phrase.party !== null && phrase.party.form !== 'adjective' && phrase.determiner === null;
  const isDefinite = phrase.determiner === 'the' || phrase.owner !== null || isOwned;
  if (!isDefinite || !description.party || phrase.role_class === 'spokesman') return null;
  const own = people.latest.filter(
    (person) =>
      isWithoutOffice(person) && person.party === description.party && !(isOwned && person.seen >= sentence),
  );
  if (own.length === 1 && UNIQUE.has(description.role_class ?? '')) return own[0] ?? null;
  if (isOwned) return null;
  const bare = people.latest.filter(
    (person) => isWithoutOffice(person) && !person.party && sentence - person.seen <= UNLABELLED_MEMORY,
  );
  return bare.length === 1 ? (bare[0] ?? null) : null;
}

/** Whoever holds the office or is soon told to hold it, else somebody new. */
function personCalled(
  people: People,
  phrase: PhraseOrPronoun,
  description: Description,
  sentence: number,
): Person | null {
  const { role_class, role, party } = description;
  const isIndefinite = ['a', 'an', 'another'].includes(phrase.determiner ?? '');
  const held = isIndefinite ? null : people.holding(role_class, role, party, sentence);
  return (
    held ??
    introducedSoon(people, description, sentence) ??
    unlabelled(people, phrase, description, sentence) ??
    people.add(description, 'person', sentence)
  );
}

/** "Seoul's Chun Yung-Woo … his South Korean opposite number": the only one of that party who was named, and without an office. */
function onlyOf(people: People, party: string | null): Person | null {
  const own = people.latest.filter(
    (person) => party !== null && person.name !== null && person.kind === 'person' && person.party === party,
  );
  return own.length === 1 && own[0] && isWithoutOffice(own[0]) ? own[0] : null;
}

/** "WTO chief Renato Ruggiero … the WTO director general": an office of an organisation takes the place of a mere "chief". */
const isOfBody = ({ role }: Person, { role_class }: Description): boolean =>
  /^(?:chief|head|boss)$/.test(role ?? '') &&
  (role_class === 'head_of_organisation' || role_class === 'secretary_general');

/** "Iraqi leader Jalal Talabani … the Iraqi president": what only one holds takes the place of a vaguer word. */
const isOfState = (person: Person, description: Description): boolean =>
  person.name !== null && isVaguer(person, description) && UNIQUE.has(description.role_class ?? '');

const saysMore = (person: Person, description: Description): boolean =>
  description.role !== null &&
  ((description.party === person.party && isOfState(person, description)) ||
    ([null, person.party].includes(description.party) && isOfBody(person, description)));

/** "the French minister", "his Russian counterpart": who holds an office, whom the owner of the phrase is not. */
export function holderOf(
  people: People,
  phrase: PhraseOrPronoun,
  description: Description,
  isCounterpart: boolean,
  owner: Person | null,
  sentence: number,
): Person | null {
  const person = isCounterpart
    ? (people.holding(description.role_class, null, description.party, sentence) ??
      unlabelled(people, phrase, description, sentence) ??
      onlyOf(people, description.party))
    : personCalled(people, phrase, description, sentence);
  const isNobody = person === null || person === owner;
  const found = isNobody && isCounterpart ? people.add(description, 'person', sentence) : person;
  const isFuller = found !== null && saysMore(found, description);
  if (found && isFuller) people.learn(found, description, sentence);
  else if (found)
    people.learn(found, { ...description, role: found.role ? null : description.role }, sentence);
  return found;
}
