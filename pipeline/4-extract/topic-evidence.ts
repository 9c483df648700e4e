import type { Evidence } from '../records.ts';
import type { Context } from '../stage.ts';
import type { Interaction } from './interaction.ts';
import { quotedFrom } from './quote.ts';
import type { TopicWords } from './topic-words.ts';
import { subjectZones, topicZones } from './topic-zones.ts';
import { topicsOf } from './topics.ts';

/** What two governments do to their relations, or for them. */
const OF_RELATIONS = new Set(['call', 'message', 'protest']);

/** A call, a letter or a protest of which nothing more is told is about relations; its own words tell so. */
function relationsOf(evidence: readonly Evidence[], type: string): TopicWords[] {
  const [told] = evidence;
  if (!told || !OF_RELATIONS.has(type)) return [];
  const { source, start, end, quote } = told;
  if (source !== 'text' && source !== 'title') return [];
  return [{ topic: 'bilateral_relations', phrase: quote, weight: 1, source, start, end }];
}

/** The topics of an interaction with the words that tell them: nearest first, then the article's subject, then what the kind of interaction tells. */
export function topicEvidence(
  told: Interaction,
  core: boolean,
  telling: ReadonlySet<number>,
  triggered: readonly Evidence[],
  context: Context,
): { topics: string[]; evidence: Evidence[] } {
  const view = told.drafts[0]?.view;
  const { topics } = context.settings.extract;
  const ways = [
    () =>
      topicsOf(
        topicZones(told, core, telling, context),
        OF_RELATIONS.has(told.type) ? { ...topics, min_weight: topics.short.min_weight } : topics,
      ),
    () => topicsOf(subjectZones(told, core, context), topics.subject),
    () => relationsOf(triggered, told.type),
  ];
  let found: readonly TopicWords[] = [];
  for (const way of ways) if (found.length === 0) found = way();
  return {
    topics: found.map(({ topic }) => topic),
    evidence: view
      ? found.map(({ source, start, end }, i) => quotedFrom(view, source, `topics[${i}]`, start, end))
      : [],
  };
}
