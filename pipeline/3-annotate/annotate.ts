import { findDatePhrases } from '../dates.ts';
import type { AnnotatedArticle, AnnotatedSentence, DatePhrase, Mention, NormalisedArticle, Place, Token } from '../records.ts';
import type { Context, Step } from '../stage.ts';
import { type Focus, whoIs } from './coreference.ts';
import { describe, type Passage, quote } from './describe.ts';
import { foldName } from './gazetteer.ts';
import { gateOf } from './gate.ts';
import { hereOf } from './here.ts';
import { homeParty, type Vote } from './home-party.ts';
import { learn, People, type Person } from './people.ts';
import { splitPairs } from './pairs.ts';
import { type PhraseOrPronoun, phrasesOf } from './phrases.ts';
import { placeAt } from './places.ts';
import { segmentsOf } from './segments.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A sentence with its phrases, before anybody is recognised. */
interface Parsed extends Sentence {
  readonly passage: Passage;
  readonly number: number;
  readonly gated: boolean;
  readonly phrases: readonly PhraseOrPronoun[];
}

interface Reader {
  readonly vocabulary: Vocabulary;
  readonly year: number | null;
  readonly people: People;
  readonly countries: ReadonlySet<string>;
}

const LOCATIVE = new Set('in at to from near for into through outside around of visit visits visited visiting left leave leaves reach reached tour toured via'.split(' '));
const COUNTERPART = /\bcounterparts?$/;

function parse(passage: Passage, sentence: Sentence, number: number, vocabulary: Vocabulary, year: number | null, context: Context): Parsed {
  const { text } = passage;
  const gated = gateOf(context.lexicon).test(text.slice(sentence.start, sentence.end));
  const tokens = splitPairs(sentence.tokens, vocabulary, year);
  const reading = { tokens, vocabulary, year, longest_name: context.settings.annotate.max_name_words };
  return { ...sentence, tokens, passage, number, gated, phrases: phrasesOf(reading) };
}

function nameIsPlace(tokens: readonly Token[], phrase: PhraseOrPronoun, vocabulary: Vocabulary): boolean {
  if (!phrase.name || phrase.role.length > 0) return false;
  const words = tokens.slice(phrase.name.first, phrase.name.last);
  const name = foldName(words.map((token) => token.text).join(' '));
  return vocabulary.cities.has(name) && LOCATIVE.has(tokens[phrase.first - 1]?.key ?? '');
}

const isStrong = (phrase: PhraseOrPronoun): boolean =>
  phrase.name !== null && !phrase.proper && (phrase.role.length > 0 || phrase.name.last - phrase.name.first > 1);

/** First reading: everybody who is introduced with an office or a name of several words. */
function introduce(parsed: readonly Parsed[], { people, vocabulary }: Reader): void {
  for (const { passage, tokens, phrases, number } of parsed) {
    for (const phrase of phrases) {
      if (!isStrong(phrase) || nameIsPlace(tokens, phrase, vocabulary)) continue;
      const described = describe(passage, tokens, phrase, vocabulary);
      const shared = COUNTERPART.test(described.role ?? '');
      const description = shared ? { ...described, role: null, role_at: null, role_class: null } : described;
      const known = people.named(description.keys, description.party);
      if (known) learn(known, description, number);
      else people.add(description, 'person', number);
    }
  }
}

/** Parties that act in the sentences that name the person: `Pakistan will`, `Islamabad's role`, not `in Afghanistan`. */
function votesFor(person: Person, parsed: readonly Parsed[], { people, vocabulary }: Reader): Vote[] {
  const votes: Vote[] = [];
  for (const { passage, tokens, phrases } of parsed) {
    const names = phrases.some((phrase) => phrase.name && people.named(describe(passage, tokens, phrase, vocabulary).keys, null) === person);
    if (!names) continue;
    for (const phrase of phrases) {
      const before = tokens[phrase.first - 1]?.key ?? '';
      const isActing = phrase.party && phrase.role.length === 0 && !phrase.name && (before === 'of' || !LOCATIVE.has(before));
      const described = isActing ? describe(passage, tokens, phrase, vocabulary) : null;
      if (described?.party && described.party_at) votes.push({ party: described.party, at: described.party_at });
    }
  }
  return votes;
}

/** The country that a sentence goes to before it introduces the person: "In Tokyo, Prime Minister …". */
function nearFor(person: Person, parsed: readonly Parsed[], { vocabulary, year, countries }: Reader): Vote | null {
  const sentence = parsed[person.since];
  const at = sentence?.phrases.find(({ name }) => name && sentence.tokens[name.first]?.start === person.name_at?.start);
  if (!sentence || !at) return null;
  for (const phrase of [...sentence.phrases].reverse()) {
    if (phrase.first >= at.first || !LOCATIVE.has(sentence.tokens[phrase.first - 1]?.key ?? '') || phrase.role.length > 0) continue;
    const first = phrase.name?.first ?? phrase.party?.first;
    const place = first === undefined ? null : placeAt(sentence.tokens, first, vocabulary, year, countries)?.place;
    const [head, tail] = [sentence.tokens[phrase.first], sentence.tokens[phrase.last - 1]];
    if (place?.country && head && tail) return { party: place.country, at: quote(sentence.passage, 'party', head.start, tail.end) };
  }
  return null;
}

function settleHome(parsed: readonly Parsed[], reader: Reader, here: Pick<AnnotatedArticle, 'here' | 'here_at'>): void {
  for (const person of reader.people.all) {
    if (person.party || !person.role) continue;
    const home = homeParty(person, reader.people.all, { place: here.here, at: here.here_at }, nearFor(person, parsed, reader), votesFor(person, parsed, reader));
    if (home) {
      person.party = home.party;
      person.party_at = home.at;
    }
  }
}

function mentionKind(phrase: PhraseOrPronoun, person: Person | null, place: Place | null): Mention['kind'] {
  if (phrase.pronoun) return 'pronoun';
  if (phrase.name && person) return 'person';
  if (phrase.name) return place ? 'place' : 'name';
  if (phrase.role_kind === 'head' && !phrase.plural) return 'office';
  if (phrase.role_kind || phrase.plural) return 'group';
  return phrase.party?.form === 'adjective' && !phrase.isPaired ? 'adjective' : 'party';
}

function placeOf(tokens: readonly Token[], phrase: PhraseOrPronoun, person: Person | null, { vocabulary, year, countries }: Reader): Place | null {
  if (phrase.pronoun || phrase.role.length > 0 || (phrase.name && person)) return null;
  const at = phrase.name?.first ?? phrase.party?.first;
  if (at === undefined) return null;
  if (phrase.name && !LOCATIVE.has(tokens[phrase.first - 1]?.key ?? '') && tokens[phrase.first - 1]?.text !== ',') return null;
  return placeAt(tokens, at, vocabulary, year, countries)?.place ?? null;
}

/** Whether a mention is what its clause is about: a verb follows it. */
function isSubject(tokens: readonly Token[], phrase: PhraseOrPronoun, vocabulary: Vocabulary): boolean {
  const next = tokens[phrase.last]?.key ?? '';
  return !phrase.possessive && (VERBISH.some((list) => vocabulary.isWord(list, next)) || /ed$/.test(next));
}
const VERBISH = ['verb', 'auxiliary', 'reporting-verb', 'light-verb'];
const OPENING = new Set(['after', 'following', 'during', 'before', 'in', 'at', 'on', 'since', 'with']);

/** Whom a pronoun means: the latest subject before it, else (in an opening phrase) the first after it, else that of the sentence before. */
function antecedentOf(i: number, sentence: Parsed, people: readonly (Person | null)[], focus: Focus, vocabulary: Vocabulary): Person | null {
  const { phrases, tokens } = sentence;
  const isPerson = (person: Person | null | undefined): person is Person => person?.kind === 'person' && !person.plural;
  for (let k = i - 1; k >= 0; k--) {
    const [phrase, person] = [phrases[k], people[k]];
    if (phrase && isPerson(person) && !phrase.pronoun && isSubject(tokens, phrase, vocabulary)) return person;
  }
  const before = people.slice(0, i).find((person, k) => isPerson(person) && !phrases[k]?.pronoun);
  if (before) return before;
  if (OPENING.has(tokens[0]?.key ?? '')) {
    const after = people.slice(i + 1).find((person, k) => isPerson(person) && !phrases[i + 1 + k]?.pronoun && !phrases[i + 1 + k]?.possessive && tokens[(phrases[i + 1 + k]?.first ?? 0) - 1]?.text === ',');
    if (after) return after;
  }
  return focus.subject;
}

/** Who every phrase stands for: names and offices first, then the pronouns that lean on them. */
function peopleOf(sentence: Parsed, reader: Reader, focus: Focus): (Person | null)[] {
  const { passage, tokens, phrases, number } = sentence;
  const found = phrases.map((phrase) => {
    if (phrase.pronoun || nameIsPlace(tokens, phrase, reader.vocabulary)) return null;
    const described = describe(passage, tokens, phrase, reader.vocabulary);
    const person = whoIs(reader.people, phrase, described, focus, number, reader.vocabulary);
    const isFirst = person?.kind === 'person' && !person.plural && !phrase.possessive;
    if (isFirst && (!focus.first || isSubject(tokens, phrase, reader.vocabulary))) focus.first = person;
    return person;
  });
  const first = found.find((person, i) => person?.kind === 'person' && !person.plural && !phrases[i]?.possessive);
  const all = found.map((person, i) => (phrases[i]?.pronoun && !phrases[i]?.plural ? antecedentOf(i, sentence, found, focus, reader.vocabulary) : person));
  focus.first = first ?? null;
  return all;
}

function mentionsOf(sentence: Parsed, reader: Reader, focus: Focus): Mention[] {
  const { passage, tokens, phrases } = sentence;
  const people = peopleOf(sentence, reader, focus);
  return phrases.map((phrase, i) => {
    const described = describe(passage, tokens, phrase, reader.vocabulary);
    const person = people[i] ?? null;
    const place = placeOf(tokens, phrase, person, reader);
    const [head, tail] = [tokens[phrase.first] as Token, tokens[phrase.last - 1] as Token];
    return {
      start: head.start,
      end: tail.end,
      first: phrase.first,
      last: phrase.last,
      kind: mentionKind(phrase, person, place),
      name: described.name_at,
      role: described.role,
      role_span: described.role_at,
      role_class: described.role_class,
      party: described.party,
      party_span: described.party_at,
      plural: phrase.plural || phrase.role_kind === 'group',
      possessive: phrase.possessive,
      entity: person?.id ?? null,
      place,
    };
  });
}

function annotated(sentence: Parsed, reader: Reader, focus: Focus): AnnotatedSentence {
  focus.subject = focus.first ?? focus.subject;
  focus.first = null;
  const { passage, tokens, number, start, end, gated } = sentence;
  const dates: readonly DatePhrase[] = gated ? findDatePhrases(passage.text, start, end) : [];
  return { source: passage.source, number, start, end, tokens, gated, dates, mentions: mentionsOf(sentence, reader, focus) };
}

function countriesOf(parsed: readonly Parsed[]): Set<string> {
  return new Set(parsed.flatMap(({ phrases }) => phrases.flatMap((phrase) => (phrase.party ? [phrase.party.id] : []))));
}

function bare(normalised: NormalisedArticle): AnnotatedArticle {
  const characters = normalised.article.text.length;
  return { normalised, sentences: [], entities: [], organisations: new Set(), here: null, here_at: null, counts: { characters, gated: 0, tagged: 0 } };
}

/** Sentences, and in them the people, offices, parties, places and dates, and who is who within the article. */
export const annotate: Step<NormalisedArticle, AnnotatedArticle> = function* (normalised, context) {
  const { article } = normalised;
  const segments = segmentsOf(normalised);
  const gate = gateOf(context.lexicon);
  if (!segments.some(({ start, end }) => gate.test(article.text.slice(start, end))) && !gate.test(article.title ?? '')) {
    yield bare(normalised);
    return;
  }
  const vocabulary = vocabularyOf(context.lexicon);
  const year = article.published_at ? Number(article.published_at.slice(0, 4)) : null;
  const passage: Passage = { document_id: article.document_id, source: 'text', text: article.text };
  const longest = context.settings.annotate.max_sentence_length;
  const sentences = segments.flatMap(({ start, end }) => sentencesOf(article.text, start, end, longest));
  const parsed = sentences.map((sentence, number) => parse(passage, sentence, number, vocabulary, year, context));
  const reader: Reader = { vocabulary, year, people: new People(), countries: countriesOf(parsed) };
  const here = hereOf(normalised, vocabulary, year);
  introduce(parsed, reader);
  settleHome(parsed, reader, here);
  for (const person of reader.people.all) person.seen = -1;
  const focus: Focus = { subject: null, first: null };
  const read = parsed.map((sentence) => annotated(sentence, reader, focus));
  const heading = titleOf(normalised, longest).map(({ at, sentence }) => annotated(parse(at, sentence, -1, vocabulary, year, context), reader, { subject: null, first: null }));
  const gated = read.filter((sentence) => sentence.gated).reduce((sum, { start, end }) => sum + end - start, 0);
  yield {
    normalised,
    sentences: [...read, ...heading],
    entities: reader.people.all.map((person) => ({ ...person, party_name: vocabulary.labels.get(person.party ?? '') ?? null })),
    organisations: new Set([...reader.countries].filter((party) => vocabulary.kinds.get(party) === 'organisation')),
    ...here,
    counts: { characters: article.text.length, gated, tagged: 0 },
  };
};

/** The title as a sentence of its own: inside the text of a page, else the field. */
function titleOf({ article, title_span }: NormalisedArticle, longest: number): { at: Passage; sentence: Sentence }[] {
  const { document_id, title, text } = article;
  const at: Passage = title_span ? { document_id, source: 'text', text } : { document_id, source: 'title', text: title ?? '' };
  const { start, end } = title_span ?? { start: 0, end: at.text.length };
  return sentencesOf(at.text, start, end, longest).map((sentence) => ({ at, sentence }));
}

