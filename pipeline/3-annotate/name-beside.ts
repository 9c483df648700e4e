import type { NounPhrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** What closes a phrase beside another. */
export const ENDS = new Set([',', '.', ';', ')', ':', '"', '”', '—', '–', '--', '-']);

const COURTESIES = new Set(['counterpart', 'royal', 'traditional_ruler', 'clergy', 'military_officer']);

/** Titles of those who go by one name: "King Hussein", "Sheikh Hamad". */
const ONE_NAME = new Set(['monarch', 'royal', 'traditional_ruler', 'clergy']);

/** "Prince Norodom", "Sheikh Ahmad", "their colleague": a word before a name that says less than the office beside it. */
export const isCourtesy = ({ role, role_class }: NounPhrase): boolean =>
  role_class === 'counterpart' ||
  role_class === 'guest' ||
  role_class === 'military_officer' ||
  (role.length === 1 && COURTESIES.has(role_class ?? ''));

/** Both phrases speak of one: fields of the named one first. */
export function joined(first: NounPhrase, second: NounPhrase, last: number): NounPhrase {
  const isOwn = first.role_kind === 'head' && (!isCourtesy(first) || isCourtesy(second));
  const office = isOwn || (first.role.length > 0 && second.role.length === 0) ? first : second;
  return {
    ...first,
    role: office.role,
    role_class: office.role_class,
    role_party: office.role_party,
    role_kind: office.role_kind,
    party: first.party && second.party?.form !== 'person' ? first.party : second.party,
    owner: first.owner ?? second.owner,
    name: first.name ?? second.name,
    proper: false,
    plural: false,
    possessive: false,
    last,
  };
}

/** A name and no office. */
export const isBareName = (phrase: NounPhrase): boolean => phrase.name !== null && phrase.role.length === 0;

const OPENS_CLAUSE = new Set([',', ';', ':', '.', '"', '“', '—', '–', '--', '-']);

/** Whether the phrase stands where a clause begins, so that a verb behind the name beside it is its own. */
function opensClause({ tokens }: Reading, { first }: NounPhrase): boolean {
  return first === 0 || OPENS_CLAUSE.has(tokens[first - 1]?.text ?? '');
}

const isVerbBehind = ({ tokens, vocabulary }: Reading, i: number): boolean => {
  const token = tokens[i];
  const isListed = ['auxiliary', 'verb', 'reporting-verb', 'light-verb', 'motion'].some((list) =>
    vocabulary.isWord(list, token?.key ?? ''),
  );
  return token?.kind === 'word' && !token.capital && (isListed || /[^e]ed$/.test(token.key));
};

/** "Chad's chief negotiator, Trade Minister Idriss Ali,": an office with a party, and beside it the name under another office without one; in a list it is somebody else. */
export function isOtherOffice({ tokens }: Reading, phrase: NounPhrase, beside: NounPhrase): boolean {
  const isTold = phrase.party !== null && phrase.role.length > 0 && beside.party === null && !beside.plural;
  const isHeld = beside.role_kind === 'head' && beside.name !== null && beside.role_class !== 'counterpart';
  const behind = tokens[beside.last];
  const isList = behind?.key === 'and' || tokens[beside.last + 1]?.key === 'and';
  return (
    isTold && isHeld && !isCourtesy(beside) && (behind === undefined || ENDS.has(behind.text)) && !isList
  );
}

/** "the US envoy, Christopher Hill,": a family name that is also a word for a place. */
function isSurname({ tokens, vocabulary }: Reading, { name, role, determiner, party }: NounPhrase): boolean {
  const isBare = role.length === 0 && determiner === null && party === null;
  return isBare && name !== null && vocabulary.isWord('place-surname', tokens[name.last - 1]?.key ?? '');
}

/** "the deputy defence minister, Alfred Moisiu,": the name beside an office. */
export function isNameBeside(reading: Reading, phrase: NounPhrase, beside: NounPhrase): boolean {
  const isTitled = isCourtesy(beside) && beside.role_class !== 'counterpart';
  if (phrase.name || phrase.role_kind !== 'head' || !beside.name) return false;
  if (beside.proper && !isSurname(reading, beside)) return false;
  // "Annan's envoy, Jan Pronk of the Netherlands,"
  const isOrigin = phrase.party === null && (beside.party?.first ?? 0) >= beside.name.last;
  if (beside.party && beside.party.form !== 'person' && !isOrigin) return false;
  const isSecond = isOtherOffice(reading, phrase, beside);
  if (!isBareName(beside) && !isTitled && !isSecond && phrase.role_class !== 'counterpart') return false;
  const isTitle = beside.role.length > 0 && ONE_NAME.has(beside.role_class ?? '');
  if (beside.name.last - beside.name.first < 2 && !isTitle) return false;
  const isClosed = ENDS.has(reading.tokens[beside.last]?.text ?? '.');
  return isClosed || (opensClause(reading, phrase) && isVerbBehind(reading, beside.last));
}
