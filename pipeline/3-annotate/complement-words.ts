import type { Token } from '../records.ts';
import { isClauseWord, isPossessive, partyAt, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

const VERBAL = /(?:ed|ing|s)$/;

/** A word that joins the parts of a complement. */
export const isLink = (key: string, vocabulary: Vocabulary): boolean =>
  key === '-' || vocabulary.isWord('office-link', key);

/** Whether a single word goes on with the complement; a capital behind a party begins a name. */
export function isPart(reading: Reading, k: number, isFirst: boolean, afterParty: boolean): boolean {
  const { tokens, vocabulary } = reading;
  const token = tokens[k] as Token;
  // "head of Hamas' political bureau"
  const isOwner = afterParty && isPossessive(token);
  if ((isOwner || isLink(token.key, vocabulary)) && (isFirst || linksOn(reading, k))) return true;
  const office = vocabulary.officeAt(tokens, k)?.row ?? null;
  // "Speaker of the Folketing Christian Mejdahl": a word of manner behind a body is a first name
  const isOffice = office !== null && !(afterParty && token.capital && office.class === 'manner');
  if (token.kind !== 'word' || (token.capital && afterParty && !isOffice)) return false;
  const isName = token.capital && !vocabulary.isWord('no-name', token.key);
  // "speakers of parliament Vladimir Seks and"
  const before = tokens[k - 1];
  const isBody = before?.capital === false && vocabulary.officeAt(tokens, k - 1)?.row.part === 'group';
  if (isName && (isBody || isMatter(before, vocabulary))) return false;
  if (isOffice || (isName && !isBehindPortfolio(reading, k))) return true;
  // "to the peace process", "for the western hemisphere"
  if (!isFirst && isOfMatter(reading, k)) return true;
  if (token.capital || isClauseWord(reading, k)) return false;
  return (isFirst && isBeforeState(reading, k)) || (!VERBAL.test(token.key) && partyFollows(reading, k));
}

/** "the president of neighbouring Chad", "of divided Cyprus": an adjective in the form of a verb, right before the state. */
function isBeforeState(reading: Reading, k: number): boolean {
  const party = partyAt(reading, k + 1);
  return party !== null && party.form !== 'adjective' && /(?:ed|ing)$/.test(reading.tokens[k]?.key ?? '');
}

/** "process", "talks": a noun that ends a complement. */
const isMatter = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token?.capital === false && vocabulary.isWord('office-matter', token.key);

/** "held talks", "said talks would go on": a verb before such a noun. */
const isVerbBefore = ({ key }: Token, vocabulary: Vocabulary): boolean =>
  ['light-verb', 'reporting-verb', 'verb'].some((list) => vocabulary.isWord(list, key));

/** "process" and "peace" of "the peace process": such a noun, or the word before it, unlike the verb of "held talks". */
function isOfMatter({ tokens, vocabulary }: Pick<Reading, 'tokens' | 'vocabulary'>, k: number): boolean {
  const token = tokens[k];
  if (token?.kind !== 'word' || isVerbBefore(token, vocabulary)) return false;
  return [k, k + 1].some((n) => isMatter(tokens[n], vocabulary));
}

/** "Under-Secretary of State Nicholas Burns", "Minister of Health Maria Silva": capitals behind a portfolio begin a name. */
function isBehindPortfolio({ tokens, vocabulary }: Reading, k: number): boolean {
  const before = tokens[k - 1];
  return before?.capital === true && vocabulary.officeAt(tokens, k - 1)?.row.part === 'modifier';
}

/** Words within which a complement comes to its party. */
const PARTY_REACH = 9;

/** "the breakaway Russian republic of Chechnya": a party's name within the next words. */
function partyFollows(reading: Reading, k: number): boolean {
  for (let i = k + 1; i < k + PARTY_REACH; i++) {
    if (reading.tokens[i]?.kind !== 'word') return false;
    const party = partyAt(reading, i);
    if (party && party.form !== 'adjective') return true;
  }
  return false;
}

/** First words of the names of regions. */
const REGIONS =
  /^(?:central|south|southern|southeast|southeastern|east|eastern|west|western|north|northern|latin|asia|africa|europe|eurasia|caribbean|pacific|middle|near|eu|european|asian|african)$/;

function linksOn({ tokens, vocabulary, year }: Reading, k: number): boolean {
  const next = tokens[k + 1];
  if (next?.kind !== 'word') return false;
  // "for the Caucasus and Central Asia"
  if (tokens[k]?.key === 'and' && REGIONS.test(next.key)) return next.capital;
  if (tokens[k]?.key === 'and')
    return vocabulary.officeAt(tokens, k + 1)?.row.class === 'portfolio' && !next.capital;
  return (
    next.key === 'the' ||
    next.capital ||
    (tokens[k]?.key === 'the' && isOfMatter({ tokens, vocabulary }, k + 1)) ||
    vocabulary.partyAt(tokens, k + 1, year) !== null ||
    vocabulary.officeAt(tokens, k + 1) !== null
  );
}
