import { complementAt } from './complement.ts';
import { nameEnd } from './names.ts';
import { bodyWords, type Office, officeAt } from './office.ts';
import { afterBrackets, isPossessive, type Party, partyAt, type Range, type Reading } from './reading.ts';

const OWNERS = new Set(['his', 'her', 'its', 'their']);

/** Determiners and numbers at the head of a phrase; `last` is the token behind them. */
export interface Opening {
  readonly determiner: string | null;
  readonly owner: 'pronoun' | null;
  readonly plural: boolean;
  readonly last: number;
}

const COUNTED = /^(?:\d+|\p{L}+)-(?:nation|member|party|state|country)$/u;

export function openingAt({ tokens, vocabulary }: Reading, first: number): Opening {
  const isWord = (list: string, k: number): boolean => vocabulary.isWord(list, tokens[k]?.key ?? '');
  const isCount = tokens[first]?.kind === 'number' && /^\d{1,2}$/.test(tokens[first]?.text ?? '');
  let plural = false;
  let owner: Opening['owner'] = null;
  let k = first;
  // "the 11-nation group"
  const isCounted = (i: number): boolean => i > first && COUNTED.test(tokens[i]?.key ?? '');
  while (isWord('determiner', k) || (k === first && isCount) || isCounted(k)) {
    if (isWord('plural-determiner', k) || tokens[k]?.kind === 'number') plural = true;
    if (OWNERS.has(tokens[k]?.key ?? '')) owner = 'pronoun';
    k += 1;
  }
  const determiner = isWord('determiner', first) ? (tokens[first]?.key ?? null) : null;
  return { determiner, owner, plural, last: k };
}

/** End of the personal name that starts at token `i`, or `i` when none does. */
export const nameEndAt = ({ tokens, vocabulary, longest_name, known }: Reading, i: number): number =>
  nameEnd(tokens, i, longest_name, vocabulary, known);

/** The token behind a party, its brackets and its possessive ending; `isOwner` when what it owns is neither office nor name. */
export function behindParty(reading: Reading, party: Party): { at: number; isOwner: boolean } {
  const { tokens } = reading;
  const bracketed = afterBrackets(tokens, party.last);
  const at = bracketed > party.last && !officeAt(reading, bracketed, party) ? party.last : bracketed;
  if (!isPossessive(tokens[at])) return { at, isOwner: false };
  const isOwner = !officeAt(reading, at + 1, party) && nameEndAt(reading, at + 1) === at + 1;
  return { at: at + 1, isOwner };
}

/** An office with what it is for; without one only the party that is known. */
export interface Title {
  readonly office: Office | null;
  readonly party: Party | null;
  readonly role: readonly number[];
  readonly last: number;
}

export function titleAt(reading: Reading, i: number, known: Party | null, isBeside = false): Title {
  return withSecondOffice(reading, singleTitleAt(reading, i, known), isBeside);
}

/**
 * "Vice President and Defence Minister Luis Soto", "Luis Soto, vice president and defence minister,":
 * two offices, written alike, of the one who is named behind or before them.
 */
function withSecondOffice(reading: Reading, title: Title, isBeside: boolean): Title {
  const { tokens } = reading;
  const { office, party, role, last } = title;
  if (office?.role_kind !== 'head' || tokens[last]?.key !== 'and') return title;
  // the words of a body are read once: "Politburo member and secretary"
  const known = party?.form === 'body' ? { ...party, form: 'name' } : party;
  const second = singleTitleAt(reading, last + 1, known);
  const isAlike = tokens[second.role[0] ?? -1]?.capital === tokens[role[0] ?? -1]?.capital;
  const isOne = second.party?.id === party?.id && isAlike;
  const isNamed = nameEndAt(reading, afterHonorifics(reading, second.last)) > second.last;
  const isClosed = isBeside && /^[,.]$/.test(tokens[second.last]?.text ?? '');
  if (second.office?.role_kind !== 'head' || !isOne || !(isNamed || isClosed)) return title;
  const role_class = office.role_class === 'leader' ? second.office.role_class : office.role_class;
  return {
    office: { ...office, role_class },
    party: second.party,
    role: [...role, last, ...second.role],
    last: second.last,
  };
}

/** "minister of foreign affairs and trade": an office whose second portfolio stands behind it. */
function withPortfolio({ tokens, vocabulary }: Reading, office: Office | null): Office | null {
  if (office?.role_kind !== 'head' || tokens[office.last]?.key !== 'and') return office;
  const next = vocabulary.officeAt(tokens, office.last + 1);
  const last = office.last + 1 + (next?.length ?? 0);
  const isOf = office.role.some((n) => /^(?:of|for)$/.test(tokens[n]?.key ?? ''));
  const isAlike = tokens[office.last - 1]?.capital === tokens[last - 1]?.capital;
  if (
    !isOf ||
    !isAlike ||
    next?.row.class !== 'portfolio' ||
    vocabulary.officeAt(tokens, last)?.row.part === 'head'
  )
    return office;
  const words = Array.from({ length: last - office.last }, (_, n) => office.last + n);
  return { ...office, role: [...office.role, ...words], last };
}

function singleTitleAt(reading: Reading, i: number, known: Party | null): Title {
  const office = withPortfolio(reading, officeAt(reading, i, known));
  if (!office) return { office, party: known, role: [], last: i };
  const party = office.party ?? known;
  const role = known?.form === 'body' ? [...bodyWords(reading, known), ...office.role] : office.role;
  const complement = complementAt(reading, office.last, { ...office, party });
  if (!complement) return { office, party, role, last: office.last };
  const isRepublic = endsInRepublic(reading, office) && complement.role.length === 0;
  return {
    office,
    party: party ?? complement.party,
    role: isRepublic ? role.slice(0, -OF_THE_REPUBLIC.length) : [...role, ...complement.role],
    last: complement.last,
  };
}

const OF_THE_REPUBLIC = ['of', 'the', 'republic'];

/** "the president of the Republic of Cyprus" is a president; "the president of the republic" is called so. */
const endsInRepublic = ({ tokens }: Reading, { role }: Office): boolean =>
  role.length > OF_THE_REPUBLIC.length &&
  role.slice(-OF_THE_REPUBLIC.length).every((n, i) => tokens[n]?.key === OF_THE_REPUBLIC[i]);

const EXCELLENCY = /^H\.E\.$/;

/** Honorifics and ranks before a name: "General", "Mr.", "Sheikh". */
export function afterHonorifics({ tokens, vocabulary }: Reading, i: number): number {
  let k = i;
  for (;;) {
    // "H.E. Mr. Moon"
    if (EXCELLENCY.test(tokens[k]?.text ?? '')) k += 1;
    const honorific = vocabulary.honorificAt(tokens, k);
    // "Defence Minister Amir Peretz", "Prince Sultan bin Abdul-Aziz": what monarchs are called is a name behind another title.
    const isName = vocabulary.officeAt(tokens, k)?.row.class === 'monarch';
    if (!honorific || isName) return k;
    k += honorific.length;
    if (tokens[k]?.text === '.') k += 1;
  }
}

/** "President Bush", "Prime Minister May": behind an office in capitals a plain word is a name. */
function withTitled(reading: Reading, office: Office | null, first: number): Reading {
  const [title, word] = [reading.tokens[(office?.last ?? 0) - 1], reading.tokens[first]];
  const isTitled = office?.role_kind === 'head' && title?.capital === true && word?.capital === true;
  const isDay = reading.tokens[first + 1]?.kind === 'number';
  return isTitled && !isDay ? { ...reading, known: new Set([...reading.known, word.key]) } : reading;
}

/** The personal name behind a title and honorifics, which end before token `first`; null when there is none. */
export function nameBehind(reading: Reading, { office, party, last }: Title, first: number): Range | null {
  const end = nameEndAt(withTitled(reading, office, first), first);
  const mayBeNamed =
    office !== null ||
    first > last ||
    party === null ||
    party.form === 'adjective' ||
    isPossessive(reading.tokens[last - 1]);
  const partyThere = partyAt(reading, first);
  const isParty = partyThere !== null && (partyThere.last >= end || !office);
  return end > first && mayBeNamed && !isParty ? { first, last: end } : null;
}
