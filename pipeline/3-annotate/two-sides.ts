import type { Token } from '../records.ts';
import { findCity } from './gazetteer.ts';
import type { Material } from './material.ts';
import { type PhraseTable, phraseTable } from './phrase-table.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const ANYWHERE = { countries: new Set<string>() };
/** People of a city whose bare name an article may leave to stand for its state, at least. */
const MIN_POPULATION = 100_000;
/** Words of a city's name, at most. */
const LONGEST_CITY = 3;
/** Words of an office holder's name, at least and at most. */
const NAME_LENGTHS = [2, 3, 4];

/** Lists of phrases that stand for the parties behind their colon: regions, and named series of summits. */
const SEVERAL = ['bloc', 'summit-series'];

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

/** The parties that the words at token `i` may name. */
function partiesAt(tokens: readonly Token[], i: number, vocabulary: Vocabulary): (string | null)[] {
  if (!vocabulary.mayOpenPhrase(tokens[i] as Token)) return [];
  const named = vocabulary.partyAt(tokens, i, null)?.row.id ?? null;
  const byOffice = vocabulary.officeAt(tokens, i)?.row.party || null;
  return [named, byOffice, cityState(tokens, i, vocabulary), ...holderParties(tokens, i, vocabulary)];
}

/**
 * Whether a text names the two sides that a report needs: two states, or one party that is no state, since organisations and
 * regions have members and movements have foes. The dateline's state is one. Stops as soon as it knows.
 */
export function namesTwoSides({ sentences, heading, here, vocabulary }: Material): boolean {
  const several = severalOf(vocabulary);
  let first = here.here?.country ?? null;
  for (const { tokens } of [...sentences, ...heading.map(({ sentence }) => sentence)])
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (several.longestAt(tokens, i) !== null || isPairOfRegions(token, several)) return true;
      for (const party of partiesAt(tokens, i, vocabulary)) {
        if (party === null) continue;
        if (vocabulary.kinds.get(party) !== 'government' || (first !== null && party !== first)) return true;
        first = party;
      }
    }
  return false;
}
