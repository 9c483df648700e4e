import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldSame } from '../../pipeline/2-normalise/fold.ts';
import { documentId } from '../../pipeline/2-normalise/identity.ts';
import { growth, LINEAR } from '../growth.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['“It’s”\u00a0here', '"It\'s" here'],
  ['Shah\u2011i\u202fX', 'Shah-i X'],
  ['a – b — c', 'a – b — c'],
  ['of\ufb01ce', 'of\ufb01ce'],
];
test.each(SAME)('folding that keeps offsets: %s', (text, expected) => {
  expect(foldSame(text)).toBe(expected);
});

test('folding that keeps offsets keeps the length of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldSame(text).length === text.length));
});

const FOLDED: readonly (readonly [string, string])[] = [
  ['mi\u00adnis\u200bter', 'minister'],
  ['o\ufb03cial', 'official'],
  ['Jose\u0301', 'José'],
  ['plain', 'plain'],
];
test.each(FOLDED)('full folding: %s is %s', (text, expected) => {
  expect(fold(text).text).toBe(expected);
});

test('a word found in folded text has its place in the original', () => {
  const text = 'The of\ufb01cial mi\u00adni\u00adster, “Jose\u0301”, met her.';
  const { text: folded, toOriginal } = fold(text);
  for (const [word, expected] of [
    ['official', 'of\ufb01cial'],
    ['minister', 'mi\u00adni\u00adster'],
    ['José', 'Jose\u0301'],
    ['met', 'met'],
  ] as const) {
    const start = folded.indexOf(word);
    expect(text.slice(toOriginal(start), toOriginal(start + word.length))).toBe(expected);
  }
  expect(toOriginal(folded.length)).toBe(text.length);
});

test('places in folded text never go back', () => {
  const unit = fc.constantFrom('a', ' ', '\u00ad', '\ufb03', 'e\u0301', '\u200b', '’');
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      const text = parts.join('');
      const { text: folded, toOriginal } = fold(text);
      const places = Array.from({ length: folded.length + 1 }, (_, index) => toOriginal(index));
      expect(places.every((place, index) => place <= text.length && place >= (places[index - 1] ?? 0))).toBe(
        true,
      );
    }),
  );
});

test('folding is linear in the length of the text', () => {
  const read = (length: number): void => {
    const { text, toOriginal } = fold('mi\u00adni\u200bster of\ufb01ce “x” '.repeat(length));
    for (let index = 0; index < text.length; index += 10) toOriginal(index);
  };
  expect(growth(read, 4_000)).toBeLessThan(LINEAR);
});

const IDS: readonly (readonly [string | null, string])[] = [
  [' x1 ', 'x1'],
  ['e\u0301', 'é'],
  ['a\nb', 'a\ufffdb'],
  [null, 'sub/name'],
  ['  ', 'sub/name'],
];
test.each(IDS)('document id of %j is %j', (id, expected) => {
  expect(documentId({ id, name: 'sub/name' })).toBe(expected);
});
