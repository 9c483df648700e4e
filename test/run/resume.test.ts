import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { newCounts } from '../../pipeline/counts.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { checkHead, headOf } from '../../pipeline/resume/run-head.ts';
import { type RunRequest, run } from '../../pipeline/run.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { StoppedError } from '../../pipeline/stoppable.ts';
import { article, CALL, demarche, folderOf, hashesOf, MEETING, NOTHING } from '../cli/demarche.ts';

const CONTEXT = { settings: DEFAULTS, lexicon: loadLexicon() };
const ARTICLES = Array.from({ length: 60 }, (_, at) =>
  article(`a${at}`, `${[MEETING, NOTHING, CALL][at % 3]} ${'The weather was fair. '.repeat(20)}`),
);

let folder = '';
let out = '';
beforeEach(() => {
  folder = folderOf({ 'in/a.ndjson': ARTICLES.join(''), 'in/b.ndjson': article('b', MEETING) });
  out = join(folder, 'out');
});

interface Asked extends Partial<Pick<RunRequest, 'resume' | 'append' | 'metadata' | 'inputs' | 'signal'>> {
  readonly settings?: Settings;
  readonly to?: string;
}

async function ran({ settings = DEFAULTS, to = out, ...asked }: Asked = {}, counts = newCounts()) {
  const usual = { inputs: [join(folder, 'in')], metadata: null, append: false, resume: false };
  const stdin = Readable.from([]);
  const request = { ...usual, out: to, stdin, signal: new AbortController().signal, ...asked };
  return { ...(await run(request, { ...CONTEXT, settings }, counts)), counts };
}

/** Stops a run when its first results are there. */
async function stopped(asked: Asked = {}): Promise<Error> {
  const stopping = new AbortController();
  const counts = newCounts();
  const watching = setInterval(() => counts.processed > 0 && stopping.abort(), 0);
  try {
    await ran({ ...asked, signal: stopping.signal }, counts);
  } catch (error) {
    return error as Error;
  } finally {
    clearInterval(watching);
  }
  throw new Error('the run came to its end');
}

async function whole(asked: Asked = {}): Promise<Record<string, string>> {
  const to = join(folder, 'whole');
  await ran({ ...asked, to });
  return hashesOf(to);
}

describe('a run that stopped', () => {
  test('leaves the earlier set, and says how to go on', async () => {
    await ran({ inputs: [join(folder, 'in/b.ndjson')] });
    const earlier = hashesOf(out);
    const error = await stopped();
    expect(error).toBeInstanceOf(StoppedError);
    expect(error.message).toBe('stopped. What was done is kept: add --resume to go on from there.');
    expect(hashesOf(out)).toEqual(earlier);
  });

  test('is taken up: nothing that was done is done again, and the set is that of one run', async () => {
    await stopped();
    const { counts, interrupted } = await ran({ resume: true });
    expect(interrupted).toBe('taken_up');
    expect(counts.taken_up).toBeGreaterThan(0);
    expect(counts.taken_up).toBeLessThan(counts.processed);
    expect(counts.processed).toBe(61);
    expect(hashesOf(out)).toEqual(await whole());
    expect(existsSync(join(out, '.demarche'))).toBe(false);
  });

  test('counts the rows of the metadata table that it used before it stopped', async () => {
    const metadata = join(folder, 'table.csv');
    writeFileSync(metadata, 'id,outlet\na0,The First Courier\nnobody,The Last Courier\n');
    await stopped({ metadata });
    await ran({ resume: true, metadata });
    expect(hashesOf(out)).toEqual(await whole({ metadata }));
  });

  test('with --limit reads as many as one run would', async () => {
    const settings = { ...DEFAULTS, read: { ...DEFAULTS.read, limit: 50 } };
    await stopped({ settings });
    const { counts } = await ran({ resume: true, settings });
    expect(counts.processed).toBe(50);
    expect(hashesOf(out)).toEqual(await whole({ settings }));
  });

  test('appends to what it would have appended to', async () => {
    const first = [join(folder, 'in/b.ndjson')];
    await ran({ inputs: first });
    await stopped({ append: true });
    await ran({ append: true, resume: true });
    const to = join(folder, 'whole');
    await ran({ inputs: first, to });
    await ran({ append: true, to });
    expect(hashesOf(out)).toEqual(hashesOf(to));
  });

  test('is dropped by a run without --resume', async () => {
    await stopped();
    const { interrupted, counts } = await ran();
    expect([interrupted, counts.taken_up]).toEqual(['dropped', 0]);
    expect(hashesOf(out)).toEqual(await whole());
  });

  test('whose last lines on the disk were torn goes on from the last whole one', async () => {
    await stopped();
    const journal = join(out, '.demarche/journal');
    appendFileSync(join(journal, 'documents'), 'half of an arti');
    appendFileSync(join(journal, 'checkpoints.ndjson'), '{"entries":3,"keys":["a');
    const { counts } = await ran({ resume: true });
    expect(counts.taken_up).toBeGreaterThan(0);
    expect(hashesOf(out)).toEqual(await whole());
  });

  test('whose documents the disk lost is read again from there', async () => {
    await stopped();
    writeFileSync(join(out, '.demarche/journal/documents'), '');
    const { counts } = await ran({ resume: true });
    expect(counts.taken_up).toBe(0);
    expect(hashesOf(out)).toEqual(await whole());
  });

  test('before its first results leaves nothing behind', async () => {
    const stopping = new AbortController();
    stopping.abort();
    await expect(ran({ signal: stopping.signal })).rejects.toThrow(StoppedError);
    expect(readdirSync(folder)).toEqual(['in']);
  });

  test('none: --resume begins anew', async () => {
    expect((await ran({ resume: true })).interrupted).toBe(null);
    expect(hashesOf(out)).toEqual(await whole());
  });
});

describe('--resume refuses, and leaves what was done,', () => {
  test.each<[string, () => Asked, RegExp]>([
    [
      'a changed input',
      () => {
        appendFileSync(join(folder, 'in/b.ndjson'), article('c', NOTHING));
        return {};
      },
      /b\.ndjson was changed/,
    ],
    [
      'a new input',
      () => {
        writeFileSync(join(folder, 'in/c.ndjson'), article('c', NOTHING));
        return {};
      },
      /c\.ndjson is new/,
    ],
    [
      'a new file that is left out',
      () => {
        writeFileSync(join(folder, 'in/0.pdf'), '');
        return {};
      },
      /0\.pdf is new/,
    ],
    [
      'an input that is gone',
      () => {
        rmSync(join(folder, 'in/b.ndjson'));
        return {};
      },
      /b\.ndjson is gone/,
    ],
    [
      'another metadata table',
      () => {
        writeFileSync(join(folder, 'table.csv'), 'id,outlet\na0,The First Courier\n');
        return { metadata: join(folder, 'table.csv') };
      },
      /--metadata was changed/,
    ],
    [
      'another setting',
      () => ({ settings: { ...DEFAULTS, read: { ...DEFAULTS.read, outlet: 'The Late Courier' } } }),
      /settings\.read\.outlet null, expected "The Late Courier"/,
    ],
  ])('%s', async (_, change, words) => {
    await stopped();
    const asked = change();
    const refusing = ran({ ...asked, resume: true });
    await expect(refusing).rejects.toThrow(words);
    await expect(refusing).rejects.toThrow('Run without --resume to begin anew.');
    expect(existsSync(join(out, '.demarche/journal/documents'))).toBe(true);
  });

  test.each(['version', 'lexicon'] as const)('another %s', (key) => {
    const head = headOf(['a.ndjson 00'], null, CONTEXT);
    expect(() => checkHead('out', head, head)).not.toThrow();
    expect(() => checkHead('out', { ...head, [key]: 'other' }, head)).toThrow(`${key} "other", expected`);
  });

  test('stdin: 64', () => {
    const { status, stderr } = demarche(['run', '-', '--out', out, '--resume']);
    expect([status, stderr]).toEqual([
      64,
      'demarche: Unexpected input - with --resume, expected files: stdin can not be read again. Save it to a file first\n',
    ]);
  });
});
