import type { AnnotatedArticle, Evidence, Mention } from '../records.ts';
import { insideOf } from './state.ts';

/** Mentions of the second state for each one of a third, at least: else nobody can tell which two are meant. */
const LEAD = 2;

/** A state's mentions: how many, the first by which it stands alone, and the first phrase that holds its name. */
interface Count {
  count: number;
  alone: Mention | null;
  inside: Mention | null;
}

/** The parties that a mention names or stands for, with the words that name them. */
function partiesIn(
  { party, party_span, posted, entity }: Mention,
  { entities }: AnnotatedArticle,
): { party: string; at: Evidence | null }[] {
  const own = (entity === null ? null : entities[entity]?.party) ?? party;
  return [
    ...(own ? [{ party: own, at: party_span }] : []),
    ...(posted ? [{ party: posted.party, at: posted.at }] : []),
  ];
}

function countsOf(article: AnnotatedArticle): Count[] {
  const counts = new Map<string, Count>();
  for (const mention of article.sentences.flatMap(({ mentions }) => mentions)) {
    for (const { party, at } of partiesIn(mention, article)) {
      const known = counts.get(party) ?? { count: 0, alone: null, inside: null };
      const isAlone = mention.kind === 'party' && mention.entity !== null && at === mention.party_span;
      known.count += 1;
      known.alone ??= isAlone ? mention : null;
      known.inside ??= at ? insideOf(mention, party, at) : null;
      counts.set(party, known);
    }
  }
  return [...counts.values()];
}

/** The two states that an article is about, each by words that name it; empty when a third is spoken of nearly as often. */
export function mainPair(article: AnnotatedArticle): readonly Mention[] {
  const [one, other, third] = countsOf(article).sort((a, b) => b.count - a.count);
  const [first, second] = [one?.alone ?? one?.inside, other?.alone ?? other?.inside];
  if (!first || !second || (third && (other?.count ?? 0) < LEAD * third.count)) return [];
  return [first, second];
}
