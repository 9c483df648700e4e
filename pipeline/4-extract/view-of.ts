import type { Lexicon } from '../lexicon/load.ts';
import type { AnnotatedArticle, AnnotatedSentence, Entity, Mention, Token } from '../records.ts';
import { capitalsOf } from './capitals.ts';
import { namesGathering } from './named-gathering.ts';
import { triggersOf, triggerTable } from './trigger-words.ts';
import { isVerbIn } from './verb-in.ts';
import type { Trigger, View } from './view.ts';
import { type WordLists, wordLists } from './word-lists.ts';

/** Sentences to either side in which the text still tells the same story. */
const STORY = 40;

const NO_WORDS: ReadonlySet<string> = new Set();
/** Kinds of mention that hide no trigger. */
const UNCOVERING: ReadonlySet<string> = new Set(['adjective', 'name', 'pronoun']);

const isNamed = (mention: Mention | null | undefined): boolean =>
  mention?.kind === 'person' || mention?.kind === 'party' || mention?.kind === 'place';

/** The mention that covers each token, the last one of several. */
function coveringOf({ tokens, mentions }: AnnotatedSentence): readonly (Mention | null)[] {
  const covering = new Array<Mention | null>(tokens.length).fill(null);
  for (const mention of mentions) covering.fill(mention, mention.first, mention.last);
  return covering;
}

/** "George W. Bush": the full stop of an initial within a name ends nothing, so rules see no stop there. */
function withoutInitials(tokens: readonly Token[], covering: readonly (Mention | null)[]): readonly Token[] {
  const isInitial = ({ text }: Token, i: number): boolean => {
    const mention = covering[i];
    return text === '.' && mention != null && mention.name !== null && mention.last > i + 1;
  };
  return tokens.some(isInitial)
    ? tokens.map((token, i) => (isInitial(token, i) ? { ...token, text: '·' } : token))
    : tokens;
}

function hidesTrigger(view: View, i: number): boolean {
  const mention = view.mentionAt(i);
  // "acted as the mediator": an office that nobody is named by
  const isBare = mention?.name === null && !mention.plural && view.is('mediator-role', i);
  // "a guest of the king", "a week-long mission": what somebody is or is on
  const isState = mention?.name === null && mention.party === null && view.is('bare-role', i);
  // "participants include A and B"
  const isThose =
    mention?.party === null && view.is('attending-group', i) && view.key(i + 1).startsWith('includ');
  const isOpen = isBare || isState || isThose || (mention !== null && namesGathering(view, mention, i));
  return mention !== null && !isOpen && !UNCOVERING.has(mention.kind);
}

const texts = new WeakMap<AnnotatedArticle, readonly AnnotatedSentence[]>();

/** The sentences of the text, without those of the title. */
function textOf(article: AnnotatedArticle): readonly AnnotatedSentence[] {
  const known = texts.get(article) ?? article.sentences.filter(({ source }) => source === 'text');
  texts.set(article, known);
  return known;
}

/** Look-ups by token number ask for the bounds first: reading an array outside them is slow, and rules do so at every edge. */
class SentenceView implements View {
  readonly article: AnnotatedArticle;
  readonly sentence: AnnotatedSentence;
  readonly tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #words: WordLists;
  readonly #covering: readonly (Mention | null)[];
  /** The lists that hold each token where it stands, looked up when the first of them is asked for. */
  readonly #lists: (ReadonlySet<string> | undefined)[];
  /** Answers of `isVerb`, kept as they are asked for. */
  readonly #verbs: (boolean | undefined)[];
  #triggers: readonly Trigger[] | null = null;
  #around: readonly View[] | null = null;

  constructor(article: AnnotatedArticle, sentence: AnnotatedSentence, lexicon: Lexicon) {
    this.article = article;
    this.sentence = sentence;
    this.#lexicon = lexicon;
    this.#words = wordLists(lexicon);
    this.#covering = coveringOf(sentence);
    this.tokens = withoutInitials(sentence.tokens, this.#covering);
    this.#lists = new Array<ReadonlySet<string> | undefined>(sentence.tokens.length).fill(undefined);
    this.#verbs = new Array<boolean | undefined>(sentence.tokens.length).fill(undefined);
  }

  mentionAt(i: number): Mention | null {
    return i >= 0 && i < this.tokens.length ? (this.#covering[i] ?? null) : null;
  }

  key(i: number): string {
    return i >= 0 && i < this.tokens.length ? (this.tokens[i]?.key ?? '') : '';
  }

  is(list: string, i: number): boolean {
    if (i < 0 || i >= this.tokens.length) return false;
    const lists = this.#lists[i] ?? this.#words.listsOf(this.key(i), isNamed(this.#covering[i]));
    this.#lists[i] = lists;
    return lists.has(list);
  }

  list(list: string): ReadonlySet<string> {
    return this.#lexicon.words.get(list) ?? NO_WORDS;
  }

  has(list: string, word: string): boolean {
    return this.#lexicon.words.get(list)?.has(word) ?? false;
  }

  valueOf(list: string, word: string): string | null {
    return this.#words.values.get(list)?.get(word) ?? null;
  }

  inDate(i: number): boolean {
    const { dates } = this.sentence;
    if (dates.length === 0 || i < 0) return false;
    const token = this.tokens[i];
    return token !== undefined && dates.some((date) => date.start <= token.start && token.end <= date.end);
  }

  isVerb(i: number): boolean {
    if (i < 0 || i >= this.tokens.length) return false;
    const answer = this.#verbs[i] ?? isVerbIn(this, i);
    this.#verbs[i] = answer;
    return answer;
  }

  isCapital(name: string, country: string): boolean {
    return capitalsOf(this.#lexicon).has(`${country} ${name}`);
  }

  entity({ entity }: Mention): Entity | null {
    return entity === null ? null : (this.article.entities[entity] ?? null);
  }

  get triggers(): readonly Trigger[] {
    this.#triggers ??= triggersOf(this.tokens, triggerTable(this.#lexicon), (i) => hidesTrigger(this, i));
    return this.#triggers;
  }

  previous(): View | null {
    const { number } = this.sentence;
    const before = number > 0 ? this.article.sentences[number - 1] : undefined;
    return before ? viewOf(this.article, before, this.#lexicon) : null;
  }

  around(): readonly View[] {
    const number = Math.max(0, this.sentence.number);
    this.#around ??= textOf(this.article)
      .slice(Math.max(0, number - STORY), number + STORY)
      .map((sentence) => viewOf(this.article, sentence, this.#lexicon));
    return this.#around;
  }
}

const views = new WeakMap<AnnotatedSentence, View>();

/** The view of a sentence, made once: rules go back to the sentences before. */
export function viewOf(article: AnnotatedArticle, sentence: AnnotatedSentence, lexicon: Lexicon): View {
  const known = views.get(sentence);
  if (known) return known;
  const view = new SentenceView(article, sentence, lexicon);
  views.set(sentence, view);
  return view;
}
