import { TOPICS } from '../codes.ts';
import { EXTRACT_DEFAULTS, type TopicThresholds } from '../extract-settings.ts';
import type { TopicWords } from './topic-words.ts';

export { compileTopics, type TopicIndex } from './topic-index.ts';

/** Words from one part of the article, and how much they say of the interaction, 0..1. */
export interface Zone {
  readonly share: number;
  readonly words: readonly TopicWords[];
}

interface Tally {
  /** Weight of each distinct phrase, where it says most. */
  readonly phrases: Map<string, number>;
  readonly best: TopicWords;
  readonly weight: number;
}

/** Each distinct phrase counts once; the heaviest one is the evidence, then the longest, then the first. */
function count(tallies: Map<string, Tally>, found: TopicWords, share: number): void {
  const weight = found.weight * share;
  if (weight <= 0) return;
  const tally = tallies.get(found.topic) ?? { phrases: new Map<string, number>(), best: found, weight };
  const { phrases, best } = tally;
  const isBetter =
    weight > tally.weight || (weight === tally.weight && found.end - found.start > best.end - best.start);
  phrases.set(found.phrase, Math.max(weight, phrases.get(found.phrase) ?? 0));
  tallies.set(found.topic, isBetter ? { phrases, best: found, weight } : tally);
}

const weightOf = (found: Tally): number =>
  [...found.phrases.values()].reduce((sum, weight) => sum + weight, 0);

/**
 * What an interaction is about, in the order of TOPICS, each with its best words. Topics are ranked by the summed weight of
 * their distinct phrases; kept are at most `max_topics`, each with `min_weight` and `min_share` of the first one's weight.
 */
export function topicsOf(
  zones: readonly Zone[],
  thresholds: TopicThresholds = EXTRACT_DEFAULTS.topics,
): readonly TopicWords[] {
  const tallies = new Map<string, Tally>();
  for (const { share, words } of zones) for (const found of words) count(tallies, found, share);
  const ranked = TOPICS.flatMap((topic) => {
    const found = tallies.get(topic);
    return found ? [{ topic, weight: weightOf(found), best: found.best }] : [];
  }).sort((a, b) => b.weight - a.weight);
  const least = Math.max(thresholds.min_weight, thresholds.min_share * (ranked[0]?.weight ?? 0));
  const kept = ranked.filter(({ weight }) => weight >= least).slice(0, thresholds.max_topics);
  return TOPICS.flatMap((topic) => kept.filter((each) => each.topic === topic)).map(({ best }) => best);
}
