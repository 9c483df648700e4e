import type { Lexicon } from '../lexicon/load.ts';
import type { AnnotatedArticle, AnnotatedSentence, Mention } from '../records.ts';
import { triggersOf, triggerTable } from './trigger-words.ts';
import type { View } from './view.ts';

const capitals = new WeakMap<Lexicon, ReadonlySet<string>>();

/** `ISO Name` of every capital, made once per lexicon. */
function capitalsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known =
    capitals.get(lexicon) ??
    new Set(lexicon.parties.flatMap(({ form, id, name }) => (form === 'capital' ? [`${id} ${name}`] : [])));
  capitals.set(lexicon, known);
  return known;
}

const views = new WeakMap<AnnotatedArticle, readonly View[]>();

/** Views of all sentences of the text, made once per article: only what reads the whole article needs them. */
function viewsOf(article: AnnotatedArticle, lexicon: Lexicon): readonly View[] {
  const known = views.get(article);
  if (known) return known;
  const made = article.sentences
    .filter(({ source }) => source === 'text')
    .map((sentence) => viewOf(article, sentence, lexicon));
  views.set(article, made);
  return made;
}

/** Sentences to either side in which the text still tells the same story. */
const STORY = 40;

const NO_WORDS: ReadonlySet<string> = new Set();
const PARTICIPLE = /^\p{L}{3,}ed$/u;
const GERUND = /^\p{L}\p{Ll}{2,}ing$/u;

/** The mention that covers each token. */
function coveringOf(mentions: readonly Mention[]): Map<number, Mention> {
  const covering = new Map<number, Mention>();
  for (const mention of mentions) for (let i = mention.first; i < mention.last; i++) covering.set(i, mention);
  return covering;
}

/** Kinds of mention that hide no trigger. */
const UNCOVERING: ReadonlySet<string> = new Set(['adjective', 'name', 'pronoun']);

/** Lists whose words are no part of a name: "May" and "States" are no verbs in "Theresa May" and "the United States". */
const CLAUSAL: ReadonlySet<string> = new Set([
  'cancel-cue',
  'clause-break',
  'motion',
  'negation',
  'plan-cue',
  'possible-cue',
  'reporting-verb',
  'verb',
  'wish-cue',
]);

const isNamed = (mention: Mention | undefined): boolean =>
  mention?.kind === 'person' || mention?.kind === 'party' || mention?.kind === 'place';

/** Lists whose words are verbs, unless a determiner stands before them. */
const VERBS = ['verb', 'auxiliary', 'light-verb', 'motion'];

export function viewOf(article: AnnotatedArticle, sentence: AnnotatedSentence, lexicon: Lexicon): View {
  const { tokens, mentions, dates } = sentence;
  const covering = coveringOf(mentions);
  const words = lexicon.words;
  const key = (i: number): string => tokens[i]?.key ?? '';
  const is = (list: string, i: number): boolean =>
    (words.get(list)?.has(key(i)) ?? false) && !(CLAUSAL.has(list) && isNamed(covering.get(i)));
  const inDate = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && dates.some((date) => date.start <= token.start && token.end <= date.end);
  };
  const isVerb = (i: number): boolean => {
    if (covering.has(i) || tokens[i]?.kind !== 'word' || inDate(i)) return false;
    if (is('article', i - 1) || is('possessive', i - 1)) return false;
    if (VERBS.some((list) => is(list, i)) || is('modal', i - 1)) return true;
    if (PARTICIPLE.test(key(i)) && !tokens[i]?.capital) return true;
    return GERUND.test(tokens[i]?.text ?? '') && opensParticiple(i) && !is('preposition', i);
  };
  /** ", ending a visit", "Ending a visit": where a clause without a subject of its own may begin. */
  const opensParticiple = (i: number): boolean =>
    (i === 0 || (tokens[i - 1]?.text === ',' && !covering.has(i - 1))) &&
    (is('article', i + 1) || is('possessive', i + 1) || covering.has(i + 1));
  const before = sentence.number > 0 ? article.sentences[sentence.number - 1] : undefined;
  return {
    previous: () => (before ? viewOf(article, before, lexicon) : null),
    around: () => {
      const first = Math.max(0, sentence.number - STORY);
      return viewsOf(article, lexicon).slice(first, Math.max(0, sentence.number) + STORY);
    },
    article,
    sentence,
    tokens,
    mentionAt: (i) => covering.get(i) ?? null,
    key,
    is,
    list: (list) => words.get(list) ?? NO_WORDS,
    has: (list, word) => words.get(list)?.has(word) ?? false,
    valueOf: (list, word) =>
      [...(words.get(list) ?? [])].find((entry) => entry.startsWith(`${word}:`))?.slice(word.length + 1) ??
      null,
    isVerb,
    inDate,
    isCapital: (name, country) => capitalsOf(lexicon).has(`${country} ${name}`),
    entity: (mention) => (mention.entity === null ? null : (article.entities[mention.entity] ?? null)),
    triggers: triggersOf(tokens, triggerTable(lexicon), (i) => {
      const mention = covering.get(i);
      // "acted as the mediator": an office that nobody is named by
      const isBare = mention?.name === null && !mention.plural && is('mediator-role', i);
      return mention !== undefined && !isBare && !UNCOVERING.has(mention.kind);
    }),
  };
}
