import { describe, expect, test } from 'vitest';
import type { Rule } from '../../pipeline/4-extract/draft.ts';
import { RULES } from '../../pipeline/4-extract/rules.ts';
import type { Participant } from '../../pipeline/records.ts';
import { reportsOf } from './article-of.ts';

const rules: readonly Rule[] = RULES;

const side = (who: Participant | null): string => who?.name ?? who?.party ?? '-';

/** All that the pipeline finds in an article of these words alone: `type ACTOR / COUNTERPART`, each by name, else by party. */
function foundIn(text: string): string[] {
  return reportsOf(text)
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
