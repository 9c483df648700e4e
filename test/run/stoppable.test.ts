import { describe, expect, test } from 'vitest';
import { StoppedError, stoppable } from '../../pipeline/stoppable.ts';

async function* numbers(closed: string[]): AsyncGenerator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    closed.push('closed');
  }
}

async function* silence(): AsyncGenerator<number> {
  yield 1;
  await new Promise(() => {});
}

async function toArray(records: AsyncIterable<number>, upTo = Number.POSITIVE_INFINITY): Promise<number[]> {
  const all: number[] = [];
  for await (const record of records) {
    all.push(record);
    if (all.length === upTo) break;
  }
  return all;
}

describe('stoppable', () => {
  test('passes everything on while nobody stops it', async () => {
    expect(await toArray(stoppable(numbers([]), new AbortController().signal))).toEqual([1, 2, 3]);
  });

  test('closes its source when the reader has enough', async () => {
    const closed: string[] = [];
    expect(await toArray(stoppable(numbers(closed), new AbortController().signal), 2)).toEqual([1, 2]);
    expect(closed).toEqual(['closed']);
  });

  test('throws at once while its source waits', async () => {
    const stopping = new AbortController();
    const reading = toArray(stoppable(silence(), stopping.signal));
    setTimeout(() => stopping.abort(), 10);
    await expect(reading).rejects.toThrow(StoppedError);
  });

  test('throws before the first record when stopped before', async () => {
    const stopping = new AbortController();
    stopping.abort();
    await expect(toArray(stoppable(numbers([]), stopping.signal))).rejects.toThrow(StoppedError);
  });
});
