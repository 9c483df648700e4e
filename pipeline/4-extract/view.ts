import type { Lexicon, TriggerRow } from '../lexicon/load.ts';
import type { AnnotatedArticle, AnnotatedSentence, Entity, Mention, Token } from '../records.ts';

/** A trigger word found in a sentence; token numbers, half-open. */
export interface Trigger {
  readonly row: TriggerRow;
  readonly first: number;
  readonly last: number;
}

/** A sentence with look-ups by token number: what every rule of this stage reads. */
export interface View {
  readonly article: AnnotatedArticle;
  readonly sentence: AnnotatedSentence;
  readonly tokens: readonly Token[];
  /** The mention that covers a token, or null. */
  mentionAt(i: number): Mention | null;
  key(i: number): string;
  is(list: string, i: number): boolean;
  /** Whether a list holds a word or phrase. */
  has(list: string, word: string): boolean;
  /** The words of a list, empty when there is none. */
  list(list: string): ReadonlySet<string>;
  /** What stands behind the colon of `word:value` in a list; null when the list lacks the word. */
  valueOf(list: string, word: string): string | null;
  isVerb(i: number): boolean;
  inDate(i: number): boolean;
  entity(mention: Mention): Entity | null;
  /** Whether a town is the capital by whose name the press calls that state. */
  isCapital(name: string, country: string): boolean;
  readonly triggers: readonly Trigger[];
  /** The sentence before in the text, or null. */
  previous(): View | null;
  /** The sentences of the text around this one, and itself, in order: as many as one story fills. */
  around(): readonly View[];
}

interface TriggerEntry {
  readonly keys: readonly string[];
  readonly row: TriggerRow;
}

const compiled = new WeakMap<Lexicon, Map<string, TriggerEntry[]>>();

function triggerTable(lexicon: Lexicon): Map<string, TriggerEntry[]> {
  const known = compiled.get(lexicon);
  if (known) return known;
  const table = new Map<string, TriggerEntry[]>();
  for (const row of lexicon.triggers) {
    for (const words of row.words.split('|')) {
      const keys = words.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').split(/\s+/);
      const first = keys[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { keys, row }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  compiled.set(lexicon, table);
  return table;
}

const capitals = new WeakMap<Lexicon, ReadonlySet<string>>();

/** `ISO Name` of every capital, made once per lexicon. */
function capitalsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known =
    capitals.get(lexicon) ??
    new Set(lexicon.parties.flatMap(({ form, id, name }) => (form === 'capital' ? [`${id} ${name}`] : [])));
  capitals.set(lexicon, known);
  return known;
}

/** Triggers outside names and offices; at each token every row of the longest phrase that stands there. */
function triggersOf(
  tokens: readonly Token[],
  table: ReturnType<typeof triggerTable>,
  covered: (i: number) => boolean,
): Trigger[] {
  const found: Trigger[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (covered(i) && tokens[i]?.key !== 'visiting') continue;
    const entries = (table.get(tokens[i]?.key ?? '') ?? []).filter(({ keys }) =>
      keys.every((key, k) => tokens[i + k]?.key === key),
    );
    const longest = entries[0]?.keys.length ?? 0;
    for (const { keys, row } of entries)
      if (keys.length === longest) found.push({ row, first: i, last: i + keys.length });
  }
  return found;
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
