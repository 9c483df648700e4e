import type { Token } from '../records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Half-open range of token numbers. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The sentence that is read, and what it is read by. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly year: number | null;
  /** State of the dateline; null when there is none. */
  readonly home: string | null;
  /** The parties that the article names; empty while these are being read. */
  readonly countries: ReadonlySet<string>;
  readonly longest_name: number;
  /** Words of the names that the article introduces, which stand for their bearers also where they are plain words: "Rice", "Bush". */
  readonly known: ReadonlySet<string>;
  /** The parties found so far, by token: the grammar asks for each several times. */
  readonly parties: Map<number, Party | null>;
}

/** A party's words. */
export interface Party extends Range {
  readonly id: string;
  readonly form: string;
}

export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'punctuation' && /^['’]s?$/iu.test(token.text);

/** The party named at token `i`, or null. */
export function partyAt(reading: Reading, i: number): Party | null {
  if (reading.tokens[i]?.kind !== 'word') return null;
  const known = reading.parties.get(i);
  if (known !== undefined) return known;
  const party = findParty(reading, i);
  reading.parties.set(i, party);
  return party;
}

const CURRENCY = /^(?:dollars?|cents?)$/;

/** Capitalised words between a state and the noun that closes a body's name, at most. */
const BODY_NAME = 3;

/** "the Jordan Times", "the Kenya Football Federation": a paper, club or firm in whose name a state stands. */
function namesPrivateBody({ tokens, vocabulary }: Reading, last: number): boolean {
  for (let k = last; k <= last + BODY_NAME && tokens[k]?.capital; k++)
    if (vocabulary.isWord('private-body', tokens[k]?.key ?? ''))
      return k > last || tokens[k]?.key !== 'federation';
  return false;
}

/** "Congress" under a dateline of Mexico is Mexico's. */
const ownBody = ({ tokens, vocabulary, home }: Reading, i: number, form: string): string | null =>
  form === 'body' && home !== null && vocabulary.isWord('own-body', `${tokens[i]?.key}:${home}`.toLowerCase())
    ? home
    : null;

function findParty(reading: Reading, i: number): Party | null {
  const { tokens, vocabulary, year } = reading;
  const found = vocabulary.partyAt(tokens, i, year);
  if (found?.row.kind === 'government' && namesPrivateBody(reading, i + found.length)) return null;
  // "65 US dollars", "$US1850"
  const isMoney = tokens[i - 1]?.text === '$' || CURRENCY.test(tokens[i + (found?.length ?? 0)]?.key ?? '');
  if (found && isMoney) return null;
  if (found) {
    const id = (found.length === 1 ? ownBody(reading, i, found.row.form) : null) ?? found.row.id;
    return { id, form: found.row.form, first: i, last: i + found.length };
  }
  const half = halfAt(reading, i);
  if (half) return { id: half, form: 'name', first: i, last: i + 1 };
  const whole = sharedName(tokens, i);
  const shared = whole && vocabulary.partyAt(whole, 0, year);
  return shared && { id: shared.row.id, form: shared.row.form, first: i, last: i + 1 };
}

/** Whether "North" at token `i` stands by itself: "the North said", not "the North Sea". */
export function isBareHalf(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  return (
    tokens[i]?.capital === true &&
    OPPOSITE.has(tokens[i]?.key ?? '') &&
    before?.key === 'the' &&
    next?.capital !== true &&
    next?.key !== 'of'
  );
}

/** "the North" in an article that names North Korea: the state of which it is short; null for others. */
const halfAt = ({ tokens, vocabulary, countries }: Reading, i: number): string | null =>
  isBareHalf(tokens, i)
    ? ([...countries].find((id) => vocabulary.isWord('half', `${tokens[i]?.key}:${id}`.toLowerCase())) ??
      otherHalf(tokens[i]?.key ?? '', countries, vocabulary))
    : null;

/** "South Korea told the North": the other half of the state that the article names, by the only state that is a half on that side. */
function otherHalf(side: string, countries: ReadonlySet<string>, vocabulary: Vocabulary): string | null {
  const named = [...countries].some((id) =>
    vocabulary.isWord('half', `${OPPOSITE.get(side)}:${id}`.toLowerCase()),
  );
  return named ? onlyHalf(side, vocabulary) : null;
}

/** The state that "the North" means where no other is told, by the lexicon; null when there are several. */
export function onlyHalf(side: string, vocabulary: Vocabulary): string | null {
  const halves = vocabulary.list('half').filter((entry) => entry.startsWith(`${side}:`));
  return halves.length === 1 ? (halves[0]?.slice(side.length + 1).toUpperCase() ?? null) : null;
}

const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['north', 'south'],
  ['south', 'north'],
  ['east', 'west'],
  ['west', 'east'],
]);

/** "North and South Korea", "South and North Korean officials": the first name with the word that both share; null for others. */
function sharedName(tokens: readonly Token[], i: number): readonly Token[] | null {
  const side = tokens[i];
  const opposite = OPPOSITE.get(side?.key ?? '');
  if (side === undefined || opposite === undefined) return null;
  const [and, other, shared] = tokens.slice(i + 1, i + 4);
  return shared?.capital && and?.key === 'and' && other?.key === opposite ? [side, shared] : null;
}

/** "(NLD)" after a name says nothing new. */
export function afterBrackets(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== '(') return i;
  for (let k = i + 1; k < Math.min(i + 8, tokens.length); k++) if (tokens[k]?.text === ')') return k + 1;
  return i;
}

const CLAUSE_WORDS = [
  'auxiliary',
  'verb',
  'light-verb',
  'motion',
  'preposition',
  'clause-break',
  'reporting-verb',
];

/** Words of which clauses are made, and which no name of an office holds: verbs, prepositions, conjunctions. */
export const isClauseWord = ({ tokens, vocabulary }: Reading, i: number): boolean =>
  CLAUSE_WORDS.some((list) => vocabulary.isWord(list, tokens[i]?.key ?? ''));
