import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called } from './called.ts';
import { article, CALL, folderOf, hashesOf, MEETING, MEETING_RETOLD } from './demarche.ts';

const base = folderOf({
  'in.ndjson': article('a', MEETING) + article('b', MEETING_RETOLD) + article('c', CALL),
});
const set = join(base, 'set');

beforeAll(async () => {
  expect((await called(['run', join(base, 'in.ndjson'), '--out', set, '--quiet'])).status).toBe(0);
});
afterAll(() => rmSync(base, { recursive: true }));

/** A copy of the set, changed. */
function copied(name: string): string {
  cpSync(set, join(base, name), { recursive: true });
  return join(base, name);
}

describe('demarche report', () => {
  test('makes the page of a set anew, as the run made it, and leaves the other files', async () => {
    const folder = copied('anew');
    writeFileSync(join(folder, 'report.html'), 'broken');
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const { status, stderr } = await called(['report', folder]);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^report\.html: \d+ bytes\n$/)]);
    expect(hashesOf(folder)).toEqual({ ...hashesOf(set), 'mine.txt': expect.any(String) });
    expect(existsSync(join(folder, '.demarche'))).toBe(false);
  });

  test('gives a page to a set that was made without one, which is then as a run with html makes it', async () => {
    const folder = join(base, 'plain');
    expect(
      (await called(['run', join(base, 'in.ndjson'), '--out', folder, '--quiet', '--format', 'csv,ndjson']))
        .status,
    ).toBe(0);
    expect(existsSync(join(folder, 'report.html'))).toBe(false);
    expect((await called(['report', folder])).status).toBe(0);
    expect(hashesOf(folder)).toEqual(hashesOf(set));
    expect((await called(['validate', folder])).status).toBe(0);
  });

  test.each([
    ['a folder without a set', (folder: string) => rmSync(join(folder, 'run.json')), /without run\.json/],
    [
      'a set whose events were changed',
      (folder: string) => writeFileSync(join(folder, 'events.ndjson'), ''),
      /events\.ndjson, expected it as run\.json lists it/,
    ],
    [
      'a run.json that is none',
      (folder: string) => writeFileSync(join(folder, 'run.json'), '{}'),
      /run\.json/,
    ],
  ])('refuses %s and changes nothing', async (name, change, message) => {
    const folder = copied(name);
    change(folder);
    const before = hashesOf(folder);
    const { status, stderr } = await called(['report', folder]);
    expect([status, stderr]).toEqual([64, expect.stringMatching(message)]);
    expect(hashesOf(folder)).toEqual(before);
  });

  test('refuses a set without NDJSON, and a folder that is not there', async () => {
    const folder = join(base, 'csv');
    expect(
      (await called(['run', join(base, 'in.ndjson'), '--out', folder, '--quiet', '--format', 'csv,html']))
        .status,
    ).toBe(0);
    const { status, stderr } = await called(['report', folder]);
    expect([status, stderr]).toEqual([64, expect.stringContaining('expected one of a run with ndjson')]);
    expect((await called(['report', join(base, 'nowhere')])).status).toBe(64);
    expect(existsSync(join(base, 'nowhere'))).toBe(false);
  });
});
