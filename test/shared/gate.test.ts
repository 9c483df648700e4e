import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../pipeline/1-read/record.ts';
import { normalise } from '../../pipeline/2-normalise/normalise.ts';
import { annotate } from '../../pipeline/3-annotate/annotate.ts';
import { extract } from '../../pipeline/4-extract/extract.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { AnnotatedArticle, NormalisedArticle } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { isNote, isReject } from '../../pipeline/stage.ts';
import { readInFull } from '../4-extract/article-of.ts';

/** Articles that lie beside the project where it is developed; they are no part of it. */
const SHARED = '../shared';
const SETS = [
  'gold/newswire-dev.articles.ndjson',
  'gold/rare-dev.articles.ndjson',
  'gold/traps-dev.ndjson',
  'gold/travels-dev.ndjson',
  'gold/dates-dev.ndjson',
  'corpus/newswire.ndjson',
  'corpus/web-news-2017.json',
];

const context = { settings: DEFAULTS, lexicon: loadLexicon() };

const only = <Record extends object>(records: Iterable<Record>): Record[] =>
  [...records].filter((record) => !isReject(record) && !isNote(record));

function articlesOf(set: string): NormalisedArticle[] {
  const text = readFileSync(`${SHARED}/${set}`, 'utf8');
  const values: unknown[] = set.endsWith('.json')
    ? (JSON.parse(text) as unknown[])
    : text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
  return values.flatMap((value, i) => {
    const place = { source: { path: set, offset: 0, position: i }, name: `${i}`, bytes: new Uint8Array() };
    return documentOf(value, place, DEFAULTS, () => null).flatMap((document) =>
      isReject(document) || isNote(document)
        ? []
        : (only(normalise(document, context)) as NormalisedArticle[]),
    );
  });
}

describe.runIf(existsSync(SHARED))('the gate, on the articles beside the project', () => {
  console.info(`uses ${SHARED}: ${SETS.join(', ')}`);

  test.each(SETS)('%s: the reports are the same with the gate and without it', (set) => {
    for (const article of articlesOf(set)) {
      const stories = only(annotate(article, context)) as AnnotatedArticle[];
      for (const { normalised, sentences } of stories) {
        // what the gate lets through is read in full
        if (sentences.length > 0) continue;
        expect([article.article.document_id, ...extract(readInFull(normalised), context)]).toEqual([
          article.article.document_id,
        ]);
      }
    }
  });
});
