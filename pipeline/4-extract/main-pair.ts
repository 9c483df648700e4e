import type { AnnotatedArticle, Mention } from '../records.ts';

/** Mentions of the second state for each one of a third, at least: else nobody can tell which two are meant. */
const LEAD = 2;

/** A state's mentions: how many, and the first by which it stands alone. */
interface Count {
  count: number;
  first: Mention | null;
}

/** The two states that an article is about, each by a mention that names it; empty when a third is spoken of nearly as often. */
export function mainPair({ sentences, entities }: AnnotatedArticle): readonly Mention[] {
  const counts = new Map<string, Count>();
  for (const { mentions } of sentences) {
    for (const mention of mentions) {
      const entity = mention.entity === null ? null : entities[mention.entity];
      const party = entity?.party ?? mention.party;
      if (!party) continue;
      const known = counts.get(party) ?? { count: 0, first: null };
      known.count += 1;
      if (!known.first && mention.kind === 'party' && entity && !entity.name) known.first = mention;
      counts.set(party, known);
    }
  }
  const [one, other, third] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!one?.first || !other?.first || (third && other.count < LEAD * third.count)) return [];
  return [one.first, other.first];
}
