import { describe, expect, test } from 'vitest';
import { lineBlocks } from '../pipeline/line-blocks.ts';

async function* inChunks(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function blocksOf(text: string, chunk: number, size: number, max_line?: number): Promise<string[]> {
  const blocks: string[] = [];
  for await (const block of lineBlocks(inChunks(text, chunk), size, max_line)) blocks.push(block.toString());
  return blocks;
}

describe('blocks of lines', () => {
  test.each([1, 2, 3, 7, 100])(
    'hold whole lines, nothing lost, whatever the chunks: %i bytes',
    async (chunk) => {
      const text = 'one\ntwö\n\nthree and more\nlast';
      const blocks = await blocksOf(text, chunk, 6);
      expect(blocks.join('')).toBe(text);
      for (const block of blocks.slice(0, -1)) expect(block.endsWith('\n')).toBe(true);
    },
  );

  test('a line above the bound is one line that is no JSON, and its neighbours stay', async () => {
    const blocks = await blocksOf(`{"a":1}\n${'x'.repeat(50)}\n{"b":2}\n`, 5, 4, 20);
    expect(blocks.join('').split('\n')).toEqual(['{"a":1}', '?', '{"b":2}', '']);
  });

  test('no bytes give no block', async () => {
    expect(await blocksOf('', 5, 4)).toEqual([]);
  });
});
