import { findDatePhrases } from '../dates.ts';
import type { Lexicon } from '../lexicon/load.ts';
import type { AnnotatedArticle, AnnotatedSentence, NormalisedArticle, Span } from '../records.ts';
import type { Step } from '../stage.ts';
import type { Focus } from './coreference.ts';
import { linkDates } from './dates-across.ts';
import type { Passage } from './describe.ts';
import { gateOf, namesSides } from './gate.ts';
import { hereOf } from './here.ts';
import { introduce } from './introduce.ts';
import { mentionsOf } from './mentions.ts';
import { type Parsed, parse, plainNames, type Reader, withKnown } from './parsed.ts';
import { verbsAmong } from './part-of-speech.ts';
import { People } from './people.ts';
import { segmentsOf } from './segments.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { settleHome } from './settle-home.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** How many characters compromise may still read of the article, and how many it has read. */
interface Budget {
  left: number;
  tagged: number;
}

function annotated(sentence: Parsed, reader: Reader, focus: Focus, budget: Budget): AnnotatedSentence {
  focus.subject = focus.first ?? focus.subject;
  focus.first = null;
  const { passage, tokens, number, start, end, gated } = sentence;
  const { verbs, tagged } = gated
    ? verbsAmong(passage.text, tokens, reader.vocabulary, budget.left)
    : { verbs: [], tagged: 0 };
  budget.left -= tagged;
  budget.tagged += tagged;
  return {
    source: passage.source,
    number,
    start,
    end,
    tokens,
    gated,
    // Of other sentences too: what the lead says without a trigger has a day that the rest of the text goes by.
    dates: findDatePhrases(passage.text, start, end),
    verbs,
    mentions: mentionsOf(sentence, reader, focus),
  };
}

function countriesOf(parsed: readonly Parsed[]): Set<string> {
  return new Set(
    parsed.flatMap(({ phrases }) => phrases.flatMap((phrase) => (phrase.party ? [phrase.party.id] : []))),
  );
}

function bare(normalised: NormalisedArticle): AnnotatedArticle {
  const characters = normalised.article.text.length;
  return {
    normalised,
    sentences: [],
    entities: [],
    organisations: new Set(),
    here: null,
    here_at: null,
    counts: { characters, gated: 0, tagged: 0 },
  };
}

/** Whether a text holds the words that any rule needs: a trigger and two sides. */
function mayTell({ article }: NormalisedArticle, segments: readonly Span[], lexicon: Lexicon): boolean {
  const gate = gateOf(lexicon);
  const passages = [...segments.map(({ start, end }) => article.text.slice(start, end)), article.title ?? ''];
  return passages.some((each) => gate.test(each)) && passages.some((each) => namesSides(lexicon, each));
}

/** Sentences, and in them the people, offices, parties, places and dates, and who is who within the article. */
export const annotate: Step<NormalisedArticle, AnnotatedArticle> = function* (normalised, context) {
  const { article } = normalised;
  const segments = segmentsOf(normalised);
  if (!mayTell(normalised, segments, context.lexicon)) {
    yield bare(normalised);
    return;
  }
  const vocabulary = vocabularyOf(context.lexicon);
  const year = article.published_at ? Number(article.published_at.slice(0, 4)) : null;
  const passage: Passage = { document_id: article.document_id, source: 'text', text: article.text };
  const longest = context.settings.annotate.max_sentence_length;
  const sentences = segments.flatMap(({ start, end }) =>
    sentencesOf(article.text, start, end, longest, vocabulary),
  );
  const first = sentences.map((sentence, number) =>
    parse(passage, sentence, number, vocabulary, year, context),
  );
  const here = hereOf(normalised, vocabulary, year);
  const reader: Reader = {
    vocabulary,
    year,
    people: new People(vocabulary),
    countries: countriesOf(first),
    home: here.here?.country ?? null,
  };
  introduce(first, reader);
  const known = plainNames(reader.people, vocabulary);
  const parsed = first.map((sentence) => withKnown(sentence, known, vocabulary, year, context));
  settleHome(parsed, reader, here);
  for (const person of reader.people.all) person.seen = -1;
  const focus: Focus = { subject: null, first: null };
  const budget: Budget = {
    left: Math.floor(context.settings.annotate.max_tagged_share * article.text.length),
    tagged: 0,
  };
  const read = parsed.map((sentence) => annotated(sentence, reader, focus, budget));
  const heading = titleOf(normalised, longest, vocabulary).map(({ at, sentence }) =>
    annotated(
      parse(at, sentence, -1, vocabulary, year, context),
      reader,
      { subject: null, first: null },
      budget,
    ),
  );
  const gated = read
    .filter((sentence) => sentence.gated)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  yield {
    normalised,
    sentences: [...linkDates(read, article.text), ...heading],
    entities: reader.people.all.map((person) => ({
      party_name: vocabulary.labels.get(person.party ?? '') ?? null,
      ...person,
    })),
    organisations: new Set(
      [...reader.countries].filter((party) => vocabulary.kinds.get(party) === 'organisation'),
    ),
    ...here,
    counts: { characters: article.text.length, gated, tagged: budget.tagged },
  };
};

/** The title as a sentence of its own: inside the text of a page, else the field. */
function titleOf(
  { article, title_span }: NormalisedArticle,
  longest: number,
  vocabulary: Vocabulary,
): { at: Passage; sentence: Sentence }[] {
  const { document_id, title, text } = article;
  const at: Passage = title_span
    ? { document_id, source: 'text', text }
    : { document_id, source: 'title', text: title ?? '' };
  const { start, end } = title_span ?? { start: 0, end: at.text.length };
  return sentencesOf(at.text, start, end, longest, vocabulary).map((sentence) => ({ at, sentence }));
}
