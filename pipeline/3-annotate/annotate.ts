import type { Lexicon } from '../lexicon/load.ts';
import type { AnnotatedArticle, NormalisedArticle, Span } from '../records.ts';
import type { Context, Step } from '../stage.ts';
import { annotateInFull } from './annotate-in-full.ts';
import { gateOf } from './gate.ts';
import { type Item, itemsOf } from './items.ts';
import { materialOf } from './material.ts';
import { segmentsOf } from './segments.ts';
import { namesTwoSides } from './two-sides.ts';
import { vocabularyOf } from './vocabulary.ts';

function bare({ normalised, characters }: Item): AnnotatedArticle {
  return {
    normalised,
    sentences: [],
    entities: [],
    organisations: new Set(),
    here: null,
    here_at: null,
    counts: { characters, gated: 0, tagged: 0 },
  };
}

function hasTrigger({ article }: NormalisedArticle, segments: readonly Span[], lexicon: Lexicon): boolean {
  const gate = gateOf(lexicon);
  return (
    segments.some(({ start, end }) => gate.test(article.text.slice(start, end))) ||
    gate.test(article.title ?? '')
  );
}

function annotated(item: Item, context: Context): AnnotatedArticle {
  const segments = segmentsOf(item.normalised);
  if (!hasTrigger(item.normalised, segments, context.lexicon)) return bare(item);
  const { max_sentence_length } = context.settings.annotate;
  const material = materialOf(item, segments, vocabularyOf(context.lexicon), max_sentence_length);
  return namesTwoSides(material) ? annotateInFull(material, context) : bare(item);
}

/**
 * One record, or one for each item of a digest. Sentences, and in them the people, offices, parties, places and dates, and who is who within the article. A text that can
 * tell no interaction, since it holds no trigger or names no two sides, is not read any further.
 */
export const annotate: Step<NormalisedArticle, AnnotatedArticle> = function* (normalised, context) {
  for (const item of itemsOf(normalised)) yield annotated(item, context);
};
