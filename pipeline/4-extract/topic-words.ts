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

interface Hit {
  readonly sense: Sense;
  readonly length: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;
const JOINT = /^(?:[\s\-‐‑]+|\. ?)$/u;
const POSSESSIVE = /['’]s$/u;
const APOSTROPHE = /['’]/;

function wordAt(found: string, start: number, between: string): Word {
  const joined = between === ' ' || JOINT.test(between);
  // most words have none
  if (!APOSTROPHE.test(found)) return { key: found.toLowerCase(), start, end: start + found.length, joined };
  const text = found.replace(POSSESSIVE, '');
  return { key: text.toLowerCase().replace('’', "'"), start, end: start + text.length, joined };
}

function wordsOf({ text, start }: Passage): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    words.push(wordAt(match[0], start + match.index, text.slice(last, match.index)));
    last = match.index + match[0].length;
  }
  return words;
}

/** By topic, the longest of the phrases that start at word `from`, whose node is `first`. */
function longestAt(words: readonly Word[], from: number, first: TopicIndex): ReadonlyMap<string, Hit> {
  const longest = new Map<string, Hit>();
  let node: TopicIndex | undefined = first;
  for (let i = from; node !== undefined; i += 1) {
    for (const sense of node.senses) longest.set(sense.topic, { sense, length: i - from + 1 });
    const word = words[i + 1];
    node = word?.joined ? node.next.get(word.key) : undefined;
  }
  return longest;
}

/**
 * Every phrase of the table in a passage. Where phrases of one topic overlap the longest counts, so that an exclusion
 * ("medical training") takes its words from its own topic alone. Linear: each word walks at most the longest phrase.
 */
export function topicWordsOf(passage: Passage, topics: TopicIndex): readonly TopicWords[] {
  const words = wordsOf(passage);
  const found: TopicWords[] = [];
  /** The word up to which a topic's last phrase reaches. */
  const taken = new Map<string, number>();
  for (let i = 0; i < words.length; i += 1) {
    const { key, start } = words[i] as Word;
    const node = topics.next.get(key);
    if (node === undefined) continue;
    for (const [topic, { sense, length }] of longestAt(words, i, node)) {
      if (i < (taken.get(topic) ?? 0)) continue;
      taken.set(topic, i + length);
      const end = words[i + length - 1]?.end ?? start;
      const { phrase, weight } = sense;
      if (weight > 0) found.push({ topic, phrase, weight, source: passage.source, start, end });
    }
  }
  return found;
}
