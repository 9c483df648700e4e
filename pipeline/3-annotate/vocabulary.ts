import type { City, Lexicon, OfficeRow, PartyRow } from '../lexicon/load.ts';
import type { Token } from '../records.ts';
import { type Holders, holdersOf, surnameHoldersOf } from './holders.ts';
import { type Found, type PhraseTable, phraseTable } from './phrase-table.ts';

/** The lexicon compiled for look-up over tokens. */
export interface Vocabulary {
  partyAt(tokens: readonly Token[], i: number, year: number | null): Found<PartyRow> | null;
  officeAt(tokens: readonly Token[], i: number): Found<OfficeRow> | null;
  /** A courtesy or rank before a name, also one that is an office elsewhere: "Prince", "General". */
  honorificAt(tokens: readonly Token[], i: number): Found<OfficeRow> | null;
  /** Whether a noun phrase may begin with the token: a name, a number, or a word with which a table's phrase or a phrase's head begins. */
  mayOpenPhrase(token: Token): boolean;
  readonly holderParty: Holders;
  /** The same by a last name alone. */
  readonly surnameParty: Holders;
  readonly labels: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, PartyRow['kind']>;
  readonly cities: ReadonlyMap<string, readonly City[]>;
  isWord(list: string, key: string): boolean;
  /** The entries of a list. */
  list(list: string): readonly string[];
}

const isValid = (row: PartyRow, year: number | null): boolean =>
  year === null ||
  ((row.from === '' || Number(row.from) <= year) && (row.to === '' || year <= Number(row.to)));

/** Names are capitalised as in the table; abbreviations are written exactly so ("US" is no "us"), with or without dots. */
function isWritten(row: PartyRow, tokens: readonly Token[], i: number, last: number): boolean {
  if (row.form === 'prefix' && tokens[last]?.text !== '-') return false;
  if (row.form === 'abbreviation' || row.name === row.name.toUpperCase()) {
    const written = tokens.slice(i, last).map((token) => token.text);
    return written.join(' ').replaceAll('.', '') === row.name.replaceAll('.', '');
  }
  const wantsCapital = row.name.charAt(0) !== row.name.charAt(0).toLowerCase();
  return !wantsCapital || tokens[i]?.capital === true;
}

/** "Athens County", "Jordan Street": a place called after a city or state. */
const isNamesake = (after: Token | undefined, { words }: Lexicon): boolean =>
  after?.capital === true && (words.get('namesake-noun')?.has(after.key) ?? false);

const NO_NOUNS = [
  'preposition',
  'auxiliary',
  'verb',
  'reporting-verb',
  'clause-break',
  'adverb-pass',
  'article',
];

/** Whether a word may be a noun that an adjective stands before. */
const isNoun = (token: Token | undefined, { words }: Lexicon): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  !['and', 'or', 'not', 'to'].includes(token.key) &&
  !/ed$/.test(token.key) &&
  !NO_NOUNS.some((list) => words.get(list)?.has(token.key));

/** "Taiwan" is a name before it is an adjective. */
const FORMS: readonly PartyRow['form'][] = [
  'person',
  'label',
  'name',
  'abbreviation',
  'capital',
  'seat',
  'body',
  'people',
  'adjective',
  'prefix',
];

/** Lists whose words stand at the head of a noun phrase. */
const HEADING = ['determiner', 'regional'];
/** "North and South Korea" opens with a word that is no party's alone. */
const SIDES_OF_THE_SKY = ['north', 'south', 'east', 'west'];
/** "al-Assad", "d'Estaing": a name that opens with a lower-case letter. */
const JOINED = /['-]/;

function phraseOpeners(
  tables: readonly PhraseTable<unknown>[],
  { words }: Lexicon,
): (token: Token) => boolean {
  const heads = new Set([...HEADING.flatMap((list) => [...(words.get(list) ?? [])]), ...SIDES_OF_THE_SKY]);
  const mayOpen = (key: string): boolean => heads.has(key) || tables.some((table) => table.opensWith(key));
  return ({ kind, text, key, capital }) => {
    if (kind === 'punctuation') return /^\d/.test(text);
    return capital || kind === 'number' || mayOpen(key) || JOINED.test(key);
  };
}

/** Words of a phrase before the state's name in it, at most: "Industrial and Commercial Bank of China". */
const LONGEST_NO_PARTY = 5;

const compiled = new WeakMap<Lexicon, Vocabulary>();

function compile(lexicon: Lexicon): Vocabulary {
  const byForm = [...lexicon.parties].sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form));
  const parties: PhraseTable<PartyRow> = phraseTable(byForm, (row) => row.name);
  const offices: PhraseTable<OfficeRow> = phraseTable(lexicon.offices, (row) => row.phrase);
  const honorifics = phraseTable(
    lexicon.offices.filter(({ part }) => part === 'honorific'),
    (row) => row.phrase,
  );
  /** "Khan" and "Shah" in capitals are names. */
  const notInCapitals = lexicon.words.get('name-before-office');
  const isOffice =
    (first: Token | undefined) =>
    (row: OfficeRow): boolean =>
      first?.capital === false || !notInCapitals?.has(row.phrase);
  const noParties = phraseTable([...(lexicon.words.get('not-party') ?? [])], (phrase) => phrase);
  /** "Bank of America", "Latin America": a longer phrase takes the name, and may open before it. */
  const isInsideNoParty = (tokens: readonly Token[], i: number, length: number): boolean => {
    for (let before = 0; before <= Math.min(i, LONGEST_NO_PARTY); before++) {
      const none = noParties.longestAt(tokens, i - before);
      if (none && none.length > length && none.length >= before + length) return true;
    }
    return false;
  };
  const adjectives = new Set(
    lexicon.parties.flatMap(({ form, id, name }) => (form === 'adjective' ? [`${id}:${name}`] : [])),
  );
  /** "the Chinese said" are a people, "the Chinese city" is none. */
  const isOwnForm = ({ form, id, name }: PartyRow, after: Token | undefined): boolean =>
    form !== 'people' || !adjectives.has(`${id}:${name}`) || !isNoun(after, lexicon);
  const partyAt: Vocabulary['partyAt'] = (tokens, i, year) => {
    if (tokens[i]?.kind !== 'word') return null;
    const found = parties.longestAt(tokens, i, (row, length) => {
      const last = i + length;
      return isValid(row, year) && isWritten(row, tokens, i, last) && isOwnForm(row, tokens[last]);
    });
    if (found === null || isNamesake(tokens[i + found.length], lexicon)) return null;
    return isInsideNoParty(tokens, i, found.length) ? null : found;
  };
  const holders = holdersOf(lexicon);
  return {
    partyAt,
    mayOpenPhrase: phraseOpeners([parties, offices], lexicon),
    holderParty: holders,
    surnameParty: surnameHoldersOf(lexicon),
    officeAt: (tokens, i) =>
      tokens[i]?.kind === 'word' ? offices.longestAt(tokens, i, isOffice(tokens[i])) : null,
    honorificAt: (tokens, i) =>
      tokens[i]?.capital ? honorifics.longestAt(tokens, i, isOffice(tokens[i])) : null,
    labels: new Map(lexicon.parties.filter((row) => row.form === 'label').map((row) => [row.id, row.name])),
    kinds: new Map(lexicon.parties.map((row) => [row.id, row.kind])),
    cities: lexicon.cities,
    isWord: (list, key) => lexicon.words.get(list)?.has(key) ?? false,
    list: (list) => [...(lexicon.words.get(list) ?? [])],
  };
}

/** Compiled once per lexicon. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = compiled.get(lexicon) ?? compile(lexicon);
  compiled.set(lexicon, known);
  return known;
}
