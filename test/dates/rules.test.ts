import { describe, expect, it } from 'vitest';
import { RULES } from '../../pipeline/dates/rules/rules.ts';
import { HINT, REACH } from '../../pipeline/dates/scan.ts';
import { findDatePhrases } from '../../pipeline/dates.ts';

describe('every rule of the date grammar', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s has an example that finds nothing',
    (_name, rule) => {
      expect(rule.examples.some(([, phrase]) => phrase === null)).toBe(true);
      expect(rule.examples.some(([, phrase]) => phrase !== null)).toBe(true);
    },
  );

  const examples = RULES.flatMap(({ name, examples }) =>
    examples.map(([text, phrase]) => [name, text, phrase] as const),
  );
  it.each(examples)('%s reads "%s" as %s', (_name, text, phrase) => {
    expect(findDatePhrases(text)[0]?.text ?? null).toBe(phrase);
  });

  it.each(examples.filter(([, , phrase]) => phrase !== null))(
    '%s: in "%s" a hint stands near where %s begins',
    (_name, _text, phrase) => {
      expect(phrase?.slice(0, REACH).search(HINT)).toBeGreaterThanOrEqual(0);
    },
  );

  it('has names that are all different', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});
