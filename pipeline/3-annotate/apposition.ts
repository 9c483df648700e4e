import type { Token } from '../records.ts';
import { foldName } from './gazetteer.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { afterBrackets, isClauseWord, partyAt, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

const ENDS = new Set([',', '.', ';', ')', ':', '"', '”', '—', '–', '--', '-']);

const endsHere = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token === undefined ||
  ENDS.has(token.text) ||
  vocabulary.isWord('behind-apposition', token.key) ||
  /ing$/.test(token.key);

const REST = 7;

/** "the deputy minister of trade for the southern provinces,": end of words that still belong to the office, null when a clause begins. */
function restEnd({ tokens, vocabulary }: Reading, from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + REST); i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' || token.text === '.') return i;
    const isClause = ['auxiliary', 'verb', 'reporting-verb', 'motion', 'light-verb'].some((list) =>
      vocabulary.isWord(list, token.key),
    );
    if (token.kind !== 'word' || token.capital || isClause) return null;
  }
  return null;
}

const COURTESIES = new Set(['counterpart', 'royal', 'traditional_ruler', 'clergy', 'military_officer']);

/** "Prince Norodom", "Sheikh Ahmad", "their colleague": a word before a name that says less than the office beside it. */
const isCourtesy = ({ role, role_class }: NounPhrase): boolean =>
  role_class === 'counterpart' ||
  role_class === 'guest' ||
  role_class === 'military_officer' ||
  (role.length === 1 && COURTESIES.has(role_class ?? ''));

/** Both phrases speak of one: fields of the named one first. */
function joined(first: NounPhrase, second: NounPhrase, last: number): NounPhrase {
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

/** "Etienne Tshisekedi of Zaire". */
function withOrigin(reading: Reading, phrase: NounPhrase): NounPhrase {
  if (phrase.party || !phrase.name || phrase.possessive || reading.tokens[phrase.last]?.key !== 'of')
    return phrase;
  const origin = nounPhraseAt(reading, phrase.last + 1);
  if (!origin?.party || origin.role.length > 0 || origin.name || origin.possessive) return phrase;
  return { ...phrase, party: origin.party, last: origin.last };
}

const isBareName = (phrase: NounPhrase): boolean => phrase.name !== null && phrase.role.length === 0;

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
function isNameBeside(reading: Reading, phrase: NounPhrase, beside: NounPhrase): boolean {
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

/** "Ian Martin, the UN chief's personal envoy,": the office behind its owner, with the owner's party. */
function officeOfOwner(reading: Reading, beside: NounPhrase | null): NounPhrase | null {
  if (!beside?.possessive || (beside.role.length === 0 && !beside.name)) return beside;
  const owned = nounPhraseAt(reading, beside.last, true);
  const isOffice =
    owned?.role_kind === 'head' && !owned.name && !owned.possessive && owned.first === beside.last;
  return isOffice ? { ...owned, party: owned.party ?? beside.party, determiner: 'the' } : beside;
}

/** Words between an office and the name beside it, at most: "representative in the talks on the future of Kosovo, …". */
const POST = 10;

/** "the EU's representative in Skopje, Erwan Fouere,": an office with words of its post, and the name beside them. */
function behindPost(reading: Reading, phrase: NounPhrase): NounPhrase | null {
  const { tokens, vocabulary } = reading;
  const isCounterpart = phrase.role_class === 'counterpart';
  const isOwned = phrase.party !== null || phrase.owner !== null;
  const isOffice = !phrase.name && phrase.role_kind === 'head' && !phrase.plural && isOwned;
  const isLink = (n: number): boolean =>
    vocabulary.isWord('office-preposition', tokens[n]?.key ?? '') ||
    (tokens[n]?.key === 'responsible' && tokens[n + 1]?.key === 'for');
  if (!isOffice || !(isLink(phrase.last) || phrase.role.some(isLink))) return null;
  let k = phrase.last;
  while (k < phrase.last + POST && isPostWord(reading, k)) k += 1;
  const beside = tokens[k]?.text === ',' ? nounPhraseAt(reading, k + 1) : null;
  if (!beside || !isNameBeside(reading, phrase, beside)) return null;
  const post = Array.from({ length: k - phrase.last }, (_, n) => phrase.last + n);
  // "his opposite number in Tallinn, Peeter Kask": where a counterpart has his seat is whom he stands for
  const seat = isCounterpart ? post.map((n) => partyAt(reading, n)).find((party) => party !== null) : null;
  const whole = isCounterpart
    ? { ...phrase, party: phrase.party ?? seat ?? null }
    : { ...phrase, role: [...phrase.role, ...post] };
  const last = tokens[beside.last]?.text === ',' ? beside.last + 1 : beside.last;
  return joined(whole, beside, last);
}

const isPostWord = (reading: Reading, k: number): boolean => {
  const token = reading.tokens[k];
  const isLink = reading.vocabulary.isWord('office-preposition', token?.key ?? '');
  return token?.kind !== 'punctuation' && token !== undefined && (isLink || !isClauseWord(reading, k));
};

/** "in New York, an American official said": nobody stands beside a place. */
function isPlaceName({ tokens, vocabulary }: Reading, { first, name, role }: NounPhrase): boolean {
  const written = name && tokens.slice(name.first, name.last).map(({ text }) => text);
  const isCity = written !== null && vocabulary.cities.has(foldName(written.join(' ')));
  return isCity && role.length === 0 && vocabulary.isWord('locative', tokens[first - 1]?.key ?? '');
}

/** "Former Austrian chancellor Franz Vranitzky". */
const isFormer = ({ tokens }: Reading, { role }: NounPhrase): boolean =>
  role.some((i) => FORMER.has(tokens[i]?.key ?? ''));

const FORMER = new Set(['former', 'ex', 'ex-', 'onetime', 'one-time', 'erstwhile']);

/** "…, the OSCE's special envoy to Albania,": he acts for whom he serves now. */
const inPresentOffice = (
  phrase: NounPhrase,
  { role, role_class, role_party, role_kind, party }: NounPhrase,
  last: number,
): NounPhrase => ({ ...phrase, role, role_class, role_party, role_kind, party, last });

/** What stands beside a phrase for the same person, taken in; the phrase itself when nothing does. */
function withBeside(reading: Reading, found: NounPhrase): NounPhrase {
  const { tokens } = reading;
  if (found.possessive || isPlaceName(reading, found)) return found;
  const posted = behindPost(reading, found);
  if (posted) return posted;
  const bracketed = afterBrackets(tokens, found.last);
  const isOpen = tokens[found.last - 1]?.text === ',';
  if (!isOpen && tokens[bracketed]?.text !== ',' && bracketed === found.last) return found;
  const phrase = { ...found, last: found.name ? bracketed : found.last };
  if (!isOpen && tokens[phrase.last]?.text !== ',') return phrase;
  let k = phrase.last + (isOpen ? 0 : 1);
  if (tokens[k]?.kind === 'number' && tokens[k + 1]?.text === ',') k += 2;
  const plain = nounPhraseAt(reading, k, phrase.name !== null);
  const beside = officeOfOwner(reading, plain && !phrase.name ? withOrigin(reading, plain) : plain);
  if (!beside || beside.possessive) return phrase;
  const end = afterBrackets(tokens, beside.last);
  const closing = endsHere(tokens[end], reading.vocabulary) ? end : restEnd(reading, end);
  if (closing === null && !isNameBeside(reading, phrase, beside)) return phrase;
  const at = closing ?? beside.last;
  const last = tokens[at]?.text === ',' ? at + 1 : at;
  const officeBeside = phrase.name && !beside.name && beside.role_kind === 'head' && !beside.plural;
  const isUntold = isBareName(phrase) || isCourtesy(phrase);
  // "Parliament Speaker Aden, leader of the Mogadishu group,"
  const isSecond = beside.determiner === null && beside.owner === null && tokens[at]?.text === ',';
  if (officeBeside && (isUntold || beside.determiner === 'the' || isSecond)) {
    const other = phrase.party && beside.party && phrase.party.id !== beside.party.id;
    if (!other) return joined(phrase, beside, last);
    if (isFormer(reading, phrase)) return inPresentOffice(phrase, beside, last);
  }
  return isNameBeside(reading, phrase, beside) ? joined(phrase, beside, last) : phrase;
}

/** An office, the name beside it, and another office behind the name: "our colleague, Jan Novak, the finance minister,". */
const BESIDE = 2;

/**
 * Takes in what stands beside a phrase for the same person: "Zamir Kabulov, Russia's special envoy for Afghanistan,",
 * "the deputy defence minister, Alfred Moisiu,", "Dennis Horak, 61,".
 */
export function withApposition(reading: Reading, found: NounPhrase): NounPhrase {
  let phrase = withOrigin(reading, found);
  for (let n = 0; n < BESIDE; n++) {
    const next = withBeside(reading, phrase);
    if (next.role === phrase.role && next.name === phrase.name) return next;
    phrase = withOrigin(reading, next);
  }
  return phrase;
}
