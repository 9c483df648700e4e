import type { Token } from '../records.ts';
import { behindPost } from './behind-post.ts';
import { foldName } from './gazetteer.ts';
import { ENDS, isBareName, isCourtesy, isNameBeside, isOtherOffice, joined } from './name-beside.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { FORMER } from './offices-compared.ts';
import { afterBrackets, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

const endsHere = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token === undefined ||
  ENDS.has(token.text) ||
  vocabulary.isWord('behind-apposition', token.key) ||
  /ing$/.test(token.key);

/** Words behind a phrase that still belong to its office, at most. */
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

/** "his counterpart from Zaire", "his counterpart from Zaire Etienne Tshisekedi". */
function fromOrigin(reading: Reading, phrase: NounPhrase): NounPhrase {
  if (phrase.party || phrase.name || reading.tokens[phrase.last]?.key !== 'from') return phrase;
  const origin = nounPhraseAt(reading, phrase.last + 1);
  if (!origin?.party || origin.role.length > 0 || origin.name || origin.possessive) return phrase;
  const named = nounPhraseAt(reading, origin.last);
  const isNamed = named?.first === origin.last && isBareName(named) && !named.proper && !named.party;
  return isNamed
    ? { ...phrase, party: origin.party, name: named.name, last: named.last }
    : { ...phrase, party: origin.party, last: origin.last };
}

/** "Etienne Tshisekedi of Zaire". */
function withOrigin(reading: Reading, phrase: NounPhrase): NounPhrase {
  if (phrase.role_class === 'counterpart') return fromOrigin(reading, phrase);
  if (phrase.party || !phrase.name || phrase.possessive || reading.tokens[phrase.last]?.key !== 'of')
    return phrase;
  const origin = nounPhraseAt(reading, phrase.last + 1);
  if (!origin?.party || origin.role.length > 0 || origin.name || origin.possessive) return phrase;
  return { ...phrase, party: origin.party, last: origin.last };
}

/** "Ian Martin, the UN chief's personal envoy,": the office behind its owner, with the owner's party. */
function officeOfOwner(reading: Reading, beside: NounPhrase | null): NounPhrase | null {
  if (!beside?.possessive || (beside.role.length === 0 && !beside.name)) return beside;
  const owned = nounPhraseAt(reading, beside.last, true);
  const isOffice =
    owned?.role_kind === 'head' && !owned.name && !owned.possessive && owned.first === beside.last;
  return isOffice ? { ...owned, party: owned.party ?? beside.party, determiner: 'the' } : beside;
}

/** "in New York, an American official said": nobody stands beside a place. */
function isPlaceName({ tokens, vocabulary }: Reading, { first, name, role }: NounPhrase): boolean {
  const written = name && tokens.slice(name.first, name.last).map(({ text }) => text);
  const isCity = written !== null && vocabulary.cities.has(foldName(written.join(' ')));
  return isCity && role.length === 0 && vocabulary.isWord('locative', tokens[first - 1]?.key ?? '');
}

/** "Former Austrian chancellor Franz Vranitzky". */
const isFormer = ({ tokens }: Reading, { role }: NounPhrase): boolean =>
  FORMER.test(tokens[role[0] ?? -1]?.key ?? '');

/** "…, the OSCE's special envoy to Albania,": he acts for whom he serves now. */
const inPresentOffice = (
  phrase: NounPhrase,
  { role, role_class, role_party, role_kind, party }: NounPhrase,
  last: number,
): NounPhrase => ({ ...phrase, role, role_class, role_party, role_kind, party, last });

/** The office under which somebody is named. */
const officeIn = ({ role, role_class, role_kind }: NounPhrase): Partial<NounPhrase> => ({
  role,
  role_class,
  role_kind,
});

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
  if (!isNameBeside(reading, phrase, beside)) return phrase;
  return isOtherOffice(reading, phrase, beside)
    ? { ...joined(phrase, beside, last), ...officeIn(beside) }
    : joined(phrase, beside, last);
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
