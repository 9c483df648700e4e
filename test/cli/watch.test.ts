import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { article, CALL, CLI, countsOf, demarche, folderOf, hashesOf, MEETING } from './demarche.ts';

let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

/** A folder under watch, and a way to wait for what is told. */
function watched(folder: string, ...args: string[]) {
  const started = spawn(process.execPath, [CLI, 'watch', 'in', '--out', 'out', '--jobs', '1', ...args], {
    cwd: folder,
  });
  child = started;
  let words = '';
  started.stderr.on('data', (chunk) => {
    words += String(chunk);
  });
  const ended = new Promise<number | null>((done) => started.on('close', done));
  return {
    ended,
    words: () => words,
    stop: () => started.kill('SIGINT'),
    /** Until it was told so often; a test that waits in vain is ended by its own bound. */
    told: async (pattern: RegExp, times = 1) => {
      while ([...words.matchAll(new RegExp(pattern, 'g'))].length < times) await pause(50);
    },
  };
}

describe('watch', () => {
  test('reads what is there, adds what arrives, reads nothing twice, and ends by a signal', async () => {
    const folder = folderOf({
      'in/2021/a.txt': MEETING,
      'in/notes.tmp': 'no article',
      'own.csv': 'event_id,action,who,why\n',
    });
    const { ended, words, stop, told } = watched(folder);
    await told(/read 1 article; 1 event in out/);
    // Written elsewhere and moved, as careful programs do; and in parts, as others do.
    writeFileSync(join(folder, 'b.part'), article('b', CALL));
    renameSync(join(folder, 'b.part'), join(folder, 'in/b.ndjson'));
    writeFileSync(join(folder, 'in/c.txt'), 'NAIROBI, May 13 2020 - ');
    await pause(300);
    appendFileSync(
      join(folder, 'in/c.txt'),
      'French President Jean Dupont met Kenyan President Amina Otieno in Nairobi.',
    );
    await told(/3 events in out/);
    appendFileSync(join(folder, 'in/c.txt'), ' They met again on 14 May 2020 in Mombasa.');
    await told(/c\.txt was changed after it was read/);
    rmSync(join(folder, 'in/2021/a.txt'));
    await told(/2021\/a\.txt was removed after it was read/);
    mkdirSync(join(folder, 'in/2022'));
    writeFileSync(join(folder, 'in/2022/d.txt'), 'Rain fell in Nairobi.');
    await told(/read 1 article; 3 events in out/);
    stop();
    expect(await ended).toBe(130);
    expect(words()).toMatch(
      /^demarche: watching in, writing out; Ctrl-C ends it\n[\s\S]*\ndemarche: stopped\n$/,
    );
    expect(words().match(/changed after it was read/g)).toHaveLength(1);
    const { documents, rejected } = countsOf(join(folder, 'out'));
    expect([documents, rejected]).toEqual([4, 0]);
    expect(demarche(['validate', 'out'], { cwd: folder }).status).toBe(0);
  });

  test('goes on with the set that is there; the files are those of one run', async () => {
    const folder = folderOf({ 'in/a.txt': MEETING });
    expect(demarche(['run', 'in', '--out', 'out', '--quiet'], { cwd: folder }).status).toBe(0);
    writeFileSync(join(folder, 'in/b.ndjson'), article('b', CALL));
    const { ended, stop, told } = watched(folder);
    await told(/read 1 article; 2 events in out/);
    stop();
    expect(await ended).toBe(130);
    demarche(['run', 'in', '--out', 'once', '--quiet'], { cwd: folder });
    const { 'superseded.ndjson': superseded, 'run.json': _, ...files } = hashesOf(join(folder, 'out'));
    const { 'run.json': __, ...once } = hashesOf(join(folder, 'once'));
    expect(readFileSync(join(folder, 'out/superseded.ndjson'), 'utf8')).toBe('');
    expect([superseded !== undefined, files]).toEqual([true, once]);
  });

  test('an output folder inside is not watched', async () => {
    const folder = folderOf({ 'in/a.txt': MEETING });
    const { ended, words, stop, told } = watched(folder, '--out', 'in/out');
    await told(/1 event in in\/out/);
    writeFileSync(join(folder, 'in/b.ndjson'), article('b', CALL));
    await told(/2 events in in\/out/);
    stop();
    await ended;
    expect(words().match(/read /g)).toHaveLength(2);
    expect(existsSync(join(folder, 'in/out/run.json'))).toBe(true);
  });

  test.each([
    [['none', '--out', 'o'], 64, /Unexpected input "none", expected a folder to watch\. Make it first/],
    [['.', '--out', '.'], 64, /Unexpected --out "\.", expected another folder than the watched one/],
    [['--out', 'o'], 64, /expected a folder to watch\. Name it/],
    [['.'], 64, /required option '--out <folder>' not specified/],
  ])('watch %j: %i', (args, code, words) => {
    const { status, stderr } = demarche(['watch', ...args], { cwd: folderOf({}) });
    expect([status, stderr]).toEqual([code, expect.stringMatching(words)]);
  });
});
