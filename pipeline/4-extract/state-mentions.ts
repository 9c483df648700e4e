import type { AnnotatedArticle, Mention } from '../records.ts';

/** Where an article names each party alone: "Serbia", "the Serbs", "Belgrade". */
export interface StateMentions {
  /** The first such mention of each party. */
  readonly byParty: ReadonlyMap<string, Mention>;
  /** The same by the key of its first word, without article: "serbia", "belgrade". */
  readonly byWord: ReadonlyMap<string, Mention>;
}

const indexed = new WeakMap<AnnotatedArticle, StateMentions>();

/** Read once per article: rules ask for it at every trigger, and articles may be long. */
export function stateMentionsOf(article: AnnotatedArticle): StateMentions {
  const known = indexed.get(article);
  if (known) return known;
  const byParty = new Map<string, Mention>();
  const byWord = new Map<string, Mention>();
  for (const { tokens, mentions } of article.sentences) {
    for (const mention of mentions) {
      const entity = mention.entity === null ? null : article.entities[mention.entity];
      if (!entity?.party || entity.name || entity.role || mention.kind === 'pronoun') continue;
      if (!byParty.has(entity.party)) byParty.set(entity.party, mention);
      const first = tokens[mention.first]?.key === 'the' ? mention.first + 1 : mention.first;
      const word = tokens[first]?.key ?? '';
      if (mention.kind === 'party' && !byWord.has(word)) byWord.set(word, mention);
    }
  }
  const found = { byParty, byWord };
  indexed.set(article, found);
  return found;
}
