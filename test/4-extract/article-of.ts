import { normalise } from '../../pipeline/2-normalise/normalise.ts';
import { annotate } from '../../pipeline/3-annotate/annotate.ts';
import { annotateInFull } from '../../pipeline/3-annotate/annotate-in-full.ts';
import { materialOf } from '../../pipeline/3-annotate/material.ts';
import { segmentsOf } from '../../pipeline/3-annotate/segments.ts';
import { vocabularyOf } from '../../pipeline/3-annotate/vocabulary.ts';
import { extract } from '../../pipeline/4-extract/extract.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type {
  AnnotatedArticle,
  EventReport,
  NormalisedArticle,
  SourceDocument,
} from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { isNote, isReject } from '../../pipeline/stage.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };

/** What an article has beside its text; published on a Wednesday. */
export interface Around {
  readonly title?: string;
  readonly dateline?: string;
  /** Day of publication. */
  readonly published?: string;
}

function documentOf(text: string, { title, dateline, published = '2015-06-10' }: Around): SourceDocument {
  return {
    source: { path: 'own.ndjson', offset: 0, position: 1 },
    form: 'record',
    id: 'own',
    name: 'own',
    text,
    title: title ?? null,
    outlet: null,
    url: null,
    published_at: published,
    dateline: dateline ?? null,
    language: null,
    metadata: null,
  };
}

/** An article of these words as stage 3 gets it. */
export function normalisedOf(text: string, around: Around = {}): NormalisedArticle {
  for (const normalised of normalise(documentOf(text, around), context))
    if (!isReject(normalised) && !isNote(normalised)) return normalised;
  throw new Error(`no article came of: ${text}`);
}

/** What is read of an article if no gate stands before it. */
export function readInFull(normalised: NormalisedArticle): AnnotatedArticle {
  const { max_sentence_length } = context.settings.annotate;
  const vocabulary = vocabularyOf(context.lexicon);
  return annotateInFull(
    materialOf(
      { normalised, characters: normalised.article.text.length },
      segmentsOf(normalised),
      vocabulary,
      max_sentence_length,
    ),
    context,
  );
}

/** An annotated article of these words, whether or not they can tell an interaction. */
export const articleOf = (text: string, around: Around = {}): AnnotatedArticle =>
  readInFull(normalisedOf(text, around));

/** All reports that an article of these words gives. */
export function reportsOf(text: string, around: Around = {}): EventReport[] {
  return [...annotate(normalisedOf(text, around), context)].flatMap((article) =>
    isReject(article) || isNote(article)
      ? []
      : [...extract(article, context)].flatMap((record) =>
          isReject(record) || isNote(record) ? [] : [record],
        ),
  );
}

/** `type cameo: actor / counterpart`, each by name, else by party; with the status unless it happened. */
export function told({ type, cameo, status, actor, counterpart }: EventReport): string {
  const when = status === 'occurred' ? '' : ` ${status}`;
  return `${type} ${cameo}${when}: ${actor.name ?? actor.party} / ${counterpart?.name ?? counterpart?.party ?? null}`;
}
