import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashesOf } from '../cli/demarche.ts';
import { problemsOf } from './check-run.ts';
import { several } from './dice.ts';
import { smallest } from './find-failing.ts';
import { type FuzzInput, inputOf } from './fuzz-input.ts';
import { type Tried, tryFolder, tryGroup } from './run-group.ts';

/** `npm run test:long` sets these; the same numbers give the same inputs on every machine. */
const SEED = Number(process.env.FUZZ_SEED ?? 6);
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 4_500);
const FIRST = Number(process.env.FUZZ_FIRST ?? 0);
const JOBS = Number(process.env.FUZZ_JOBS ?? 1);
/** So many inputs are one run: the more, the less of it is start and warm-up. */
const GROUP = 6_000;
/** Words of progress after so many inputs. */
const STEP = 6_000;

/** The problems of a group; its folder is removed when there is none. */
async function tried(inputs: readonly FuzzInput[]): Promise<readonly string[]> {
  const result: Tried = await tryGroup(inputs);
  const problems = await problemsOf(inputs, result);
  rmSync(result.folder, { recursive: true });
  return problems;
}

/** Told so that it can be made a fixture: see the head of fixtures.test.ts. */
async function told(inputs: readonly FuzzInput[]): Promise<string> {
  const few = await smallest(inputs, async (some) => (await tried(some)).length > 0);
  const problems = await tried(few);
  const kept = mkdtempSync(join(tmpdir(), 'demarche-fuzz-failing-'));
  for (const { folder, bytes } of few.slice(0, 20)) writeFileSync(join(kept, folder), bytes);
  const names = few.map(({ number, kind, name }) => `${number} (${kind} ${JSON.stringify(name)})`);
  return [
    `FUZZ_SEED=${SEED}, kept in ${kept}, inputs:`,
    ...names.slice(0, 20),
    ...problems.slice(0, 20),
  ].join('\n');
}

function groups(): { readonly first: number; readonly size: number }[] {
  return several(Math.ceil(INPUTS / GROUP), (at) => ({
    first: FIRST + at * GROUP,
    size: Math.min(GROUP, INPUTS - at * GROUP),
  }));
}

test(
  `${INPUTS} made inputs of seed ${SEED}: no crash, no hang, no invalid record, nothing lost`,
  async () => {
    const left = groups();
    const failures: string[] = [];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let group = left.shift(); group !== undefined; group = left.shift()) {
        const { first, size } = group;
        const inputs = several(size, (at) => inputOf(SEED, first + at));
        if ((await tried(inputs)).length > 0) {
          failures.push(await told(inputs));
          console.log(failures.at(-1));
        }
        if (Math.floor((done + size) / STEP) > Math.floor(done / STEP))
          console.log(`fuzz: ${done + size} of ${INPUTS} inputs, ${failures.length} groups failed`);
        done += size;
      }
    };
    await Promise.all(several(JOBS, work));
    console.log(`fuzz: ${done} inputs of seed ${SEED}, ${failures.length} groups failed`);
    expect(failures.join('\n\n')).toBe('');
    expect(done).toBe(INPUTS);
  },
  60_000 + INPUTS * 1_000,
);

test('the same bytes come of broken input with two workers', async () => {
  const inputs = several(100, (at) => inputOf(SEED + 1, at));
  const { folder, out } = await tryGroup(inputs);
  const again = await tryFolder(folder, 2, 'again');
  expect(again.status).toBe(0);
  expect(hashesOf(again.out)).toEqual(hashesOf(out));
  rmSync(folder, { recursive: true });
});
