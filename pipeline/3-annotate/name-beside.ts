import type { NounPhrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** What closes a phrase beside another. */
export const ENDS = new Set([',', '.', ';', ')', ':', '"', '”', '—', '–', '--', '-']);

const COURTESIES = new Set(['counterpart', 'royal', 'traditional_ruler', 'clergy', 'military_officer']);

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

/** "the deputy defence minister, Alfred Moisiu,": the name beside an office. */
export function isNameBeside(reading: Reading, phrase: NounPhrase, beside: NounPhrase): boolean {
  const isTitled = isCourtesy(beside) && beside.role_class !== 'counterpart';
  if (phrase.name || phrase.role_kind !== 'head' || beside.proper || !beside.name) return false;
  // "Annan's envoy, Jan Pronk of the Netherlands,"
  const isOrigin = phrase.party === null && (beside.party?.first ?? 0) >= beside.name.last;
  if (beside.party && beside.party.form !== 'person' && !isOrigin) return false;
  if (!isBareName(beside) && !isTitled && phrase.role_class !== 'counterpart') return false;
  if (beside.name.last - beside.name.first < 2) return false;
  const isClosed = ENDS.has(reading.tokens[beside.last]?.text ?? '.');
  return isClosed || (opensClause(reading, phrase) && isVerbBehind(reading, beside.last));
}
