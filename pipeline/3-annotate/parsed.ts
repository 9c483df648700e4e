import type { Token } from '../records.ts';
import type { Context } from '../stage.ts';
import type { Passage } from './describe.ts';
import { gateOf } from './gate.ts';
import { foldName } from './gazetteer.ts';
import { joinBroken, splitPairs } from './pairs.ts';
import type { People } from './people.ts';
import { type PhraseOrPronoun, phrasesOf } from './phrases.ts';
import { isBareHalf } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence with its phrases, before anybody is recognised. */
export interface Parsed extends Sentence {
  readonly passage: Passage;
  readonly number: number;
  readonly gated: boolean;
  readonly phrases: readonly PhraseOrPronoun[];
}

/** What every part of this stage reads by: the lexicon, the year, and the people known so far. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly year: number | null;
  readonly people: People;
  readonly countries: ReadonlySet<string>;
  /** State of the dateline, whose people are the hosts; null when there is none. */
  readonly home: string | null;
}

/** The sentence with broken words joined and joined parties split. */
export function whole(sentence: Sentence, vocabulary: Vocabulary, year: number | null): Sentence {
  const tokens = splitPairs(joinBroken(sentence.tokens, vocabulary, year), vocabulary, year);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

/** Phrases and gate of one sentence. */
export function parse(
  passage: Passage,
  sentence: Sentence,
  number: number,
  vocabulary: Vocabulary,
  year: number | null,
  home: string | null,
  context: Context,
): Parsed {
  const { text } = passage;
  const gated = gateOf(context.lexicon).test(text.slice(sentence.start, sentence.end));
  const { tokens } = sentence;
  const longest_name = context.settings.annotate.max_name_words;
  const reading = {
    tokens,
    vocabulary,
    year,
    home,
    countries: NOBODY,
    longest_name,
    known: NOBODY,
    parties: new Map(),
  };
  const phrases = phrasesOf(reading);
  return { passage, number, gated, phrases, ...sentence };
}

const NOBODY: ReadonlySet<string> = new Set();

/** The sentence read again where it holds a word that the article has shown to be a name: "Rice", "Royal". */
export function withKnown(
  sentence: Parsed,
  known: ReadonlySet<string>,
  { vocabulary, year, home, countries }: Reader,
  { settings }: Context,
): Parsed {
  const { tokens } = sentence;
  if (!tokens.some(({ key }, i) => known.has(key) || isBareHalf(tokens, i))) return sentence;
  const longest_name = settings.annotate.max_name_words;
  const reading = { tokens, vocabulary, year, home, countries, longest_name, known, parties: new Map() };
  return { ...sentence, phrases: phrasesOf(reading) };
}

/** "in New York": a name of the gazetteer behind a word of place. */
export function nameIsPlace(
  tokens: readonly Token[],
  phrase: PhraseOrPronoun,
  vocabulary: Vocabulary,
): boolean {
  if (!phrase.name || phrase.role.length > 0) return false;
  const words = tokens.slice(phrase.name.first, phrase.name.last);
  const name = foldName(words.map((token) => token.text).join(' '));
  const cities = vocabulary.cities.get(name);
  if (!cities) return false;
  // "Thailand's Phuket"
  const isOwned = phrase.party !== null && phrase.party.form !== 'adjective' && words.length === 1;
  return (
    vocabulary.isWord('locative', tokens[phrase.first - 1]?.key ?? '') ||
    (isOwned && cities.some(({ country }) => country === phrase.party?.id))
  );
}

/** Last words of the introduced names that are plain words or offices too ("Rice", "Royal"), and so are read as names only now. */
export function plainNames(people: People, vocabulary: Vocabulary): Set<string> {
  const isOffice = (key: string): boolean => {
    const [token] = tokenise(key);
    return token !== undefined && vocabulary.officeAt([token], 0) !== null;
  };
  const last = people.all.filter(({ keys }) => keys.length > 1).map(({ keys }) => keys.at(-1) ?? '');
  const isPlain = (key: string): boolean =>
    ['rare-name', 'place-noun', 'institution-noun'].some((list) => vocabulary.isWord(list, key));
  return new Set(last.filter((key) => isPlain(key) || isOffice(key)));
}
