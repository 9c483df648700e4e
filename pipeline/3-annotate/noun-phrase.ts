import type { Token } from '../records.ts';
import { isInstitution, isNameWord, nameEnd } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Half-open range of token numbers. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A noun phrase as its words stand, before anybody is recognised in it. */
export interface NounPhrase extends Range {
  readonly determiner: string | null;
  /** `his`, `their` before an office: "his Russian counterpart". */
  readonly owner: 'pronoun' | null;
  readonly party: (Range & { readonly id: string; readonly form: string }) | null;
  /** Tokens of the office, without nationality, courtesy and manner words. */
  readonly role: readonly number[];
  readonly role_class: string | null;
  readonly role_party: string | null;
  readonly role_kind: 'head' | 'group' | null;
  readonly name: Range | null;
  /** A capitalised run that is no person's name for sure: an institution or place. */
  readonly proper: boolean;
  readonly plural: boolean;
  readonly possessive: boolean;
}

const DETERMINERS = new Set(
  'the a an both two three four five several some all many other another top this these those its his her their'.split(' '),
);
const COUNTS = new Set('both two three four five six seven eight several some all many these those'.split(' '));
const OWNERS = new Set(['his', 'her', 'their']);
const COMPLEMENTS = new Set(['of', 'for', 'to', 'on', 'at', 'in']);
const LINKS = new Set(['of', 'to', 'the', 'and', 'for', 'on', "'s", 'general', '-']);
const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'punctuation' && /^['’]s?$/iu.test(token.text);

interface Reading {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly year: number | null;
  readonly longest_name: number;
}

type Party = NonNullable<NounPhrase['party']>;

interface Office {
  readonly role: readonly number[];
  readonly role_class: string;
  readonly role_party: string;
  readonly role_kind: 'head' | 'group';
  readonly party: Party | null;
  readonly last: number;
}

function partyAt({ tokens, vocabulary, year }: Reading, i: number): Party | null {
  const found = vocabulary.partyAt(tokens, i, year);
  return found && { id: found.row.id, form: found.row.form, first: i, last: i + found.length };
}

/** Endings of words that are seldom part of an office: "praised", "meeting", "says". */
const VERBAL = /(?:ed|ing|s)$/;

/** Whether an office's head stands within the next few words, so that the words before it belong to it. */
function headFollows({ tokens, vocabulary }: Reading, i: number, capitals: boolean): boolean {
  for (let k = i; k < Math.min(i + 4, tokens.length); k++) {
    const token = tokens[k] as Token;
    const office = vocabulary.officeAt(tokens, k);
    if (office && (office.row.part === 'head' || office.row.part === 'group')) return k > i;
    if (token.kind !== 'word' && token.text !== '-') return false;
    if (capitals && !token.capital && token.key !== 'and') return false;
    if (!capitals && (token.capital || vocabulary.isWord('no-name', token.key) || VERBAL.test(token.key))) return false;
  }
  return false;
}

/** Somebody known by a title alone: the Dalai Lama. */
function personOf(reading: Reading, i: number): Party | null {
  const party = partyAt(reading, i);
  return party?.form === 'person' ? party : null;
}

/** Words of the office from token `i`: modifiers, nationality in between, heads ("deputy Russian foreign minister"). */
function officeAt(reading: Reading, i: number, known: Party | null): Office | null {
  const { tokens, vocabulary } = reading;
  let role: number[] = [];
  let party = known;
  let found: { row: { class: string; party: string }; kind: 'head' | 'group'; role: number[]; party: Party | null; last: number } | null = null;
  let k = i;
  while (k < tokens.length && k - i < 14) {
    const token = tokens[k] as Token;
    const office = vocabulary.officeAt(tokens, k);
    if (office && office.row.part !== 'honorific') {
      const numbers = Array.from({ length: office.length }, (_, n) => k + n);
      if (office.row.part === 'modifier') {
        if (office.row.class !== 'manner') role = [...role, ...numbers];
      } else {
        role = [...role, ...numbers];
        found = { row: office.row, kind: office.row.part, role, party, last: k + office.length };
      }
      k += office.length;
      if (found && found.last === k && isNameWord(tokens[k]) && !vocabulary.officeAt(tokens, k)) break;
      continue;
    }
    const inner = partyAt(reading, k);
    if (inner && (!party || inner.form === 'body') && (!found || inner.form === 'adjective')) {
      if (found && !headFollows(reading, inner.last - 1, false)) break;
      party ??= inner;
      if (inner.form === 'body') role = [...role, ...Array.from({ length: inner.last - inner.first }, (_, n) => inner.first + n)];
      k = inner.last;
      if (isPossessive(tokens[k])) k += 1;
      continue;
    }
    if (found) break;
    if (token.kind === 'word' && ((token.capital && k > 0 && headFollows(reading, k, true)) || (!token.capital && (role.length > 0 || party) && headFollows(reading, k, false)))) {
      role = [...role, k];
      k += 1;
      continue;
    }
    if (token.text === '-' && role.length > 0) {
      k += 1;
      continue;
    }
    break;
  }
  return found && { role: found.role, role_class: found.row.class, role_party: found.row.party, role_kind: found.kind, party: found.party, last: found.last };
}

interface Complement {
  readonly role: readonly number[];
  readonly party: Party | null;
  readonly last: number;
}

const TAKES_TOPIC = new Set(['envoy', 'ambassador', 'adviser', 'official', 'minister', 'deputy_minister', 'commissioner', 'secretary', 'attache', 'consul', 'deputy']);

/** "of France" gives the party; "of the joint chiefs of staff", "for Afghanistan", "to Japan" belong to the office. */
function complementAt(reading: Reading, i: number, office: Office): Complement | null {
  const { tokens, vocabulary } = reading;
  const preposition = tokens[i]?.key ?? '';
  if (!COMPLEMENTS.has(preposition)) return null;
  if (preposition !== 'of' && (!TAKES_TOPIC.has(office.role_class) || preposition === 'in')) return null;
  const numbers: number[] = [i];
  let k = i + 1;
  let party: Party | null = null;
  let afterParty = false;
  while (k < tokens.length && k - i < 16) {
    const token = tokens[k] as Token;
    const inner = partyAt(reading, k);
    if (inner) {
      if (preposition === 'of' && !office.party && (!party || party.form === 'adjective')) party = inner;
      for (let n = inner.first; n < inner.last; n++) numbers.push(n);
      k = afterBrackets(tokens, inner.last);
      afterParty = inner.form !== 'adjective';
      continue;
    }
    if (LINKS.has(token.key) && (k === i + 1 || linksOn(reading, k))) {
      numbers.push(k);
      k += 1;
    } else if (token.capital && afterParty && vocabulary.officeAt(tokens, k) === null) break;
    else if (!token.capital && token.kind === 'word' && !VERBAL.test(token.key) && partyFollows(reading, k)) {
      numbers.push(k);
      k += 1;
    } else if (token.kind === 'word' && (vocabulary.officeAt(tokens, k) !== null || (token.capital && !vocabulary.isWord('no-name', token.key)))) {
      numbers.push(k);
      k += 1;
    } else break;
  }
  while (numbers.length > 0 && LINKS.has(tokens[numbers.at(-1) ?? 0]?.key ?? '')) numbers.pop();
  if (numbers.length < 2) return null;
  const last = (numbers.at(-1) ?? i) + 1;
  const isOnlyParty = party !== null && numbers.every((n) => n === i || tokens[n]?.key === 'the' || (n >= (party?.first ?? 0) && n < (party?.last ?? 0)));
  return { role: isOnlyParty ? [] : numbers, party, last };
}

/** "US House of Representatives" before "speaker": the words of the body without its state. */
function bodyWords(reading: Reading, body: Party): number[] {
  const state = reading.vocabulary.partyAt(reading.tokens.slice(body.first, body.last - 1), 0, reading.year);
  const first = body.first + (state && state.length < body.last - body.first ? state.length : 0);
  return Array.from({ length: body.last - first }, (_, n) => first + n);
}

/** "the breakaway Russian republic of Chechnya": a party's name within the next words. */
function partyFollows(reading: Reading, k: number): boolean {
  for (let i = k + 1; i < k + 5; i++) {
    if (reading.tokens[i]?.kind !== 'word') return false;
    const party = partyAt(reading, i);
    if (party && party.form !== 'adjective') return true;
  }
  return false;
}

/** "(NLD)" after a name says nothing new. */
export function afterBrackets(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== '(') return i;
  for (let k = i + 1; k < Math.min(i + 8, tokens.length); k++) if (tokens[k]?.text === ')') return k + 1;
  return i;
}

function linksOn({ tokens, vocabulary, year }: Reading, k: number): boolean {
  const next = tokens[k + 1];
  if (!next || next.kind !== 'word') return false;
  if (tokens[k]?.key === 'and') return vocabulary.officeAt(tokens, k + 1)?.row.class === 'portfolio' && !next.capital;
  return next.key === 'the' || next.capital || vocabulary.partyAt(tokens, k + 1, year) !== null || vocabulary.officeAt(tokens, k + 1) !== null;
}

/** Honorifics and ranks before a name: "General", "Mr.", "Sheikh". */
function afterHonorifics({ tokens, vocabulary }: Reading, i: number): number {
  let k = i;
  for (;;) {
    const office = vocabulary.officeAt(tokens, k);
    if (!office || office.row.part !== 'honorific' || !tokens[k]?.capital) return k;
    k += office.length;
    if (tokens[k]?.text === '.') k += 1;
  }
}

const NOUN_NEXT = /^\p{Ll}{4,}$/u;

/** "will host", "heads for": a lower-case word without article is no office; "an official visit" names none either. */
function isNoOffice(tokens: readonly Token[], office: Office, { isBare }: { readonly isBare: boolean }): boolean {
  const word = tokens[office.last - 1];
  if (office.role_kind === 'group' || !word || word.capital) return false;
  const next = tokens[office.last]?.text ?? '';
  if (word.key === 'official') return NOUN_NEXT.test(next) && !/(?:ed|said|told|from|with|that|says)$/.test(next);
  return isBare;
}

/** The noun phrase that starts at token `i`, or null. Reads each token a bounded number of times. */
export function nounPhraseAt(reading: Reading, i: number): NounPhrase | null {
  const { tokens, vocabulary, longest_name } = reading;
  const first = tokens[i];
  if (!first || (first.kind === 'punctuation' && !/^\d/.test(first.text))) return null;
  let k = i;
  let plural = false;
  let owner: NounPhrase['owner'] = null;
  const determiner = DETERMINERS.has(first.key) ? first.key : null;
  while (DETERMINERS.has(tokens[k]?.key ?? '') || (k === i && tokens[k]?.kind === 'number' && determiner === null && /^\d{1,2}$/.test(first.text))) {
    if (COUNTS.has(tokens[k]?.key ?? '') || tokens[k]?.kind === 'number') plural = true;
    if (OWNERS.has(tokens[k]?.key ?? '')) owner = 'pronoun';
    k += 1;
  }
  let party = partyAt(reading, k);
  if (party) {
    k = afterBrackets(tokens, party.last);
    if (k > party.last && !officeAt(reading, k, party)) k = party.last;
    if (isPossessive(tokens[k])) {
      const head = officeAt(reading, k + 1, party);
      const name = head ? k : nameEnd(tokens, k + 1, longest_name, vocabulary);
      if (!head && name === k + 1) return phrase({ first: i, last: k + 1, determiner, owner, party, possessive: true, plural });
      k += 1;
    }
  }
  const known = party;
  const office = officeAt(reading, k, known);
  let role: readonly number[] = [];
  let role_party: string | null = null;
  if (office) {
    party = office.party ?? party;
    role = known?.form === 'body' ? [...bodyWords(reading, known), ...office.role] : office.role;
    role_party = office.role_party || null;
    k = office.last;
    if (office.role_kind === 'group') plural = true;
    const complement = complementAt(reading, k, { ...office, party });
    if (complement) {
      role = [...role, ...complement.role];
      party ??= complement.party;
      k = complement.last;
    }
  }
  const titled = personOf(reading, party?.form === 'person' && !office ? party.first : k);
  if (titled) return phrase({ first: i, last: titled.last + (isPossessive(tokens[titled.last]) ? 1 : 0), determiner, owner, party: titled, role, role_class: office?.role_class ?? null, role_kind: office?.role_kind ?? null, name: titled, possessive: isPossessive(tokens[titled.last]) });
  const afterTitle = afterHonorifics(reading, k);
  const end = nameEnd(tokens, afterTitle, longest_name, vocabulary);
  const mayBeNamed = office !== null || afterTitle > k || party === null || party.form === 'adjective' || isPossessive(tokens[k - 1]);
  const partyThere = partyAt(reading, afterTitle);
  const hasName = end > afterTitle && mayBeNamed && !(partyThere && (partyThere.last >= end || !office));
  const name = hasName ? { first: afterTitle, last: end } : null;
  if (name) k = name.last;
  else if (afterTitle > k && !office && vocabulary.officeAt(tokens, k) === null) k = afterTitle;
  if (!party && !office && !name) return null;
  if (office && !name && isNoOffice(tokens, office, { isBare: determiner === null && !party && !owner })) return null;
  const proper = name !== null && !office && afterTitle === name.first && isInstitution(tokens, name.first, name.last, vocabulary);
  const possessive = isPossessive(tokens[k]) && (tokens[k]?.start === tokens[k - 1]?.end || tokens[k]?.key === "'s");
  return phrase({
    first: i,
    last: possessive ? k + 1 : k,
    determiner,
    owner,
    party,
    role,
    role_class: office?.role_class ?? null,
    role_party,
    role_kind: office?.role_kind ?? null,
    name,
    proper,
    plural: plural && name === null,
    possessive,
  });
}

function phrase(given: Partial<NounPhrase> & Range): NounPhrase {
  return {
    determiner: null,
    owner: null,
    party: null,
    role: [],
    role_class: null,
    role_party: null,
    role_kind: null,
    name: null,
    proper: false,
    plural: false,
    possessive: false,
    ...given,
  };
}

export type { Reading };
