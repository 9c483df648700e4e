import type { Token } from '../records.ts';
import type { Office } from './office.ts';
import { afterBrackets, type Party, partyAt, type Reading } from './reading.ts';

const COMPLEMENTS = new Set(['of', 'for', 'to', 'on', 'at', 'in']);
const LINKS = new Set(['of', 'to', 'the', 'and', 'for', 'on', "'s", 'general', '-']);
const VERBAL = /(?:ed|ing|s)$/;

export interface Complement {
  readonly role: readonly number[];
  readonly party: Party | null;
  readonly last: number;
}

const TAKES_TOPIC = new Set([
  'envoy',
  'ambassador',
  'adviser',
  'official',
  'minister',
  'deputy_minister',
  'commissioner',
  'secretary',
  'attache',
  'consul',
  'deputy',
]);

/** "of France" gives the party; "of the joint chiefs of staff", "for Afghanistan", "to Japan" belong to the office. */
export function complementAt(reading: Reading, i: number, office: Office): Complement | null {
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
    if (token.key === 'and' && party && office.role_kind === 'group') break;
    const anchor = anchorAfter(reading, k);
    if (anchor > k) {
      for (let n = k; n < anchor; n++) {
        numbers.push(n);
        if (preposition === 'of' && !office.party) party ??= partyAt(reading, n);
      }
      k = anchor;
      afterParty = true;
      continue;
    }
    if (LINKS.has(token.key) && (k === i + 1 || linksOn(reading, k))) {
      numbers.push(k);
      k += 1;
    } else if (token.capital && afterParty && vocabulary.officeAt(tokens, k) === null) break;
    else if (!token.capital && token.kind === 'word' && !VERBAL.test(token.key) && !isClauseWord(reading, k) && partyFollows(reading, k)) {
      numbers.push(k);
      k += 1;
    } else if (
      token.kind === 'word' &&
      (vocabulary.officeAt(tokens, k) !== null || (token.capital && !vocabulary.isWord('no-name', token.key)))
    ) {
      numbers.push(k);
      k += 1;
    } else break;
  }
  while (numbers.length > 0 && LINKS.has(tokens[numbers.at(-1) ?? 0]?.key ?? '')) numbers.pop();
  if (numbers.length < 2) return null;
  const last = (numbers.at(-1) ?? i) + 1;
  const isOnlyParty =
    party !== null &&
    numbers.every(
      (n) => n === i || tokens[n]?.key === 'the' || (n >= (party?.first ?? 0) && n < (party?.last ?? 0)),
    );
  return { role: isOnlyParty ? [] : numbers, party, last };
}

/** "South and Central Asian Affairs", "the Hong Kong and Macau Affairs Office": end of a run of capitals that an institution's noun closes, or `k`. */
function anchorAfter({ tokens, vocabulary }: Reading, k: number): number {
  let end = k;
  for (let i = k; i < Math.min(tokens.length, k + 9); i++) {
    const token = tokens[i] as Token;
    const isPart = token.capital || ['and', 'of', 'the', ',', '-', "'s"].includes(token.key);
    if (!isPart || (i === k && !token.capital)) break;
    if (token.capital && (token.key === 'affairs' || vocabulary.isWord('institution-noun', token.key)))
      end = i + 1;
  }
  return end;
}

const CLAUSE_WORDS = ['auxiliary', 'verb', 'light-verb', 'motion', 'preposition', 'clause-break', 'reporting-verb'];

/** Words that end the name of an office: verbs, prepositions, conjunctions. */
const isClauseWord = ({ tokens, vocabulary }: Reading, k: number): boolean =>
  CLAUSE_WORDS.some((list) => vocabulary.isWord(list, tokens[k]?.key ?? ''));

/** "the breakaway Russian republic of Chechnya": a party's name within the next words. */
function partyFollows(reading: Reading, k: number): boolean {
  for (let i = k + 1; i < k + 5; i++) {
    if (reading.tokens[i]?.kind !== 'word') return false;
    const party = partyAt(reading, i);
    if (party && party.form !== 'adjective') return true;
  }
  return false;
}

function linksOn({ tokens, vocabulary, year }: Reading, k: number): boolean {
  const next = tokens[k + 1];
  if (next?.kind !== 'word') return false;
  if (tokens[k]?.key === 'and')
    return vocabulary.officeAt(tokens, k + 1)?.row.class === 'portfolio' && !next.capital;
  return (
    next.key === 'the' ||
    next.capital ||
    vocabulary.partyAt(tokens, k + 1, year) !== null ||
    vocabulary.officeAt(tokens, k + 1) !== null
  );
}
