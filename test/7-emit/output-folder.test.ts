import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiskError, onDisk } from '../../pipeline/7-emit/disk.ts';
import { LockError } from '../../pipeline/7-emit/lock.ts';
import { type OutputFolder, openOutput } from '../../pipeline/7-emit/output-folder.ts';

let base = '';
let out = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'out-'));
  out = join(base, 'out');
});
afterEach(() => rmSync(base, { recursive: true }));

const at = (name: string): string => join(out, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [name, read(name)]),
  );

async function runOf(events: string): Promise<void> {
  const folder = await openOutput(out);
  await folder.write('events.csv', [events]);
  await folder.commit({ events });
}

/** A process id that was just given back. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function leaveLock(text: string): void {
  mkdirSync(at('.demarche'), { recursive: true });
  writeFileSync(at('.demarche/lock'), text);
}

describe('an output folder', () => {
  test('is made at need, and shows nothing before commit', async () => {
    const folder = await openOutput(join(out, 'deep'));
    await folder.write('events.csv', ['a\n']);
    expect(readdirSync(join(out, 'deep'))).toEqual(['.demarche']);
    await folder.commit({ version: '0.1.0' });
    expect(readdirSync(join(out, 'deep')).sort()).toEqual(['events.csv', 'run.json']);
    expect(readFileSync(join(out, 'deep', 'run.json'), 'utf8')).toBe('{\n  "version": "0.1.0"\n}\n');
  });

  test('tells size, lines and sha256 of what it wrote, whatever the pieces', async () => {
    const folder = await openOutput(out);
    const text = `é😀\n${'x'.repeat(600_000)}\nlast`;
    async function* pieces(): AsyncGenerator<string> {
      for (let from = 0; from < text.length; from += 70_001) yield text.slice(from, from + 70_001);
    }
    const written = await folder.write('reports.ndjson', pieces());
    await folder.commit({});
    const bytes = readFileSync(at('reports.ndjson'));
    expect(bytes.toString()).toBe(text);
    expect(written).toEqual({
      name: 'reports.ndjson',
      bytes: bytes.length,
      lines: 2,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('replaces the files of an earlier run, removes those it did not write, touches nothing else', async () => {
    mkdirSync(out);
    for (const name of ['articles.ndjson', 'events.csv', 'run.json', 'notes.txt', 'events.csv.bak']) {
      writeFileSync(at(name), `old ${name}`);
    }
    mkdirSync(at('plots'));
    await runOf('new');
    expect(readdirSync(out).sort()).toEqual([
      'events.csv',
      'events.csv.bak',
      'notes.txt',
      'plots',
      'run.json',
    ]);
    expect(read('events.csv')).toBe('new');
    expect(read('notes.txt')).toBe('old notes.txt');
  });

  test('keeps the earlier set when a run is abandoned, and itself goes when it was new', async () => {
    await runOf('old');
    const before = contents();
    const folder = await openOutput(out);
    await folder.write('events.csv', ['new']);
    writeFileSync(folder.workPath('spool'), 'temporary');
    await folder.abandon();
    expect(contents()).toEqual(before);

    const other = await openOutput(join(base, 'new'));
    await other.abandon();
    expect(existsSync(join(base, 'new'))).toBe(false);
  });

  test('keeps the earlier set when its source of text fails', async () => {
    await runOf('old');
    const before = contents();
    const folder = await openOutput(out);
    function* failing(): Generator<string> {
      yield 'new';
      throw new Error('a bug upstream');
    }
    await expect(folder.write('events.csv', failing())).rejects.toThrow('a bug upstream');
    await folder.abandon();
    expect(contents()).toEqual(before);
  });

  test('puts the earlier set back when a commit fails half-way', async () => {
    await runOf('old');
    const before = contents();
    const folder = await openOutput(out);
    await folder.write('events.csv', ['new']);
    await folder.write('events.ndjson', ['new']);
    rmSync(at('.demarche/events.ndjson'));
    await expect(folder.commit({})).rejects.toThrow(DiskError);
    await folder.abandon();
    expect(contents()).toEqual(before);
  });

  test('refuses to replace a folder that has the name of an output', async () => {
    mkdirSync(at('events.csv'), { recursive: true });
    writeFileSync(at('events.csv/mine'), 'mine');
    const folder = await openOutput(out);
    await folder.write('events.csv', ['new']);
    await expect(folder.commit({})).rejects.toThrow(/Unexpected folder .*events\.csv, expected a file/);
    await folder.abandon();
    expect(read('events.csv/mine')).toBe('mine');
  });

  test('does not follow a link in place of its work folder', async () => {
    mkdirSync(out);
    mkdirSync(join(base, 'elsewhere'));
    writeFileSync(join(base, 'elsewhere', 'mine'), 'mine');
    symlinkSync(join(base, 'elsewhere'), at('.demarche'));
    await expect(openOutput(out)).rejects.toThrow(DiskError);
    expect(readdirSync(join(base, 'elsewhere'))).toEqual(['mine']);
  });

  test('is a DiskError with advice where it can not be made', async () => {
    writeFileSync(out, 'a file');
    await expect(openOutput(join(out, 'below'))).rejects.toThrow(/ENOTDIR.*--out/);
    await expect(openOutput(join(out, 'below'))).rejects.toMatchObject({
      name: 'DiskError',
      syscall: 'mkdir',
    });
  });

  test('a full disk is told as such; what is no failure of the disk is thrown on as the bug that it is', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const failing = onDisk('out/events.csv', () => Promise.reject(full));
    await expect(failing).rejects.toThrow(
      'Unexpected ENOSPC at out/events.csv. The disk is full. Free some space and run again.',
    );
    await expect(failing).rejects.toMatchObject({
      name: 'DiskError',
      code: 'ENOSPC',
      syscall: 'write',
      cause: full,
    });
    const bug = new TypeError('not a function');
    await expect(onDisk('out', () => Promise.reject(bug))).rejects.toBe(bug);
  });
});

describe('a commit that was killed', () => {
  /** The work folder of a dead run, with its earlier files as far as they were put aside. */
  async function killed(aside: 'earlier' | 'earlier.partial', names: readonly string[]): Promise<void> {
    leaveLock(JSON.stringify({ pid: deadPid(), started: null }));
    mkdirSync(at(`.demarche/${aside}`));
    for (const name of names) writeFileSync(at(`.demarche/${aside}/${name}`), `old ${name}`);
  }
  const recovered = async (): Promise<Record<string, string>> => {
    const folder: OutputFolder = await openOutput(out);
    await folder.abandon();
    return contents();
  };

  test('while it put files aside: they come back', async () => {
    await killed('earlier.partial', ['run.json']);
    writeFileSync(at('events.csv'), 'old events.csv');
    expect(await recovered()).toEqual({ 'events.csv': 'old events.csv', 'run.json': 'old run.json' });
  });

  test('while it put files in place: the earlier set comes back, the new files go', async () => {
    await killed('earlier', ['run.json', 'events.csv']);
    writeFileSync(at('events.csv'), 'new');
    writeFileSync(at('events.ndjson'), 'new');
    expect(await recovered()).toEqual({ 'events.csv': 'old events.csv', 'run.json': 'old run.json' });
  });

  test('after run.json was in place: the new set stays', async () => {
    await killed('earlier', ['run.json', 'events.csv', 'articles.ndjson']);
    writeFileSync(at('events.csv'), 'new');
    writeFileSync(at('run.json'), 'new');
    expect(await recovered()).toEqual({ 'events.csv': 'new', 'run.json': 'new' });
  });
});

describe('the lock', () => {
  test('stops a second run with a line that says what to do, and is free after the first', async () => {
    const first = await openOutput(out);
    const second = openOutput(out);
    await expect(second).rejects.toThrow(LockError);
    await expect(second).rejects.toThrow(
      /expected a folder that no other run is writing to: process \d+ holds it\. Wait for it/,
    );
    await first.write('events.csv', ['first']);
    await first.commit({});
    expect(read('events.csv')).toBe('first');
    await runOf('second');
    expect(read('events.csv')).toBe('second');
  });

  test.each([
    ['a process that is no longer alive', () => JSON.stringify({ pid: deadPid(), started: null })],
    ['a process whose id was given to another', () => JSON.stringify({ pid: process.pid, started: '1' })],
    ['a writer that died while writing it', () => ''],
    ['nobody', () => '{"pid":-1}'],
  ])('of %s is taken over, and its temporary files are removed', async (_name, lock) => {
    leaveLock(lock());
    writeFileSync(at('.demarche/events.csv'), 'left over');
    await runOf('new');
    expect(readdirSync(out).sort()).toEqual(['events.csv', 'run.json']);
  });
});
