import type { Lexicon } from '../lexicon/load.ts';

/** The lists that hold a word, and those of them that hold it also where it is part of a name. */
interface ListsOfWord {
  readonly all: ReadonlySet<string>;
  readonly inNames: ReadonlySet<string>;
}

/** `words.csv` by word. */
export interface WordLists {
  listsOf(word: string, isInName: boolean): ReadonlySet<string>;
  /** By list: what stands behind the colon of `word:value`. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

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

const NO_LIST: ReadonlySet<string> = new Set();
const IN_NO_LIST: ListsOfWord = { all: NO_LIST, inNames: NO_LIST };

function byWordOf({ words }: Lexicon): ReadonlyMap<string, ListsOfWord> {
  const all = new Map<string, Set<string>>();
  for (const [list, entries] of words)
    for (const word of entries) all.set(word, (all.get(word) ?? new Set()).add(list));
  return new Map(
    Array.from(all, ([word, lists]) => {
      const inNames = new Set([...lists].filter((list) => !CLAUSAL.has(list)));
      return [word, { all: lists, inNames }];
    }),
  );
}

/** The first entry that starts with the word counts. */
function valuesOf(entries: ReadonlySet<string>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const entry of entries) {
    for (let at = entry.indexOf(':'); at >= 0; at = entry.indexOf(':', at + 1)) {
      const word = entry.slice(0, at);
      if (!values.has(word)) values.set(word, entry.slice(at + 1));
    }
  }
  return values;
}

const compiled = new WeakMap<Lexicon, WordLists>();

/** The lists by word, made once per lexicon: every rule asks of most words in which lists they are. */
export function wordLists(lexicon: Lexicon): WordLists {
  const known = compiled.get(lexicon);
  if (known) return known;
  const byWord = byWordOf(lexicon);
  const lists: WordLists = {
    listsOf(word, isInName) {
      const { all, inNames } = byWord.get(word) ?? IN_NO_LIST;
      return isInName ? inNames : all;
    },
    values: new Map(Array.from(lexicon.words, ([list, entries]) => [list, valuesOf(entries)])),
  };
  compiled.set(lexicon, lists);
  return lists;
}
