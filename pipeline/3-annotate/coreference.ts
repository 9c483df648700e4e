import type { ParticipantKind } from '../records.ts';
import { sameOffice } from './offices-compared.ts';
import type { Description, People, Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Who was spoken of last: what "he" and "his counterpart" lean on. */
export interface Focus {
  /** First person of the sentence so far, else of the one before. */
  subject: Person | null;
  /** First person of the sentence that is being read. */
  first: Person | null;
}

/** Sentences after an unnamed office within which a new name may be its holder's. */
const INTRODUCTION = 2;
/** Sentences over which "the delegation" is the one told of before. */
const GROUP_MEMORY = 6;

function kindOf(description: Description, phrase: PhraseOrPronoun, vocabulary: Vocabulary): ParticipantKind {
  if (description.name || phrase.role_kind === 'head') return 'person';
  return vocabulary.kinds.get(description.party ?? '') ?? 'government';
}

/** "his Russian counterpart": the office is that of the one whose counterpart he is. */
function withSharedOffice(description: Description, owner: Person | null): Description {
  if (description.role_class !== 'counterpart' || !owner?.role) return description;
  return { ...description, role: owner.role, role_at: owner.role_at, role_class: owner.role_class };
}

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

/** Whether only the office tells the party, which what the article says elsewhere goes before. */
export const isByOffice = ({ party, role_party }: PhraseOrPronoun): boolean => !party && role_party !== null;

function personNamed(
  people: People,
  description: Description,
  sentence: number,
  isStrong: boolean,
  isByOffice: boolean,
): Person | null {
  const known = people.named(description.keys, isByOffice ? null : description.party);
  return known ?? (isStrong ? people.add(description, 'person', sentence) : null);
}

/** Sentences over which "the Danish prime minister" can be somebody who was only named. */
const UNLABELLED_MEMORY = 2;

/** "a head of government … Justice Minister Soto": two offices that one cabinet has both. */
const isUnlike = (a: string | null, b: string | null): boolean =>
  a === 'minister' && b === 'head_of_government';

/** Offices that one person of a state holds. */
const UNIQUE = new Set(['head_of_state', 'head_of_government', 'foreign_minister', 'monarch', 'leader']);

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
  const isDefinite = phrase.determiner === 'the' || phrase.owner !== null;
  if (!isDefinite || !description.party || phrase.role_class === 'spokesman') return null;
  const own = people.latest.filter((person) => isWithoutOffice(person) && person.party === description.party);
  if (own.length === 1 && UNIQUE.has(description.role_class ?? '')) return own[0] ?? null;
  const bare = people.latest.filter(
    (person) => isWithoutOffice(person) && !person.party && sentence - person.seen <= UNLABELLED_MEMORY,
  );
  return bare.length === 1 ? (bare[0] ?? null) : null;
}

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

function partyOf(people: People, description: Description, kind: ParticipantKind, sentence: number): Person {
  const same = people.latest.find(
    (person) => person.kind === kind && !person.name && !person.role && person.party === description.party,
  );
  return same ?? people.add({ ...description, role: null, role_at: null, role_class: null }, kind, sentence);
}

/** "Mr. Kabila": a name of one word behind a courtesy. */
const isHonoured = ({ party, name, first, determiner }: PhraseOrPronoun): boolean =>
  party === null && determiner === null && name !== null && name.first > first;

/** A named phrase is strong when it has an office, courtesy or several words. */
const isStrong = (phrase: PhraseOrPronoun, { keys }: Description): boolean =>
  phrase.role.length > 0 ||
  keys.length > 1 ||
  isHonoured(phrase) ||
  (phrase.party !== null && phrase.party.form !== 'adjective');

/** "Seoul's Chun Yung-Woo … his South Korean opposite number": the only one of that party who was named, and without an office. */
function onlyOf(people: People, party: string | null): Person | null {
  const own = people.latest.filter(
    (person) => party !== null && person.name !== null && person.kind === 'person' && person.party === party,
  );
  return own.length === 1 && own[0] && isWithoutOffice(own[0]) ? own[0] : null;
}

/** "the French minister", "his Russian counterpart": who holds an office, whom the owner of the phrase is not. */
function holderOf(
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

/** "WTO chief Renato Ruggiero … the WTO director general": an office of an organisation takes the place of a mere "chief". */
const saysMore = ({ role, party }: Person, { role: told, role_class, party: named }: Description): boolean =>
  /^(?:chief|head|boss)$/.test(role ?? '') &&
  told !== null &&
  named === party &&
  (role_class === 'head_of_organisation' || role_class === 'secretary_general');

/** "The delegation": the latest group of that name that was told of not long ago. */
function groupBefore(people: People, { role }: Description, sentence: number): Person | null {
  const before = people.all.filter(
    (person) =>
      person.plural &&
      person.party !== null &&
      person.role === role &&
      sentence - person.seen <= GROUP_MEMORY,
  );
  return before.at(-1) ?? null;
}

/** Sentences over which "the bloc" is the organisation told of before. */
const BODY_MEMORY = 4;

/** "the bloc", "the 11-nation group": the organisation of states that was spoken of last. */
function bodyBefore(
  people: People,
  { role, role_class }: Description,
  sentence: number,
  vocabulary: Vocabulary,
): Person | null {
  const isBody = role_class === 'body' || role_class === 'delegation';
  if (!isBody || !vocabulary.isWord('grouping', role ?? '')) return null;
  return (
    people.latest.find(
      (person) =>
        person.kind === 'organisation' &&
        person.name === null &&
        person.seen >= 0 &&
        sentence - person.seen <= BODY_MEMORY,
    ) ?? null
  );
}

/**
 * Who a phrase stands for, given who was spoken of before (`beside`: right before it, "Hu Jintao and his Indian counterpart"); null when that can't be told (a name never introduced, a bare
 * nationality, "he" with nobody before).
 */
export function whoIs(
  people: People,
  phrase: PhraseOrPronoun,
  described: Description,
  focus: Focus,
  sentence: number,
  vocabulary: Vocabulary,
  beside: Person | null = null,
): Person | null {
  const owner = beside ?? (phrase.owner ? (focus.first ?? focus.subject) : focus.first);
  const description = withSharedOffice(described, owner);
  if (phrase.name && !phrase.proper) {
    const isIntroduced = sentence >= 0 && isStrong(phrase, described);
    const person = personNamed(people, description, sentence, isIntroduced, isByOffice(phrase));
    if (person) people.learn(person, description, sentence);
    return person;
  }
  // "Peru's Kyodo News", "Mongolia's Bayan-Ulgii province" are neither somebody nor the state
  if (phrase.name && phrase.role.length === 0) return null;
  if (phrase.role_kind === 'head' && !phrase.plural)
    return holderOf(people, phrase, description, described.role_class === 'counterpart', owner, sentence);
  const isGroup = phrase.role_kind === 'group';
  const isBackward = isGroup && phrase.determiner === 'the' && !description.party;
  const before = isBackward
    ? (groupBefore(people, description, sentence) ?? bodyBefore(people, description, sentence, vocabulary))
    : null;
  if (before) return before;
  const kind = kindOf(description, phrase, vocabulary);
  if (isGroup || phrase.plural)
    return description.party || phrase.role.length > 0 ? people.add(description, kind, sentence, true) : null;
  if (!phrase.party || (phrase.party.form === 'adjective' && !phrase.isPaired)) return null;
  return partyOf(people, description, kind, sentence);
}
