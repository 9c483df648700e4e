import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { countsOf, demarche, hashesOf } from '../cli/demarche.ts';
import { inputOfAllForms } from './articles.ts';
import { callsOf, killedAt, resumed } from './killed.ts';

/** `npm run test:long` asks for more. */
const POINTS = Number(process.env.KILL_POINTS ?? 10);
const SEED = Number(process.env.KILL_SEED ?? 1);

// More points need more calls between which they lie.
const folder = inputOfAllForms(Math.max(45, POINTS / 2));
afterAll(() => rmSync(folder, { recursive: true }));
const input = join(folder, 'in');
const args = [input, '--jobs', '1'];

describe(`kill -9 at ${POINTS} points of a run, seed ${SEED}`, () => {
  const whole = join(folder, 'whole');
  demarche(['run', ...args, '--out', whole]);
  const expected = hashesOf(whole);
  const calls = callsOf(args);
  const percent = fc.noBias(fc.nat({ max: 99 }));
  // Spread over the whole run, each somewhere in its own part of it, and each write done to another share.
  const points = fc
    .sample(fc.tuple(percent, percent), { seed: SEED, numRuns: POINTS })
    .map(([within, written], at) => ({
      call: 1 + Math.floor(((at + within / 100) / POINTS) * (calls - 1)),
      written,
    }));

  test('the run that nobody kills accounts for every document', () => {
    const { documents, with_events, without_events, rejected } = countsOf(whole);
    expect(documents).toBe(with_events + without_events + rejected);
    expect(rejected).toBe(2);
    expect(calls).toBeGreaterThan(40);
  });

  test.each(points)(
    'call $call, $written% of a write: --resume makes the set of a run that was never killed',
    async ({ call, written }) => {
      const out = join(folder, `out-${call}-${written}`);
      expect(killedAt(call, args, out, written / 100)).toBe(true);
      expect(await resumed(input, out)).toEqual(expected);
    },
  );

  test('killed again and again while it is taken up, each time a little later', async () => {
    const out = join(folder, 'often');
    for (const [at, { call }] of points.slice(2, 5).entries())
      killedAt(call, at === 0 ? args : [...args, '--resume'], out);
    expect(await resumed(input, out)).toEqual(expected);
  });

  test('an earlier set stands until the new one does', async () => {
    const out = join(folder, 'earlier');
    demarche(['run', join(folder, 'in/a.ndjson'), '--out', out]);
    const earlier = hashesOf(out);
    killedAt(Math.floor(calls / 2), args, out);
    const left = hashesOf(out);
    expect(left).toEqual(earlier);
    expect(await resumed(input, out)).toEqual(expected);
  });
});
