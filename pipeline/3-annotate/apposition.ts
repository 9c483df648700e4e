import type { Token } from '../records.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { afterBrackets, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

const ENDS = new Set([',', '.', ';', ')', ':', '"', '”', '—', '–', '--', '-']);

const endsHere = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token === undefined ||
  ENDS.has(token.text) ||
  vocabulary.isWord('behind-apposition', token.key) ||
  /ing$/.test(token.key);

const REST = 7;

/** "the deputy secretary of state for the western hemisphere,": end of words that still belong to the office, null when a clause begins. */
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

/** Both phrases speak of one: fields of the named one first. */
function joined(first: NounPhrase, second: NounPhrase, last: number): NounPhrase {
  const office =
    first.role_kind === 'head' || (first.role.length > 0 && second.role.length === 0) ? first : second;
  return {
    ...first,
    role: office.role,
    role_class: office.role_class,
    role_party: office.role_party,
    role_kind: office.role_kind,
    party: first.party ?? second.party,
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

/**
 * Takes in what stands beside a phrase for the same person: "Zamir Kabulov, Russia's special envoy for Afghanistan,",
 * "the deputy defence minister, Alfred Moisiu,", "Dennis Horak, 61,".
 */
export function withApposition(reading: Reading, found: NounPhrase): NounPhrase {
  const { tokens } = reading;
  let phrase = withOrigin(reading, found);
  if (phrase.possessive) return phrase;
  const bracketed = afterBrackets(tokens, phrase.last);
  if (tokens[bracketed]?.text !== ',' && bracketed === phrase.last) return phrase;
  phrase = { ...phrase, last: phrase.name ? bracketed : phrase.last };
  if (tokens[phrase.last]?.text !== ',') return phrase;
  let k = phrase.last + 1;
  if (tokens[k]?.kind === 'number' && tokens[k + 1]?.text === ',') k += 2;
  const beside = nounPhraseAt(reading, k);
  if (!beside || beside.possessive) return phrase;
  const end = afterBrackets(tokens, beside.last);
  const closing = endsHere(tokens[end], reading.vocabulary) ? end : restEnd(reading, end);
  if (closing === null) return phrase;
  const last = tokens[closing]?.text === ',' ? closing + 1 : closing;
  const officeBeside = phrase.name && !beside.name && beside.role_kind === 'head' && !beside.plural;
  if (officeBeside && (isBareName(phrase) || beside.determiner === 'the')) {
    const other = phrase.party && beside.party && phrase.party.id !== beside.party.id;
    if (!other) return joined(phrase, beside, last);
  }
  const isTitled = beside.role_class === 'clergy' || beside.role_class === 'military_officer';
  const nameBeside =
    !phrase.name &&
    phrase.role_kind === 'head' &&
    (isBareName(beside) || isTitled) &&
    !beside.party &&
    !beside.proper;
  if (
    nameBeside &&
    beside.name &&
    beside.name.last - beside.name.first > 1 &&
    ENDS.has(tokens[beside.last]?.text ?? '.')
  )
    return joined(phrase, beside, last);
  return phrase;
}
