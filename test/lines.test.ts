import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstInvalidByte } from '../pipeline/1-read/utf8.ts';
import { splitLines } from '../pipeline/lines.ts';

async function* cut(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test('lines and their offsets do not depend on how the bytes are cut', async () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', '\n', '\r\n', '\u2028', '{"x":1}'))
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const bytes = Buffer.from(text);
      const seen: string[] = [];
      for await (const line of splitLines(cut(bytes, size), 1000, 10)) {
        const words = Buffer.from(line.bytes).toString();
        seen.push(words);
        expect(bytes.subarray(line.offset, line.offset + line.bytes.length).toString()).toBe(words);
        expect(line.number).toBe(seen.length);
      }
      const expected = text.split('\n').map((line) => line.replace(/\r$/, ''));
      expect(seen).toEqual(text === '' || text.endsWith('\n') ? expected.slice(0, -1) : expected);
    }),
  );
});

test('of a line over the limit only the head is kept', async () => {
  const seen: unknown[] = [];
  for await (const { number, bytes, is_too_long } of splitLines(
    cut(Buffer.from(`${'x'.repeat(5000)}\nok\n`), 64),
    100,
    5,
  )) {
    seen.push([number, Buffer.from(bytes).toString(), is_too_long]);
  }
  expect(seen).toEqual([
    [1, 'xxxxx', true],
    [2, 'ok', false],
  ]);
});

test.each([64, 10_000])(
  'a line over the limit is told when nothing of it is asked for, in chunks of %i bytes',
  async (size) => {
    const told: unknown[] = [];
    const bytes = Buffer.from(`${'x'.repeat(5000)}\nok\n`);
    for await (const { number, is_too_long } of splitLines(cut(bytes, size), 100, 0))
      told.push([number, is_too_long]);
    expect(told).toEqual([
      [1, true],
      [2, false],
    ]);
  },
);

const BYTES: readonly (readonly [string, readonly number[], number | null])[] = [
  ['plain and four-byte characters', [0x41, 0xf0, 0x9f, 0x98, 0x80], null],
  ['a lone continuation', [0x41, 0x80], 1],
  ['an overlong slash', [0xc0, 0xaf], 0],
  ['an overlong three-byte form', [0xe0, 0x80, 0x80], 0],
  ['a surrogate', [0x41, 0x42, 0xed, 0xa0, 0x80], 2],
  ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
  ['a sequence cut at the end', [0x41, 0xe2, 0x82], 1],
];
for (const [name, bytes, expected] of BYTES) {
  test(`first byte that is not UTF-8: ${name}`, () => {
    expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(expected);
  });
}
