import type { Token } from '../records.ts';
import { findCity } from './gazetteer.ts';
import type { Material } from './material.ts';
import { type PhraseTable, phraseTable } from './phrase-table.ts';
import { isBareHalf, onlyHalf } from './reading.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const ANYWHERE = { countries: new Set<string>() };
/** People of a city whose bare name an article may leave to stand for its state, at least. */
const MIN_POPULATION = 100_000;
/** Words of a city's name, at most. */
const LONGEST_CITY = 3;
/** Words of an office holder's name, at least and at most. */
const NAME_LENGTHS = [2, 3, 4];

/** Lists of phrases that stand for the parties behind their colon: regions, named series of summits, treaties. */
const SEVERAL = ['bloc', 'summit-series', 'treaty'];

const compiled = new WeakMap<Vocabulary, PhraseTable<string>>();

function severalOf(vocabulary: Vocabulary): PhraseTable<string> {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const phrases = SEVERAL.flatMap((list) =>
    vocabulary.list(list).map((entry) => entry.split(':', 1)[0] ?? ''),
  );
  const table = phraseTable(phrases, (phrase) => phrase);
  compiled.set(vocabulary, table);
  return table;
}

/** "Africa-France summit" */
function isPairOfRegions({ text }: Token, several: PhraseTable<string>): boolean {
  return text.includes('-') && text.split('-').some((part) => several.longestAt(tokenise(part), 0) !== null);
}

const textOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ');

/** The state of the city whose whole name starts at token `i`; null for what is none. */
function cityState(tokens: readonly Token[], i: number, { cities }: Vocabulary): string | null {
  if (!tokens[i]?.capital || tokens[i - 1]?.capital) return null;
  let last = i + 1;
  while (tokens[last]?.capital) last += 1;
  if (last - i > LONGEST_CITY) return null;
  const city = findCity(textOf(tokens, i, last), cities, ANYWHERE);
  return city !== null && city.population >= MIN_POPULATION ? city.country : null;
}

/** The parties of the office holders whose names start at token `i`. */
function holderParties(tokens: readonly Token[], i: number, vocabulary: Vocabulary): (string | null)[] {
  if (!tokens[i]?.capital || !tokens[i + 1]?.capital) return [];
  return NAME_LENGTHS.map((length) => vocabulary.holderParty(textOf(tokens, i, i + length), null));
}

/** What may name parties at a token, the cheap ways first. */
type PartiesAt = (tokens: readonly Token[], i: number, vocabulary: Vocabulary) => readonly (string | null)[];

const byName: PartiesAt = (tokens, i, vocabulary) => [
  vocabulary.partyAt(tokens, i, null)?.row.id ?? null,
  vocabulary.officeAt(tokens, i)?.row.party || null,
  isBareHalf(tokens, i) ? onlyHalf(tokens[i]?.key ?? '', vocabulary) : null,
];

const byPlaceOrHolder: PartiesAt = (tokens, i, vocabulary) =>
  tokens[i]?.capital ? [cityState(tokens, i, vocabulary), ...holderParties(tokens, i, vocabulary)] : [];

/** Two states, or one party that is none. */
class Sides {
  #first: string | null;
  readonly #kinds: Vocabulary['kinds'];

  constructor(home: string | null, kinds: Vocabulary['kinds']) {
    this.#first = home;
    this.#kinds = kinds;
  }

  /** Takes a party in; whether both sides are known now. */
  isSecond(party: string | null): boolean {
    if (party === null) return false;
    if (this.#kinds.get(party) !== 'government' || (this.#first !== null && party !== this.#first))
      return true;
    this.#first = party;
    return false;
  }
}

/**
 * Whether a text names the two sides that a report needs: two states, or one party that is no state, since organisations and
 * regions have members and movements have foes. The dateline's state is one. Stops as soon as it knows.
 */
export function namesTwoSides({ sentences, heading, here, vocabulary }: Material): boolean {
  const all = [...sentences, ...heading.map(({ sentence }) => sentence)];
  const several = severalOf(vocabulary);
  const sides = new Sides(here.here?.country ?? null, vocabulary.kinds);
  const isSecondAt = (partiesAt: PartiesAt) => (token: Token, i: number, tokens: readonly Token[]) =>
    vocabulary.mayOpenPhrase(token) &&
    partiesAt(tokens, i, vocabulary).some((party) => sides.isSecond(party));
  const isSeveral = (token: Token, i: number, tokens: readonly Token[]): boolean =>
    several.longestAt(tokens, i) !== null || isPairOfRegions(token, several);
  return [isSecondAt(byName), isSeveral, isSecondAt(byPlaceOrHolder)].some((isFound) =>
    all.some(({ tokens }) => tokens.some(isFound)),
  );
}
