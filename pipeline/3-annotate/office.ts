import type { Token } from '../records.ts';
import { isNameWord } from './names.ts';
import { isPossessive, type Party, partyAt, type Reading } from './reading.ts';

/** The words of an office. */
export interface Office {
  readonly role: readonly number[];
  readonly role_class: string;
  readonly role_party: string;
  readonly role_kind: 'head' | 'group';
  readonly party: Party | null;
  readonly last: number;
}

/** "the Tripoli-based prime minister", "the army-backed premier": words that say no office. */
const MANNER = /-(?:based|backed|born|appointed|installed|led|trained|year-old)$/;

/** Endings of words that are seldom part of an office: "praised", "meeting", "says". */
const VERBAL = /(?:ed|ing|s)$/;

/** "the Dalai Lama met President X": what was done is no part of an office. */
const isPast = ({ tokens, vocabulary }: Pick<Reading, 'tokens' | 'vocabulary'>, k: number): boolean =>
  vocabulary.isWord('irregular-past', tokens[k]?.key ?? '') && tokens[k + 1]?.text !== '-';

/** "John Major said", "Mervyn King, the governor": a title of one word that no name follows is a surname. */
const isSurname = (
  tokens: readonly Token[],
  k: number,
  office: ReturnType<Reading['vocabulary']['officeAt']>,
): boolean =>
  office?.length === 1 &&
  /^(?:military_officer|monarch|judge)$/.test(office.row.class) &&
  tokens[k]?.key !== 'general' &&
  tokens[k]?.capital === true &&
  tokens[k + 1]?.capital !== true;

/** Whether an office's head stands within the next few words, so that the words before it belong to it. */
function headFollows(
  { tokens, vocabulary }: Pick<Reading, 'tokens' | 'vocabulary'>,
  i: number,
  capitals: boolean,
): boolean {
  for (let k = i; k < Math.min(i + 4, tokens.length); k++) {
    const token = tokens[k] as Token;
    const office = vocabulary.officeAt(tokens, k);
    // "Sharif Hassan Sheikh Aden" is a name
    if (capitals && /^(?:clergy|traditional_ruler)$/.test(office?.row.class ?? '')) return false;
    // "John Major", "Mervyn King": a rank or title that nobody is named by behind it
    if (capitals && k > i && isSurname(tokens, k, office)) return false;
    if (office && (office.row.part === 'head' || office.row.part === 'group')) return k > i;
    if (token.kind !== 'word' && token.text !== '-') return false;
    if (vocabulary.isWord('preposition', token.key)) return false;
    if (office?.row.part === 'modifier' && !token.capital) continue;
    if (capitals && !token.capital && token.key !== 'and') return false;
    // "is in Iraq to meet troops", "gratitude to the president": function words are no part of an office
    const isFunction = ['no-name', 'rare-name', 'preposition'].some((list) =>
      vocabulary.isWord(list, token.key),
    );
    const isVerb = VERBAL.test(token.key) || isPast({ tokens, vocabulary }, k);
    if (!capitals && (token.capital || isFunction || isVerb)) return false;
  }
  return false;
}

/** Whether the words at token `k` are an office by themselves. */
const opensHead = ({ tokens, vocabulary }: Reading, k: number): boolean =>
  /^(?:head|group)$/.test(vocabulary.officeAt(tokens, k)?.row.part ?? '');

/** "the chief Bosnian negotiator": a nationality between the words of an office. */
function isNationOfHead(reading: Reading, k: number): boolean {
  const nation = partyAt(reading, k);
  return nation?.form === 'adjective' && opensHead(reading, nation.last);
}

/** Whether a word that no table knows belongs to the office whose head follows it. */
function isUnknownPart(reading: Reading, k: number, hasBefore: boolean): boolean {
  const token = reading.tokens[k] as Token;
  if (token.kind !== 'word') return false;
  // "the Kremlin said President X" opens a clause
  const isSaying = reading.vocabulary.isWord('reporting-verb', token.key) || isPast(reading, k);
  if (!token.capital) return hasBefore && !isSaying && headFollows(reading, k, false);
  return k > 0 && !reading.vocabulary.isWord('no-name', token.key) && headFollows(reading, k, true);
}

/** "outgoing UN chief": a fixed title that opens with the name of its organisation is read as party and office. */
function opensWithParty(reading: Reading, k: number, length: number, known: Party | null): boolean {
  const party = known === null && length > 1 ? partyAt(reading, k) : null;
  return party !== null && party.form !== 'adjective' && party.last < k + length;
}

/** "foreign and security policy chief", "trade, industry and energy minister": what joins two portfolios of one office. */
function joinsPortfolios({ tokens, vocabulary }: Reading, k: number, role: readonly number[]): boolean {
  const classAt = (n: number): string => vocabulary.officeAt(tokens, n)?.row.class ?? '';
  const isJoiner = tokens[k]?.key === 'and' || tokens[k]?.text === ',';
  if (!isJoiner || role.at(-1) !== k - 1 || classAt(k - 1) !== 'portfolio') return false;
  const next = vocabulary.officeAt(tokens, k + 1);
  const isMinister = next !== null && next.length > 1 && next.row.class === 'minister';
  return isMinister || classAt(k + 1) === 'portfolio' || headFollows({ tokens, vocabulary }, k + 1, false);
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, n) => first + n);

/** Words of the office from token `i`: modifiers, nationality in between, heads ("deputy Russian foreign minister"). */
export function officeAt(reading: Reading, i: number, known: Party | null): Office | null {
  const { tokens, vocabulary } = reading;
  let role: number[] = [];
  let party = known;
  let found: Office | null = null;
  let nation: Party | null = null;
  let k = i;
  while (k < tokens.length && k - i < 14) {
    const token = tokens[k] as Token;
    const isName = token.capital && reading.known.has(token.key);
    const office = isName ? null : vocabulary.officeAt(tokens, k);
    const titled = found ? vocabulary.honorificAt(tokens, k) : null;
    if (titled && isNameWord(tokens[k + titled.length], vocabulary)) break;
    if (found && office?.row.class === 'monarch' && found.role_class !== 'monarch') break;
    if (office && office.row.part !== 'honorific' && !opensWithParty(reading, k, office.length, party)) {
      const { part, class: role_class, party: role_party } = office.row;
      // "under Italian mediator X" is no rank
      if (office.row.phrase === 'under' && tokens[k + 1]?.text !== '-') break;
      const numbers = numbersFrom(k, k + office.length);
      if (part === 'modifier') {
        if (role_class !== 'manner') role = [...role, ...numbers];
      } else {
        role = [...role, ...numbers];
        found = { role, role_class, role_party, role_kind: part, party, last: k + office.length };
      }
      k += office.length;
      const isNamed =
        isNameWord(tokens[k], vocabulary) && !vocabulary.officeAt(tokens, k) && !isNationOfHead(reading, k);
      if (found && found.last === k && isNamed) break;
      continue;
    }
    const inner = partyAt(reading, k);
    if (inner && (!party || inner.form === 'body') && (!found || inner.form === 'adjective')) {
      // "the chief Bosnian negotiator"
      if (found && !headFollows(reading, inner.last, false) && !opensHead(reading, inner.last)) break;
      party ??= inner;
      if (inner.form === 'adjective') nation = inner;
      if (inner.form === 'body') role = [...role, ...numbersFrom(inner.first, inner.last)];
      k = inner.last;
      if (isPossessive(tokens[k])) k += 1;
      continue;
    }
    if (found) break;
    // "the African visitor": a region's adjective is no part of the office
    if (vocabulary.isWord('regional', token.key) && !tokens[k + 1]?.capital && opensHead(reading, k + 1)) {
      k += 1;
      continue;
    }
    // "Lipponen heads for Oslo"
    if (reading.known.has(token.key) && tokens[k + 1]?.key === 'heads') break;
    if (isUnknownPart(reading, k, role.length > 0 || party !== null)) {
      if (!MANNER.test(token.key)) role = [...role, k];
      k += 1;
      continue;
    }
    if (joinsPortfolios(reading, k, role)) {
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
  const parted = nation ?? (known?.last === i ? known : null);
  return found && parted ? withoutNation(reading, Math.min(i, parted.first), found, parted) : found;
}

/** "the top US diplomat": the class of the office whose words a nationality parts, "top diplomat". */
function withoutNation({ tokens, vocabulary }: Reading, i: number, office: Office, nation: Party): Office {
  const first = tokens[i - 1]?.key === 'top' ? i - 1 : i;
  const words = [...tokens.slice(first, nation.first), ...tokens.slice(nation.last, office.last)];
  const whole = nation.first > first && nation.last < office.last ? vocabulary.officeAt(words, 0) : null;
  const isWhole = whole?.length === words.length && whole.row.part === 'head';
  return isWhole ? { ...office, role_class: whole.row.class } : office;
}

/** "US House of Representatives" before "speaker": the words of the body without its state. */
export function bodyWords(reading: Reading, body: Party): number[] {
  const state = reading.vocabulary.partyAt(reading.tokens.slice(body.first, body.last - 1), 0, reading.year);
  const first = body.first + (state && state.length < body.last - body.first ? state.length : 0);
  return numbersFrom(first, body.last);
}
