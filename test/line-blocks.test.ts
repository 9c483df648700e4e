import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineBlock, lineBlocks } from '../pipeline/line-blocks.ts';
import { linesOf, splitLines } from '../pipeline/lines.ts';

async function* inChunks(text: string, size: number, failure?: Error) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  if (failure !== undefined) throw failure;
}

interface Given {
  readonly chunk: number;
  readonly size: number;
  readonly max_line?: number;
  readonly failure?: Error;
}

async function blocksOf(
  text: string,
  { chunk, size, max_line = 1_000, failure }: Given,
): Promise<LineBlock[]> {
  const blocks: LineBlock[] = [];
  const catching = async () => {
    for await (const block of lineBlocks(inChunks(text, chunk, failure), { size, max_line, head: 3 }))
      blocks.push(block);
  };
  await (failure === undefined ? catching() : expect(catching()).rejects.toThrow(failure));
  return blocks;
}

const textOf = ({ bytes }: LineBlock): string => Buffer.from(bytes).toString();

describe('blocks of lines', () => {
  test.each([1, 2, 3, 7, 100])(
    'hold whole lines, nothing lost, whatever the chunks: %i bytes',
    async (chunk) => {
      const text = 'one\ntwö\n\nthree and more\nlast';
      const blocks = (await blocksOf(text, { chunk, size: 6 })).map(textOf);
      expect(blocks.join('')).toBe(text);
      expect(blocks.length).toBeGreaterThan(2);
      for (const block of blocks.slice(0, -1)) expect(block.endsWith('\n')).toBe(true);
    },
  );

  test('a line above the bound is a block of its own with the head of it, and its neighbours stay', async () => {
    const text = `{"a":1}\n${'x'.repeat(50)}\n{"b":2}\n`;
    const blocks = await blocksOf(text, { chunk: 5, size: 100, max_line: 20 });
    expect(blocks.map((block) => [block.number, block.offset, textOf(block), block.is_too_long])).toEqual([
      [1, 0, '{"a":1}\n', false],
      [2, 8, 'xxx', true],
      [3, 59, '{"b":2}\n', false],
    ]);
  });

  test('their lines are those of the whole text, with number, offset and what is too long', async () => {
    const texts = fc
      .array(fc.constantFrom('a', 'é', '\n', '\r\n', 'long line', '{"x":1}'))
      .map((parts) => parts.join(''));
    const sizes = fc.record({ chunk: fc.integer({ min: 1, max: 9 }), size: fc.integer({ min: 1, max: 30 }) });
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, { chunk, size }) => {
        const plain = ({ bytes, ...line }: { bytes: Uint8Array }) => [line, Buffer.from(bytes).toString()];
        const blocks = await blocksOf(text, { chunk, size, max_line: 8 });
        const expected: unknown[] = [];
        for await (const line of splitLines(inChunks(text, 4), 8, 3)) expected.push(plain(line));
        expect(blocks.flatMap((block) => [...linesOf(block, 8, 3)].map(plain))).toEqual(expected);
      }),
    );
  });

  test('are the same whatever the chunks, also at the bound of a line', async () => {
    const texts = fc
      .array(
        fc.constantFrom('a', '\n', 'seven..', 'eight...', 'nine....!', '\r\n', 'a longer line than that'),
      )
      .map((parts) => parts.join(''));
    const sizes = fc.record({ chunk: fc.integer({ min: 1, max: 40 }), size: fc.integer({ min: 1, max: 8 }) });
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, { chunk, size }) => {
        const inOne = await blocksOf(text, { chunk: 1_000, size, max_line: 8 });
        expect(await blocksOf(text, { chunk, size, max_line: 8 })).toEqual(inOne);
      }),
    );
  });

  test('the memory behind a block is its own, so that it can be given to a worker', async () => {
    for (const { bytes } of await blocksOf('one\ntwo\nthree\n', { chunk: 100, size: 5 }))
      expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  test('lines that came whole before a failure come out', async () => {
    const blocks = await blocksOf('one\ntwo\nthr', { chunk: 4, size: 100, failure: new Error('cut') });
    expect(blocks.map(textOf)).toEqual(['one\ntwo\n']);
  });

  test('no bytes give no block', async () => {
    expect(await blocksOf('', { chunk: 5, size: 4 })).toEqual([]);
  });
});
