import type { AnnotatedArticle, AnnotatedSentence } from '../records.ts';
import type { Context } from '../stage.ts';
import type { Interaction } from './interaction.ts';
import { compileTopics, type TopicIndex } from './topic-index.ts';
import { type TopicWords, topicWordsOf } from './topic-words.ts';
import type { Zone } from './topics.ts';

/** Sentences at the head of the text, which tell the article's subject. */
const LEAD = 2;

interface ArticleWords {
  readonly bySentence: ReadonlyMap<number, readonly TopicWords[]>;
  /** Each phrase of the text once: bounded by the table, however long the text is. */
  readonly distinct: readonly TopicWords[];
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
  const words = { bySentence, distinct: [...distinct.values()] };
  read.set(article, words);
  return words;
}

/**
 * Where the words stand that tell what an interaction is about: its own sentences; those that follow and tell no other
 * interaction; and, since an article is about its main interactions, its title, lead and remaining text. What is told as
 * background has no part in the lead and the rest.
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
  const { bySentence, distinct } = wordsOf(article, context);
  const { reach, background_reach } = context.settings.extract.topics;
  const share = isCore ? reach : background_reach;
  const zones: Zone[] = [];
  const add = (each: number, number: number): void => {
    zones.push({ share: each, words: bySentence.get(number) ?? [] });
  };
  for (const { view } of told.drafts) add(1, view.sentence.number);
  for (const { view } of told.drafts) {
    for (const [i, each] of share.following.entries()) {
      const number = view.sentence.number + i + 1;
      if (view.sentence.number < 0 || telling.has(number)) break;
      add(each, number);
    }
  }
  add(share.title, -1);
  for (let number = 0; number < LEAD; number++) add(share.lead, number);
  zones.push({ share: share.rest, words: distinct });
  return zones.filter((zone) => zone.share > 0);
}
