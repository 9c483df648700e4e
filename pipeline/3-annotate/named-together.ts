import { describe } from './describe.ts';
import { memberOffice } from './member-office.ts';
import { joins } from './owner.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Description, Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** The parties of an office told in the plural, in order: before it ("the Chadian and Malian ministers") or behind it. */
function partiesOf(phrases: readonly PhraseOrPronoun[], at: number, { tokens }: Parsed): number[] {
  const group = phrases[at] as PhraseOrPronoun;
  const isBare = (phrase: PhraseOrPronoun | undefined): boolean =>
    phrase !== undefined && phrase.party !== null && !phrase.name && !phrase.pronoun;
  const before = phrases.findIndex(({ role, party }) => role === group.role && party !== null);
  const numbers = Array.from({ length: at - before + 1 }, (_, n) => before + n);
  for (let k = at + 1; isBare(phrases[k]) && phrases[k]?.role.length === 0; k++) {
    if (!joins(tokens, phrases[k - 1] as PhraseOrPronoun, phrases[k] as PhraseOrPronoun)) break;
    numbers.push(k);
  }
  return numbers;
}

/** What a sentence says of the two who hold an office together without their names; empty when it tells none, or of more. */
function sharedIn(sentence: Parsed, { vocabulary }: Reader): readonly Description[] {
  const { passage, tokens, phrases } = sentence;
  const at = phrases.findLastIndex(
    ({ role_kind, name, plural, party }) => role_kind === 'group' && plural && !name && party !== null,
  );
  const group = phrases[at];
  if (!group || !memberOffice(tokens, group.role, vocabulary)) return [];
  const holders = partiesOf(phrases, at, sentence).map((k) => {
    const party = phrases[k]?.party ?? null;
    return describe(passage, tokens, { ...group, party, isMember: true }, vocabulary);
  });
  return holders.length === 2 ? holders : [];
}

/** The two names that open a sentence: "A and B agreed". */
function pairOf(sentence: Parsed, { people, vocabulary }: Reader): Person[] {
  const { passage, tokens, phrases } = sentence;
  const [first, second] = phrases;
  const isBare = (phrase: PhraseOrPronoun | undefined): phrase is PhraseOrPronoun =>
    phrase?.name != null && phrase.role.length === 0 && !phrase.proper;
  if (!isBare(first) || !isBare(second) || first.first !== 0 || !joins(tokens, first, second)) return [];
  return [first, second].flatMap(
    (phrase) => people.named(describe(passage, tokens, phrase, vocabulary).keys, null) ?? [],
  );
}

/** "The presidents of the three Baltic states": an office of several whose parties are not told, where it opens the sentence. */
function officeIn({ passage, tokens, phrases }: Parsed, { vocabulary }: Reader): Description | null {
  const [group] = phrases;
  const isOpen = group?.role_kind === 'group' && group.plural && !group.name && group.first === 0;
  if (!group || !isOpen || group.determiner !== 'the' || group.party) return null;
  return memberOffice(tokens, group.role, vocabulary)
    ? describe(passage, tokens, { ...group, isMember: true }, vocabulary)
    : null;
}

/** The names that open a sentence, in a row: "A, B and C agreed". */
function rowOf({ passage, tokens, phrases }: Parsed, { people, vocabulary }: Reader): Person[] {
  const row: Person[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const before = phrases[i - 1];
    const follows = before ? joins(tokens, before, phrase) : phrase.first === 0;
    if (!follows || !phrase.name || phrase.role.length > 0 || phrase.proper) break;
    const person = people.named(describe(passage, tokens, phrase, vocabulary).keys, null);
    if (person) row.push(person);
  }
  return row;
}

/** Gives an office told in the plural to those who are named in a row behind it. */
function shareAmong(before: Parsed, sentence: Parsed, reader: Reader): void {
  const office = officeIn(before, reader);
  const row = office ? rowOf(sentence, reader) : [];
  const parties = new Set(row.map(({ party }) => party));
  if (!office || row.length < 2 || parties.size !== row.length || parties.has(null)) return;
  const { role, role_at, role_class } = office;
  for (const person of row) if (!person.role) Object.assign(person, { role, role_at, role_class });
}

/** "The foreign ministers of Chad and Mali met. A and B agreed": gives both their office, by their parties, else in the order told. */
export function nameTogether(parsed: readonly Parsed[], reader: Reader): void {
  parsed.forEach((sentence, n) => {
    const before = parsed[n - 1];
    const shared = before ? sharedIn(before, reader) : [];
    const pair = shared.length > 0 ? pairOf(sentence, reader) : [];
    if (pair.length !== 2 || pair.some(({ role }) => role !== null)) return;
    const isInOrder = pair.every(({ party }) => party === null);
    pair.forEach((person, i) => {
      const own = shared.find(({ party }) => party === person.party);
      const inOrder = isInOrder ? shared[i] : undefined;
      const office = own ?? inOrder;
      if (!office) return;
      Object.assign(person, { role: office.role, role_at: office.role_at, role_class: office.role_class });
      if (!person.party) Object.assign(person, { party: office.party, party_at: office.party_at });
    });
  });
}

/** "The presidents of the Baltic states met. A, B and C agreed": the office of several whose parties are known by now. */
export function shareTogether(parsed: readonly Parsed[], reader: Reader): void {
  parsed.forEach((sentence, n) => {
    const before = parsed[n - 1];
    if (before) shareAmong(before, sentence, reader);
  });
}
