import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI, demarche, folderOf, hashesOf } from '../cli/demarche.ts';

/** Without any network but a loopback that is down, under another host name. Only some systems let everybody do so. */
const UNSHARED = [
  'unshare',
  '--map-root-user',
  '--net',
  '--uts',
  'sh',
  '-c',
  'hostname other.example.org; exec "$@"',
  'sh',
];
const isUnshareable = spawnSync('unshare', [...UNSHARED.slice(1), 'true']).status === 0;
if (!isUnshareable) console.log('unshare: this system lets nobody leave the network: no run without one.');

const RUN = ['run', 'seeds', '--metadata', 'seeds/metadata.csv', '--quiet'] as const;

/** Loaded before the program: whoever asks for the time is told another one, and whoever asks for chance always the same. */
const OTHER_CLOCK = `
const ahead = 40 * 365 * 86_400_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) { if (given.length === 0) super(RealDate.now() + ahead); else super(...given); }
  static now() { return RealDate.now() + ahead; }
};
Math.random = () => 0.999;
`;

describe('a run on seeds/ writes the same bytes', () => {
  const out = folderOf({});
  const folder = folderOf({});
  const made: string[] = [out, folder];
  beforeAll(() => {
    const ran = demarche([...RUN, '--out', out]);
    expect(ran.status, ran.stderr).toBe(0);
  });
  afterAll(() => {
    for (const one of made) rmSync(one, { recursive: true });
  });

  function hashesBy(command: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const other = folderOf({});
    made.push(other);
    const [program = '', ...args] = [...command, CLI, ...RUN, '--out', other];
    const ran = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    return hashesOf(other);
  }

  // Where the system does not allow it, there is nothing to test.
  if (isUnshareable)
    test('without a network, on a machine of another name', () => {
      expect(hashesBy([...UNSHARED, process.execPath])).toEqual(hashesOf(out));
    });

  test('forty years later, with other chance, in another time zone and locale, among other folders and names', () => {
    const clock = join(folder, 'clock.mjs');
    writeFileSync(clock, OTHER_CLOCK);
    const locale = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
    const env = { ...locale, TZ: 'Pacific/Kiritimati', HOME: folder, TMPDIR: folder, USER: 'other' };
    expect(hashesBy([process.execPath, '--import', pathToFileURL(clock).href], env)).toEqual(hashesOf(out));
  });
});
