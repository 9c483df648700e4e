import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../../pipeline/commands/failure-of.ts';
import { newCounts } from '../../pipeline/counts.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { run } from '../../pipeline/run.ts';
import { DEFAULTS, type Format, type Settings } from '../../pipeline/settings.ts';
import { article, CALL, countsOf, folderOf, hashesOf, MEETING, NOTHING } from '../cli/demarche.ts';
import type { Fault } from './failing-file-system.ts';

const fault = vi.hoisted<Fault>(() => ({ calls: 0, at: 0, code: '', failed: null }));
vi.mock('../../pipeline/file-system.ts', async (importOriginal) => {
  const { failingFileSystem } = await import('./failing-file-system.ts');
  return failingFileSystem(await importOriginal(), fault);
});

const LEXICON = loadLexicon();
/** What a run writes unless told otherwise, and a smaller set, for codes that only another errno tells from the first. */
const SETS: Readonly<Record<string, readonly Format[]>> = {
  'the default set': DEFAULTS.emit.formats,
  'NDJSON alone': ['ndjson'],
};
let settings: Settings = DEFAULTS;
const folder = folderOf({
  'in/a.ndjson': article('a', MEETING) + article('n', NOTHING),
  'in/c.txt': CALL,
  'in/d.ndjson': '{"broken": \n',
  'table.csv': 'id,outlet\na,The Test Courier\n',
  'before/b.ndjson': article('b', MEETING),
});
const [input, out, kept] = [join(folder, 'in'), join(folder, 'out'), join(folder, 'kept')];
afterAll(() => rmSync(folder, { recursive: true }));

/** Exit code of a run, and what it says when it fails. */
async function ran(inputs: string, to: string, asked: { resume?: boolean; append?: boolean } = {}) {
  const stdin = Readable.from([]);
  const given = { inputs: [inputs], metadata: join(folder, 'table.csv'), out: to, stdin };
  const request = { ...given, append: false, resume: false, signal: new AbortController().signal, ...asked };
  try {
    const { read } = await run(request, { settings, lexicon: LEXICON }, newCounts());
    return { exit: read.rejects.has('read/unopenable') ? 65 : 0, words: '' };
  } catch (error) {
    const { exitCode, message } = failureOf(error);
    return { exit: exitCode, words: message };
  }
}

function withoutRejects({ 'rejects.ndjson': _, 'run.json': _run, ...others }: Record<string, string>) {
  return others;
}

function reset(): void {
  rmSync(out, { recursive: true, force: true });
  cpSync(kept, out, { recursive: true });
}

/** Runs with one fault, then without. Null when the run makes fewer calls than that. */
async function withFault(at: number, code: string, append: boolean) {
  reset();
  Object.assign(fault, { calls: 0, at, code, failed: null });
  const failed = await ran(input, out, { append });
  const { failed: where } = fault;
  fault.at = 0;
  if (where === null) return null;
  const left = hashesOf(out);
  const counts = 'run.json' in left ? countsOf(out) : null;
  const again = await ran(input, out, { append, resume: true });
  return { where, ...failed, left, counts, again, set: hashesOf(out), rest: readdirSync(out).sort() };
}

describe.each([
  ['the default set', false, ['EIO']],
  ['NDJSON alone', false, ['ENOSPC', 'EMFILE', 'EACCES']],
  ['the default set', true, ['EIO']],
] as const)('the n-th call of the file system fails, %s, --append: %s', (name, append, codes) => {
  let earlier: Record<string, string> = {};
  let expected: Record<string, string> = {};
  beforeAll(async () => {
    settings = { ...DEFAULTS, emit: { ...DEFAULTS.emit, formats: SETS[name] ?? [] } };
    rmSync(kept, { recursive: true, force: true });
    await ran(join(folder, 'before'), kept);
    earlier = hashesOf(kept);
    reset();
    await ran(input, out, { append });
    expected = hashesOf(out);
  });

  test.each(codes)('%s', async (code) => {
    const seen = new Set<string>();
    for (let at = 1; ; at += 1) {
      const outcome = await withFault(at, code, append);
      if (outcome === null) {
        expect(at).toBeGreaterThan(80);
        break;
      }
      const { where, exit, words, left, counts, again, set, rest } = outcome;
      const place = `${code} at call ${at}, ${where}: ${words}`;
      seen.add(where);
      expect([0, 65, 74], place).toContain(exit);
      if (exit === 74) {
        expect(words, place).toMatch(/^[^\n]+\.$/);
        expect([earlier, expected], place).toContainEqual(left);
      }
      if (exit === 65) {
        expect(counts?.rejects, place).toHaveProperty('read/unopenable');
        const { documents = 0, with_events = 0, without_events = 0, rejected = 0 } = counts ?? {};
        expect(documents, place).toBe(with_events + without_events + rejected);
      }
      if (exit === 0) expect(left, place).toEqual(expected);
      expect([again.exit, again.words], place).toEqual([0, '']);
      // With --append what could not be opened is tried again, and its reject stays.
      const isTold = append && exit === 65;
      expect(isTold ? withoutRejects(set) : set, place).toEqual(isTold ? withoutRejects(expected) : expected);
      expect(rest, place).toEqual(Object.keys(expected));
    }
    for (const call of ['openSync', 'writeSync', 'appendFile', 'sync', 'rename', 'createReadStream'])
      expect(seen).toContain(call);
  });
});
