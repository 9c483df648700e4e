import type { ParticipantKind } from '../records.ts';
import { withSharedOffice } from './counterpart-office.ts';
import { bodyBefore, groupBefore, movementBefore } from './groups-before.ts';
import { holderOf } from './office-held.ts';
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

function kindOf(description: Description, phrase: PhraseOrPronoun, vocabulary: Vocabulary): ParticipantKind {
  if (description.name || phrase.role_kind === 'head') return 'person';
  return vocabulary.kinds.get(description.party ?? '') ?? 'government';
}

function sharing(people: People, person: Person | null, owner: Person | null): Person | null {
  if (person && owner) people.share(person, owner);
  return person;
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
  const known = people.named(description.keys, isByOffice ? null : description.party, description);
  return known ?? (isStrong ? people.add(description, 'person', sentence) : null);
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
  const description = withSharedOffice(described, owner, vocabulary);
  if (phrase.name && !phrase.proper) {
    const isIntroduced = sentence >= 0 && isStrong(phrase, described);
    const person = personNamed(people, description, sentence, isIntroduced, isByOffice(phrase));
    if (person) people.learn(person, description, sentence);
    return sharing(people, person, owner);
  }
  // "Peru's Kyodo News", "Mongolia's Bayan-Ulgii province" are neither somebody nor the state
  if (phrase.name && phrase.role.length === 0) return null;
  if (phrase.role_kind === 'head' && !phrase.plural)
    return sharing(
      people,
      holderOf(people, phrase, description, described.role_class === 'counterpart', owner, sentence),
      owner,
    );
  const isGroup = phrase.role_kind === 'group';
  const isBackward = isGroup && phrase.determiner === 'the' && !description.party;
  const before = isBackward
    ? (groupBefore(people, description, sentence) ??
      bodyBefore(people, description, sentence, vocabulary) ??
      movementBefore(people, description, vocabulary))
    : null;
  if (before) return before;
  const kind = kindOf(description, phrase, vocabulary);
  if (isGroup || phrase.plural)
    return description.party || phrase.role.length > 0 ? people.add(description, kind, sentence, true) : null;
  if (!phrase.party || (phrase.party.form === 'adjective' && !phrase.isPaired)) return null;
  return partyOf(people, description, kind, sentence);
}
