import { describe, expect, test } from 'vitest';
import { normalise } from '../../pipeline/2-normalise/normalise.ts';
import { annotate } from '../../pipeline/3-annotate/annotate.ts';
import type { Rule } from '../../pipeline/4-extract/draft.ts';
import { extract, RULES } from '../../pipeline/4-extract/extract.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { EventReport, Participant, SourceDocument } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { isNote, isReject } from '../../pipeline/stage.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };
const rules: readonly Rule[] = RULES;

function documentOf(text: string): SourceDocument {
  return {
    source: { path: 'example.ndjson', offset: 0, position: 1 },
    form: 'record',
    id: 'example',
    name: 'example',
    text,
    title: null,
    outlet: null,
    url: null,
    published_at: '2021-04-07',
    dateline: null,
    language: null,
    metadata: null,
  };
}

function only<Out extends object>(
  records: Iterable<Out>,
): Exclude<Out, { stage: string } | { note: string }>[] {
  return [...records].filter((record) => !isReject(record) && !isNote(record)) as never;
}

/** All that the pipeline finds in an article of these words alone. */
function reportsIn(text: string): readonly EventReport[] {
  return only(normalise(documentOf(text), context))
    .flatMap((normalised) => only(annotate(normalised, context)))
    .flatMap((annotated) => only(extract(annotated, context)));
}

const side = (who: Participant | null): string => who?.name ?? who?.party ?? '-';

/** `type ACTOR / COUNTERPART`, each side by its name, else its party's code. */
function foundIn(text: string): string[] {
  return reportsIn(text)
    .map(({ type, actor, counterpart }) => `${type} ${side(actor)} / ${side(counterpart)}`)
    .sort();
}

describe('rules of extraction', () => {
  test('every rule has an id of its own', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each(rules)('$id has an example that finds something and one that finds nothing', ({ examples }) => {
    expect(examples.some(({ found }) => found.length > 0)).toBe(true);
    expect(examples.some(({ found }) => found.length === 0)).toBe(true);
  });

  const examples = rules.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example })));

  test.each(examples)('$id: $text', ({ text, found }) => {
    expect(foundIn(text)).toEqual([...found].sort());
  });
});
