import type { AnnotatedArticle, AnnotatedSentence } from '../records.ts';
import type { Context } from '../stage.ts';
import type { Interaction } from './interaction.ts';
import { compileTopics, type TopicIndex } from './topic-index.ts';
import { type TopicWords, topicWordsOf } from './topic-words.ts';
import type { Zone } from './topics.ts';

/** Sentences at the head of the text, which tell the article's subject. */
const LEAD = 2;
/** Number of the title among the sentences. */
const TITLE = -1;
/** Sentences naming somebody who took part that are read at most, so that long texts stay cheap. */
const MOST = 12;

interface ArticleWords {
  readonly bySentence: ReadonlyMap<number, readonly TopicWords[]>;
  /** Each phrase of the text once: bounded by the table, however long the text is. */
  readonly distinct: readonly TopicWords[];
  /** By entity id: the first sentences that name it and say what was discussed or sought. */
  readonly about: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<object, TopicIndex>();
const read = new WeakMap<AnnotatedArticle, ArticleWords>();

function topicIndex({ lexicon }: Context): TopicIndex {
  const known = indexes.get(lexicon) ?? compileTopics(lexicon.topics);
  indexes.set(lexicon, known);
  return known;
}

function wordsIn(article: AnnotatedArticle, sentence: AnnotatedSentence, index: TopicIndex) {
  const { source, start, end } = sentence;
  const { text, title } = article.normalised.article;
  const passage = source === 'title' ? (title ?? '') : text;
  return topicWordsOf({ text: passage.slice(start, end), start, source }, index);
}

function aboutOf(article: AnnotatedArticle, cues: ReadonlySet<string>): ReadonlyMap<number, number[]> {
  const about = new Map<number, number[]>();
  for (const { number, tokens, mentions } of article.sentences) {
    if (number < 0 || !tokens.some(({ key }) => cues.has(key))) continue;
    for (const { entity } of mentions) {
      const numbers = entity === null ? [] : (about.get(entity) ?? []);
      if (entity === null || numbers.length >= MOST || numbers.at(-1) === number) continue;
      about.set(entity, [...numbers, number]);
    }
  }
  return about;
}

/** The topic words of an article, looked up once for all of its interactions. */
function wordsOf(article: AnnotatedArticle, context: Context): ArticleWords {
  const known = read.get(article);
  if (known) return known;
  const index = topicIndex(context);
  const bySentence = new Map(
    article.sentences.map((sentence) => [sentence.number, wordsIn(article, sentence, index)]),
  );
  const distinct = new Map<string, TopicWords>();
  for (const found of [...bySentence.values()].flat()) {
    const key = `${found.topic} ${found.phrase}`;
    if (!distinct.has(key)) distinct.set(key, found);
  }
  const about = aboutOf(article, context.lexicon.words.get('topic-cue') ?? new Set());
  const words = { bySentence, distinct: [...distinct.values()], about };
  read.set(article, words);
  return words;
}

/** Numbers of the sentences right behind an interaction's own that tell no other. */
function followingOf({ drafts }: Interaction, telling: ReadonlySet<number>): number[] {
  return drafts
    .map(({ view }) => view.sentence.number)
    .filter((number) => number >= 0 && !telling.has(number + 1))
    .map((number) => number + 1);
}

const peopleOf = ({ actor, counterpart, others }: Interaction): number[] =>
  [actor, counterpart, ...others].flatMap((side) => (side?.entity?.name ? [side.entity.id] : []));

const ALONE = new Set(['call', 'message', 'protest']);

/** A short article that reports a call, a message or a protest tells of one thing: all of its words are about it. */
const isAbout = ({ type }: Interaction, { sentences }: AnnotatedArticle, { settings }: Context): boolean =>
  ALONE.has(type) && sentences.length <= settings.extract.topics.short.sentences;

/**
 * Where the words stand that tell what an interaction is about: its own sentences, the one that follows when it tells no
 * other, those that say what its people discussed or sought, the title, and the remaining text.
 */
export function topicZones(
  told: Interaction,
  isCore: boolean,
  /** Numbers of the sentences that tell any interaction. */
  telling: ReadonlySet<number>,
  context: Context,
): readonly Zone[] {
  const article = told.drafts[0]?.view.article;
  if (!article) return [];
  const { bySentence, distinct, about } = wordsOf(article, context);
  const { reach, background_reach, short } = context.settings.extract.topics;
  const share = isCore ? reach : background_reach;
  const rest = isCore && isAbout(told, article, context) ? short.rest : share.rest;
  const at = (each: number, numbers: readonly number[]): Zone[] =>
    numbers.map((number) => ({ share: each, words: bySentence.get(number) ?? [] }));
  const own = told.drafts.map(({ view }) => view.sentence.number);
  return [
    ...at(1, own),
    ...at(share.following, followingOf(told, telling)),
    ...at(
      share.about,
      peopleOf(told).flatMap((id) => about.get(id) ?? []),
    ),
    ...at(share.title, [TITLE]),
    { share: rest, words: distinct },
  ];
}

/** The article's subject: what its main interactions are about where nothing nearer tells. */
export function subjectZones(told: Interaction, isCore: boolean, context: Context): readonly Zone[] {
  const article = told.drafts[0]?.view.article;
  if (!article || !isCore) return [];
  const { bySentence, distinct } = wordsOf(article, context);
  const { short, subject } = context.settings.extract.topics;
  const head = [TITLE, ...Array.from({ length: LEAD }, (_, number) => number)];
  return [
    ...head.map((number) => ({ share: 1, words: bySentence.get(number) ?? [] })),
    { share: isAbout(told, article, context) ? short.subject : subject.rest, words: distinct },
  ];
}
