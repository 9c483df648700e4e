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
  ['Is\u00adlamabad', 'Islamabad'],
  ['the \u202eking\u202c met', 'the king met'],
  ['\u2067one\u2069 \ufefftwo\u2060', 'one two'],
  ['N\0U\0L\0', 'NUL'],
  ['a\u{e0041}b', 'ab'],
  ['One.\rTwo.\r\nThree.\u0085Four.\u2028Five.\u2029Six.', 'One.\nTwo.\r\nThree.\nFour.\nFive.\nSix.'],
  ['\u0093It\u0092s\u0094', '“It’s”'],
];
test.each(FOLDED)('a text is read without what nobody sees: %j is %j', (text, expected) => {
  expect(fold(text)?.text).toBe(expected);
});

test.each(['plain', '“Curly” quotes, naïve letters\tand\r\nline ends', '日本 🙂'])(
  'a text that needs no folding is read as it is: %j',
  (text) => {
    expect(fold(text)).toBeNull();
  },
);

test('what is left out is counted, what is only spelled otherwise is not', () => {
  expect(fold('mi\u00adnis\u200b\u200bter')?.invisible).toBe(3);
  expect(fold('of\ufb01ce\rJose\u0301')?.invisible).toBe(0);
});

test('a word found in folded text has its place in the original, without what stands beside it', () => {
  const text = '\u200bThe \u202eof\ufb01cial\u202c mi\u00adni\u00adster\u200b, “Jose\u0301”, met her.\u200b';
  const folded = fold(text);
  for (const [word, expected] of [
    ['The', 'The'],
    ['official', 'of\ufb01cial'],
    ['minister', 'mi\u00adni\u00adster'],
    ['José', 'Jose\u0301'],
    ['her.', 'her.'],
  ] as const) {
    const start = folded?.text.indexOf(word) ?? -1;
    const place = folded?.toOriginal({ start, end: start + word.length });
    expect(text.slice(place?.start, place?.end)).toBe(expected);
  }
});

test('places in folded text never go back, and every part that reads the same is the same', () => {
  const unit = fc.constantFrom('a', ' ', '\u00ad', '\ufb03', 'e\u0301', '\u200b', '’', '\r', '\u{e0041}');
  fc.assert(
    fc.property(fc.array(unit), fc.nat(), fc.nat(), (parts, one, other) => {
      const text = `${parts.join('')}\u00ad`;
      const folded = fold(text);
      if (folded === null) return false;
      const size = folded.text.length;
      if (size === 0) return true;
      const start = Math.min(one % size, other % size);
      const end = Math.max(one % size, other % size) + 1;
      const place = folded.toOriginal({ start, end });
      const words = text.slice(place.start, place.end);
      // A ligature can't be parted: the whole of it stands for its letters.
      return place.start < place.end && (fold(words)?.text ?? words).includes(folded.text.slice(start, end));
    }),
  );
});

test('folding is linear in the length of the text', () => {
  const read = (length: number): void => {
    const folded = fold('mi\u00adni\u200bster of\ufb01ce “x” '.repeat(length));
    for (let start = 0; start + 1 < (folded?.text.length ?? 0); start += 10)
      folded?.toOriginal({ start, end: start + 1 });
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
