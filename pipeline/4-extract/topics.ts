import { DEFAULTS, type Settings } from '../settings.ts';
import type { Sense, TopicIndex } from './topic-index.ts';

export { compileTopics, type TopicIndex } from './topic-index.ts';

/** The topics of an event, in the order in which a report lists them. */
export const TOPICS = [
  'peace_process',
  'security_defence',
  'terrorism',
  'nuclear',
  'sanctions',
  'trade_economy',
  'energy',
  'aid_development',
  'human_rights',
  'migration',
  'health',
  'environment',
  'territory',
  'culture_science',
  'justice',
  'bilateral_relations',
  'multilateral',
] as const;

/** A sentence of the interaction; `start` is its offset in the article's text. */
export interface Passage {
  readonly text: string;
  readonly start: number;
}

/** Half-open span in the article's text, UTF-16 code units. */
export interface FoundTopic {
  readonly topic: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether only spaces, hyphens or the stop of an initial part it from the word before ("cease-fire", "U.S. troops"). */
  readonly joined: boolean;
}

interface Tally {
  readonly phrases: Map<string, number>;
  readonly best: FoundTopic & { readonly weight: number };
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

/** Each distinct phrase counts once; the heaviest one is the evidence, then the longest, then the first. */
function count(tallies: Map<string, Tally>, sense: Sense, start: number, end: number): void {
  if (sense.weight <= 0) return;
  const found = { topic: sense.topic, start, end, weight: sense.weight };
  const tally = tallies.get(sense.topic) ?? { phrases: new Map(), best: found };
  const { best } = tally;
  const isBetter =
    found.weight > best.weight || (found.weight === best.weight && end - start > best.end - best.start);
  tally.phrases.set(sense.phrase, sense.weight);
  tallies.set(sense.topic, { phrases: tally.phrases, best: isBetter ? found : best });
}

function tally(passages: readonly Passage[], root: TopicIndex): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const passage of passages) {
    const words = wordsOf(passage);
    for (let i = 0; i < words.length; ) {
      const [length, senses] = longestAt(words, i, root);
      const end = words[i + length - 1]?.end ?? 0;
      for (const sense of senses) count(tallies, sense, words[i]?.start ?? 0, end);
      i += Math.max(length, 1);
    }
  }
  return tallies;
}

const weightOf = (found: Tally): number =>
  [...found.phrases.values()].reduce((sum, weight) => sum + weight, 0);

/**
 * What the sentences of an interaction are about, in the order of TOPICS, each with its best words. Topics are
 * ranked by the summed weight of their distinct phrases; kept are at most `max_topics`, each with `min_weight`
 * and `min_share` of the first one's weight. Linear in the text: each word walks at most the longest phrase.
 */
export function topicsOf(
  passages: readonly Passage[],
  topics: TopicIndex,
  thresholds: Settings['extract']['topics'] = DEFAULTS.extract.topics,
): readonly FoundTopic[] {
  const tallies = tally(passages, topics);
  const ranked = TOPICS.flatMap((topic) => {
    const found = tallies.get(topic);
    return found ? [{ topic, weight: weightOf(found), best: found.best }] : [];
  }).sort((a, b) => b.weight - a.weight);
  const least = Math.max(thresholds.min_weight, thresholds.min_share * (ranked[0]?.weight ?? 0));
  const kept = ranked.filter(({ weight }) => weight >= least).slice(0, thresholds.max_topics);
  return TOPICS.flatMap((topic) => kept.filter((each) => each.topic === topic)).map(({ topic, best }) => ({
    topic,
    start: best.start,
    end: best.end,
  }));
}
