import type { Token } from '../records.ts';
import { complementAt } from './complement.ts';
import { isInstitution, nameEnd } from './names.ts';
import { bodyWords, type Office, officeAt } from './office.ts';
import { afterBrackets, isPossessive, type Party, partyAt, type Range, type Reading } from './reading.ts';

/** A noun phrase as its words stand, before anybody is recognised in it. */
export interface NounPhrase extends Range {
  readonly determiner: string | null;
  /** `his`, `their` before an office: "his Russian counterpart". */
  readonly owner: 'pronoun' | null;
  readonly party: Party | null;
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
  'the a an both two three four five several some all many other another top this these those its his her their'.split(
    ' ',
  ),
);
const COUNTS = new Set(
  'both two three four five six seven eight several some all many these those'.split(' '),
);
const OWNERS = new Set(['his', 'her', 'their']);

/** Somebody known by a title alone: the Dalai Lama. */
function personOf(reading: Reading, i: number): Party | null {
  const party = partyAt(reading, i);
  return party?.form === 'person' ? party : null;
}

/** Honorifics and ranks before a name: "General", "Mr.", "Sheikh". */
function afterHonorifics({ tokens, vocabulary }: Reading, i: number): number {
  let k = i;
  for (;;) {
    const office = vocabulary.officeAt(tokens, k);
    if (office?.row.part !== 'honorific' || !tokens[k]?.capital) return k;
    k += office.length;
    if (tokens[k]?.text === '.') k += 1;
  }
}

const NOUN_NEXT = /^\p{Ll}{4,}$/u;

/** "will host", "heads for": a lower-case word without article is no office; "an official visit" names none either. */
function isNoOffice(
  tokens: readonly Token[],
  office: Office,
  { isBare }: { readonly isBare: boolean },
): boolean {
  const word = tokens[office.last - 1];
  if (office.role_kind === 'group' || !word || word.capital) return false;
  const next = tokens[office.last]?.text ?? '';
  if (word.key === 'official')
    return NOUN_NEXT.test(next) && !/(?:ed|said|told|from|with|that|says)$/.test(next);
  return isBare;
}

/** The noun phrase that starts at token `i`, or null. Reads each token a bounded number of times. */
export function nounPhraseAt(reading: Reading, i: number): NounPhrase | null {
  const { tokens, vocabulary, longest_name, known: names } = reading;
  const first = tokens[i];
  if (!first || (first.kind === 'punctuation' && !/^\d/.test(first.text))) return null;
  let k = i;
  let plural = false;
  let owner: NounPhrase['owner'] = null;
  const determiner = DETERMINERS.has(first.key) ? first.key : null;
  while (
    DETERMINERS.has(tokens[k]?.key ?? '') ||
    (k === i && tokens[k]?.kind === 'number' && determiner === null && /^\d{1,2}$/.test(first.text))
  ) {
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
      const name = head ? k : nameEnd(tokens, k + 1, longest_name, vocabulary, names);
      if (!head && name === k + 1)
        return phrase({ first: i, last: k + 1, determiner, owner, party, possessive: true, plural });
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
  const bracket = tokens[k]?.text === '(' && office ? partyAt(reading, k + 1) : null;
  if (
    bracket &&
    tokens[bracket.last]?.text === ')' &&
    nameEnd(tokens, bracket.last + 1, longest_name, vocabulary, names) > bracket.last + 1
  ) {
    if (!party || party.form === 'adjective') party = bracket;
    k = bracket.last + 1;
  }
  const titled = personOf(reading, party?.form === 'person' && !office ? party.first : k);
  if (titled)
    return phrase({
      first: i,
      last: titled.last + (isPossessive(tokens[titled.last]) ? 1 : 0),
      determiner,
      owner,
      party: titled,
      role,
      role_class: office?.role_class ?? null,
      role_kind: office?.role_kind ?? null,
      name: titled,
      possessive: isPossessive(tokens[titled.last]),
    });
  const afterTitle = afterHonorifics(reading, k);
  const end = nameEnd(tokens, afterTitle, longest_name, vocabulary, names);
  const mayBeNamed =
    office !== null ||
    afterTitle > k ||
    party === null ||
    party.form === 'adjective' ||
    isPossessive(tokens[k - 1]);
  const partyThere = partyAt(reading, afterTitle);
  const hasName = end > afterTitle && mayBeNamed && !(partyThere && (partyThere.last >= end || !office));
  const name = hasName ? { first: afterTitle, last: end } : null;
  if (name) k = name.last;
  else if (afterTitle > k && !office && vocabulary.officeAt(tokens, k) === null) k = afterTitle;
  if (!party && !office && !name) return null;
  if (
    office &&
    !name &&
    isNoOffice(tokens, office, {
      isBare: determiner === null && !party && !owner && tokens[office.last]?.key !== 'of',
    })
  )
    return null;
  const proper =
    name !== null &&
    !office &&
    afterTitle === name.first &&
    isInstitution(tokens, name.first, name.last, vocabulary);
  const possessive =
    isPossessive(tokens[k]) && (tokens[k]?.start === tokens[k - 1]?.end || tokens[k]?.key === "'s");
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
