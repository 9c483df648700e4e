import type { TopicRow } from '../lexicon/load.ts';

export interface Sense {
  readonly topic: string;
  readonly phrase: string;
  readonly weight: number;
}

/** A trie over words: the senses of the phrase that ends here, and the words that may follow. */
export interface TopicIndex {
  readonly senses: Sense[];
  readonly next: Map<string, TopicIndex>;
}

/** The text is read without it. */
const POSSESSIVE = /'s$/;

/** Shorter last words (aid, oil, war) only take the plural: "oily" and "aided" mean other things. */
const SHORTEST_STEM = 4;

/** The forms of a phrase's last word: s, es, ed, ing, al, ly; "y" turns to "ies" and "ied"; a final "e" may drop. */
function formsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_STEM) return [word, `${word}s`];
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  const forms = [word, `${word}s`, `${word}es`, `${stem}ed`, `${stem}ing`, `${stem}al`, `${word}ly`];
  return word.endsWith('y') ? [...forms, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : forms;
}

const emptyNode = (): TopicIndex => ({ senses: [], next: new Map() });

function follow(node: TopicIndex, word: string): TopicIndex {
  const known = node.next.get(word) ?? emptyNode();
  node.next.set(word, known);
  return known;
}

/** Compiles the rows of `topics.csv` once. A row's own words win over another row's inflected ones. */
export function compileTopics(rows: readonly TopicRow[]): TopicIndex {
  const root = emptyNode();
  const written = new Set(rows.map((row) => row.phrase));
  for (const { topic, phrase, weight } of rows) {
    const words = phrase.split(' ').map((word) => word.replace(POSSESSIVE, ''));
    const last = words.pop() ?? '';
    const before = words.reduce(follow, root);
    for (const form of formsOf(last)) {
      const isOther = form !== last && written.has([...words, form].join(' '));
      if (!isOther) follow(before, form).senses.push({ topic, phrase, weight });
    }
  }
  return root;
}
