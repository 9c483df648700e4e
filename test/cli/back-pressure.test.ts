import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { article, CLI, MEETING, NOTHING } from './demarche.ts';

type Child = ChildProcessByStdio<Writable, Readable, null>;

const DOCUMENTS = 500;
/** Long enough for all that can be taken to be taken. */
const STALL_MS = 2_000;
/** What may be under way: pipes, four batches of 64 KiB, and what the reports in the pipes were made from. */
const MAX_UNDER_WAY = 1_200_000;

/** Lines that are written before anything comes out. */
const FIRST_LINES = 100;

/** Writes the lines, and tells after how many bytes a wait came that did not end. */
async function takenOf({ stdin, stdout }: Child, lines: readonly string[]): Promise<number> {
  let taken = 0;
  for (const [at, line] of lines.entries()) {
    taken += Buffer.byteLength(line);
    const isFull = !stdin.write(line);
    if (at === FIRST_LINES) await once(stdout, 'readable');
    if (at < FIRST_LINES || !isFull) continue;
    const isStalled = await Promise.race([once(stdin, 'drain').then(() => false), pause(STALL_MS, true)]);
    if (!isStalled) continue;
    for (const rest of lines.slice(at + 1)) stdin.write(rest);
    break;
  }
  stdin.end();
  return taken;
}

test.each(['1', '2'])(
  'who reads stdout late slows the reading: %s jobs',
  async (jobs) => {
    const text = `${MEETING} ${`${NOTHING} `.repeat(40)}`;
    const lines = Array.from({ length: DOCUMENTS }, (_, number) => article(`d${number}`, text));
    const child = spawn(process.execPath, [CLI, 'extract', '--jobs', jobs], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // Nobody reads stdout so far.
    const taken = await takenOf(child, lines);
    expect(taken).toBeLessThan(MAX_UNDER_WAY);
    expect(Buffer.byteLength(lines.join(''))).toBeGreaterThan(1.5 * MAX_UNDER_WAY);
    const ids: string[] = [];
    let held = '';
    for await (const chunk of child.stdout) {
      const complete = `${held}${chunk}`.split('\n');
      held = complete.pop() ?? '';
      ids.push(...complete.map((line) => (JSON.parse(line) as { document_id: string }).document_id));
    }
    expect([...new Set(ids)]).toEqual(Array.from({ length: DOCUMENTS }, (_, number) => `d${number}`));
  },
  120_000,
);
