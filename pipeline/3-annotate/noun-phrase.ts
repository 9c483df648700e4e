import { isKnownName, isThing, OF_THE_PRESS } from './name-of-thing.ts';
import { isNoOffice } from './no-office.ts';
import { withBracket } from './office-bracket.ts';
import {
  afterHonorifics,
  behindParty,
  nameBehind,
  type Opening,
  openingAt,
  type Title,
  titleAt,
} from './phrase-parts.ts';
import { isPossessive, type Party, partyAt, type Range, type Reading } from './reading.ts';

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
  /** One of several named people who share an office told in the plural: "Presidents Soto and Mamani". */
  readonly isMember: boolean;
}

/** Somebody known by a title alone: the Dalai Lama. */
function personOf(reading: Reading, i: number): Party | null {
  const party = partyAt(reading, i);
  return party?.form === 'person' ? party : null;
}

/** Somebody known by a title alone, with or without an office before it: "the Dalai Lama". */
function titledPerson(reading: Reading, first: number, opening: Opening, title: Title): NounPhrase | null {
  const { office, party, role, last } = title;
  const at = party?.form === 'person' && !office ? party.first : last;
  // "the exiled spiritual leader the Dalai Lama"
  const behind = office && reading.tokens[at]?.key === 'the' ? personOf(reading, at + 1) : null;
  const person = personOf(reading, at) ?? behind;
  if (!person) return null;
  const possessive = isPossessive(reading.tokens[person.last]);
  return phraseOf({
    first,
    last: person.last + (possessive ? 1 : 0),
    determiner: opening.determiner,
    owner: opening.owner,
    party: person,
    role,
    role_class: office?.role_class ?? null,
    role_kind: office?.role_kind ?? null,
    name: person,
    possessive,
  });
}

/**
 * The noun phrase that starts at token `i`, or null. Reads each token a bounded number of times. `isBeside`: it stands beside
 * a name, where an office needs no article ("Ali al-Naimi, oil minister for Saudi Arabia,").
 */
export function nounPhraseAt(reading: Reading, i: number, isBeside = false): NounPhrase | null {
  const first = reading.tokens[i];
  if (!first || !reading.vocabulary.mayOpenPhrase(first)) return null;
  const opening = openingAt(reading, i);
  const { determiner, owner, plural } = opening;
  const known = partyAt(reading, opening.last);
  const behind = known && behindParty(reading, known);
  if (behind?.isOwner)
    return phraseOf({ first: i, last: behind.at, determiner, owner, party: known, possessive: true, plural });
  const titled = withBracket(reading, titleAt(reading, behind?.at ?? opening.last, known, isBeside));
  // "the ethnic Indian Mahendra Chaudhry" is of another state
  const isEthnic = known?.form === 'adjective' && reading.tokens[known.first - 1]?.key === 'ethnic';
  const title = isEthnic && !titled.office ? { ...titled, party: null } : titled;
  return titledPerson(reading, i, opening, title) ?? namedPhrase(reading, i, opening, title, isBeside);
}

/** A phrase of opening, party, office and name, each of which may be missing; null when nobody is meant. */
function namedPhrase(
  reading: Reading,
  first: number,
  opening: Opening,
  title: Title,
  isBeside: boolean,
): NounPhrase | null {
  const { tokens, vocabulary } = reading;
  const { office, party, role } = title;
  const { determiner, owner } = opening;
  const afterTitle = afterHonorifics(reading, title.last);
  const behind = nameBehind(reading, title, afterTitle);
  // "the French frigate Surcouf": the name of a ship is nobody's
  const name = office?.role_class === 'vessels' ? null : behind;
  if (!party && !office && !name) return null;
  // "the official SUNA news agency"
  if (name && OF_THE_PRESS.test(tokens[name.last]?.key ?? '') && tokens[title.last - 1]?.key === 'official')
    return null;
  const isBare =
    !isBeside &&
    determiner === null &&
    !party &&
    !owner &&
    !isPossessive(tokens[first - 1]) &&
    tokens[office?.last ?? 0]?.key !== 'of';
  if (office && !name && isNoOffice(reading, office, { isBare })) return null;
  const isHonoured = afterTitle > title.last && !office && vocabulary.officeAt(tokens, title.last) === null;
  const end = behind?.last ?? (isHonoured ? afterTitle : title.last);
  const possessive =
    isPossessive(tokens[end]) && (tokens[end]?.start === tokens[end - 1]?.end || tokens[end]?.key === "'s");
  return phraseOf({
    first,
    last: possessive ? end + 1 : end,
    determiner,
    owner,
    party,
    role,
    role_class: office?.role_class ?? null,
    role_party: office?.role_party || null,
    role_kind: office?.role_kind ?? null,
    name,
    proper:
      name !== null &&
      !office &&
      afterTitle === title.last &&
      !isKnownName(reading, name) &&
      isThing(reading, name, { determiner, party }),
    plural: (opening.plural || office?.role_kind === 'group') && name === null,
    possessive,
  });
}

/** A phrase of which only these things are told. */
export function phraseOf(given: Partial<NounPhrase> & Range): NounPhrase {
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
    isMember: false,
    ...given,
  };
}
