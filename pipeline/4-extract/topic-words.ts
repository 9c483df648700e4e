import type { Sense, TopicIndex } from './topic-index.ts';

/** Words of the article that tell a topic. Half-open span in its passage, UTF-16 code units. */
export interface TopicWords {
  readonly topic: string;
  readonly phrase: string;
  readonly weight: number;
  readonly source: 'text' | 'title';
  readonly start: number;
  readonly end: number;
}

/** A sentence, or the title; `start` is its offset there. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly source: 'text' | 'title';
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether only spaces, hyphens or the stop of an initial part it from the word before ("cease-fire", "U.S. troops"). */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;
const JOINT = /^(?:[\s\-‐‑]+|\. ?)$/u;
const POSSESSIVE = /['’]s$/u;
function wordsOf(passage: Passage): readonly Word[] {
  let last = 0;
  return Array.from(passage.text.matchAll(WORD), (match) => {
    const text = match[0].replace(POSSESSIVE, '');
    const start = passage.start + match.index;
    const joined = JOINT.test(passage.text.slice(last, match.index));
    last = match.index + match[0].length;
    return { key: text.toLowerCase().replace('’', "'"), start, end: start + text.length, joined };
  });
}

/** The longest phrase that starts at word `from`; its length in words, 0 for none. */
function longestAt(words: readonly Word[], from: number, root: TopicIndex): [number, readonly Sense[]] {
  let node = root.next.get(words[from]?.key ?? '');
  let found: [number, readonly Sense[]] = [0, []];
  for (let i = from; node !== undefined; i += 1) {
    if (node.senses.length > 0) found = [i - from + 1, node.senses];
    const word = words[i + 1];
    node = word?.joined ? node.next.get(word.key) : undefined;
  }
  return found;
}

/** Every phrase of the table in a passage, longest first where they overlap. Linear: each word walks at most the longest phrase. */
export function topicWordsOf(passage: Passage, topics: TopicIndex): readonly TopicWords[] {
  const words = wordsOf(passage);
  const found: TopicWords[] = [];
  for (let i = 0; i < words.length; ) {
    const [length, senses] = longestAt(words, i, topics);
    const start = words[i]?.start ?? 0;
    const end = words[i + length - 1]?.end ?? 0;
    for (const { topic, phrase, weight } of senses)
      if (weight > 0) found.push({ topic, phrase, weight, source: passage.source, start, end });
    i += Math.max(length, 1);
  }
  return found;
}
