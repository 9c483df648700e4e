import type { Token } from '../records.ts';
import { describe } from './describe.ts';
import { introductionOf } from './introduction.ts';
import { startsJourney } from './near.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** Tokens between two people who meet, at most: "met in Bonn on Friday with". */
const MEETING_SPAN = 12;

const ABROAD = new Set(['visiting', 'touring', 'travelling', 'traveling']);

/** Whether what stands between two names says that they meet: "met with", "held talks with", and "and" behind "between". */
function meets(
  tokens: readonly Token[],
  a: PhraseOrPronoun,
  b: PhraseOrPronoun,
  { vocabulary }: Reader,
): boolean {
  const [first, second] = a.first < b.first ? [a, b] : [b, a];
  const between = tokens.slice(first.last, second.first);
  if (between.length === 0 || between.length > MEETING_SPAN) return false;
  // "Furtado, who is here at the invitation of Hawala, met with": the first of the two is not who meets
  const isAside = between[0]?.text === ',' || tokens[first.last - 1]?.text === ',';
  if (isAside && tokens.slice(0, first.first).some(({ key }) => key === 'who')) return false;
  if (between.every(({ key }) => key === 'and')) return tokens[first.first - 1]?.key === 'between';
  const last = between.at(-1)?.key ?? '';
  const isTold = between.some(
    ({ key }) => vocabulary.isWord('meeting-word', key) || vocabulary.isWord('meal', key),
  );
  return isTold && (last === 'with' || vocabulary.isWord('meeting-word', last));
}

/** Parties that the sentence which introduces somebody without a country rules out: those of the people whom he meets there. */
function partiesMet(person: Person, parsed: readonly Parsed[], reader: Reader): string[] {
  const introduced = introductionOf(person, parsed);
  if (!introduced) return [];
  const { sentence, phrase } = introduced;
  const { passage, tokens, phrases } = sentence;
  // "The Syrian guest had dinner with Minister Soto"
  const named = phrases.filter(
    ({ name, role_kind, party }) => name !== null || (role_kind === 'head' && party !== null),
  );
  const at = named.indexOf(phrase);
  return [named[at - 1], named[at + 1]].flatMap((other) => {
    if (!other || !meets(tokens, phrase, other, reader)) return [];
    const { keys, party } = describe(passage, tokens, other, reader.vocabulary);
    const known = party ?? reader.people.named(keys, null)?.party;
    return known ? [known] : [];
  });
}

/** "visiting Prime Minister Blair": somebody who is a guest where the story stands. */
export function isGuest(person: Person, parsed: readonly Parsed[]): boolean {
  const introduced = introductionOf(person, parsed);
  if (!introduced) return false;
  const { sentence, phrase } = introduced;
  const words = sentence.tokens.slice(Math.max(0, phrase.first - 1), phrase.name?.first);
  return words.some(({ key }) => ABROAD.has(key)) || isVisitor(sentence, phrase);
}

/** Tokens behind somebody in which it is told that he is on a visit. */
const VISIT_SPAN = 10;

/** "Minister Soto said during a visit", "Minister Soto, who is also visiting": a guest, by what stands right behind. */
function isVisitor({ tokens }: Parsed, { last }: PhraseOrPronoun): boolean {
  const behind = tokens.slice(last, last + VISIT_SPAN).map(({ key }) => key);
  const visit = behind.findIndex((key, n) => key === 'visit' && behind[n - 1] === 'a');
  const isOnVisit = ['during', 'on'].includes(behind[visit - 2] ?? '') && behind[visit + 1] !== 'to';
  const isVisiting = behind[0] === ',' && behind[1] === 'who' && behind.slice(2, 5).includes('visiting');
  return isOnVisit || isVisiting;
}

/** Tokens between a traveller and where he goes: "will arrive on Monday in Cairo". */
const JOURNEY_SPAN = 7;

/** Somebody told of without a country, and one that he may be of. */
interface Case {
  readonly party: string;
  readonly person: Person;
  /** Whether the party is the dateline's own. */
  readonly isHere: boolean;
}

/** "President Yudhoyono visits Oslo", "Prime Minister Blair arrived here": somebody who goes to that country, and does not come home. */
function goesTo({ party, person, isHere }: Case, parsed: readonly Parsed[], reader: Reader): boolean {
  const introduced = introductionOf(person, parsed);
  if (!introduced) return false;
  const { sentence, phrase } = introduced;
  const { tokens, phrases } = sentence;
  const within = tokens.slice(phrase.last, phrase.last + JOURNEY_SPAN);
  const verb = within.findIndex(({ key }) => startsJourney(key, reader.vocabulary));
  const between = within.slice(0, Math.max(0, verb));
  const isOwn = between.every(({ key }) =>
    JOURNEY_AUXILIARY.some((list) => reader.vocabulary.isWord(list, key)),
  );
  if (verb < 0 || !isOwn || /^(?:return|left|leave|depart|came)/.test(within[verb]?.key ?? '')) return false;
  const from = phrase.last + verb;
  if (isHere && tokens.slice(from, from + JOURNEY_SPAN).some(({ key }) => key === 'here')) return true;
  return phrases.some(({ first, party: named, role, name }) => {
    const isPlace = first > from && first <= from + JOURNEY_SPAN && role.length === 0 && !name;
    return isPlace && named?.id === party && named.form !== 'adjective';
  });
}

const JOURNEY_AUXILIARY = ['auxiliary', 'plan-cue', 'motion'];

/** "President Clinton" is of no state that has a king, "Prime Minister Blair" of none led by its president. */
function lacks(party: string, { role, role_class }: Person, { vocabulary }: Reader): boolean {
  if (role_class === 'monarch') return !vocabulary.isWord('monarchy', party.toLowerCase());
  const isPresident = role_class === 'head_of_state' && /\bpresident\b/.test(role ?? '');
  const isPremier = role_class === 'head_of_government' && /\b(?:prime minister|premier)\b/.test(role ?? '');
  const office = isPresident ? 'president' : isPremier ? 'premier' : '';
  return vocabulary.isWord('office-lacking', `${office}:${party.toLowerCase()}`);
}

/** Whether somebody told of without a country can't be of this one. */
export function isNotOf(told: Case, parsed: readonly Parsed[], reader: Reader): boolean {
  const { party, person, isHere } = told;
  return (
    lacks(party, person, reader) ||
    partiesMet(person, parsed, reader).includes(party) ||
    goesTo(told, parsed, reader) ||
    (isHere && isGuest(person, parsed))
  );
}
