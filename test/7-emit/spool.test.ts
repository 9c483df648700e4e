import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskError } from '../../pipeline/7-emit/disk.ts';
import { openSpool, type Spool } from '../../pipeline/7-emit/spool.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function all<T>(spool: Spool<T>): Promise<T[]> {
  const records: T[] = [];
  for await (const record of spool.ordered()) records.push(record);
  return records;
}

test('gives records back by key in code point order, equal keys in the order of adding', async () => {
  const spool = openSpool<{ readonly n: number }>(join(folder, 'a'));
  for (const [n, key] of ['b', '😀', '\uff21', 'a', 'b', ''].entries()) spool.add(key, { n });
  expect((await all(spool)).map(({ n }) => n)).toEqual([5, 3, 0, 4, 2, 1]);
  expect(spool.size).toBe(6);
  spool.close();
});

test('can be read twice and added to in between', async () => {
  const spool = openSpool<string>(join(folder, 'a'));
  spool.add('b', 'second');
  expect(await all(spool)).toEqual(['second']);
  spool.add('a', 'first');
  expect(await all(spool)).toEqual(['first', 'second']);
  spool.close();
});

test('keeps every character, also half a surrogate pair', async () => {
  const spool = openSpool<object>(join(folder, 'a'));
  const record = { text: 'é 😀 \ud800 \u2028 \n', nothing: null };
  spool.add('k', record);
  expect(await all(spool)).toEqual([record]);
  spool.close();
});

test('an empty spool yields nothing, and closing removes the file', async () => {
  const path = join(folder, 'a');
  const spool = openSpool<string>(path);
  expect(await all(spool)).toEqual([]);
  expect(existsSync(path)).toBe(true);
  spool.close();
  expect(existsSync(path)).toBe(false);
});

test('records larger and more than its buffer come back whole, in any order of adding', async () => {
  const spool = openSpool<{ readonly n: number; readonly text: string }>(join(folder, 'a'));
  const count = 4_001;
  // 7 and 4001 have no common divisor: every number comes once, in jumps.
  for (let step = 0; step < count; step += 1) {
    const n = (step * 7) % count;
    spool.add(String(n).padStart(6, '0'), { n, text: 'x'.repeat(n === 2_000 ? 6_000_000 : 3_000) });
  }
  let expected = 0;
  for await (const { n, text } of spool.ordered()) {
    expect(n).toBe(expected);
    expect(text).toHaveLength(n === 2_000 ? 6_000_000 : 3_000);
    expected += 1;
  }
  expect(expected).toBe(count);
  spool.close();
});

test('a folder that is not there is a DiskError', () => {
  expect(() => openSpool(join(folder, 'no', 'a'))).toThrow(DiskError);
});
