import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  article,
  CALL,
  countsOf,
  demarche,
  folderOf,
  hashesOf,
  MEETING,
  MEETING_RETOLD,
  NOTHING,
} from '../cli/demarche.ts';

/** Enough documents for several batches, so that two workers can overtake each other. */
const FILLER = Array.from({ length: 150 }, (_, index) => article(`filler-${index}`, `${NOTHING} ${index}`));
const LINES = [
  article('a', MEETING),
  ...FILLER,
  article('b', MEETING_RETOLD),
  article('c', CALL),
  article('é', CALL.replace('12 May', '13 May')),
  article('😀', NOTHING),
  article('\ufffd', NOTHING),
];
const shuffled = LINES.map((_, index) => LINES[(index * 37) % LINES.length] ?? '');

const folder = folderOf({
  'one/all.ndjson': LINES.join(''),
  'shuffled/all.ndjson': shuffled.join(''),
  'pages/x.txt': `${MEETING}\n`,
  'pages/y.txt': `${CALL}\n`,
});

function outputOf(name: string, args: readonly string[], env: Record<string, string> = {}) {
  const out = join(folder, `out-${name}`);
  const ran = demarche(['run', ...args, '--out', out, '--quiet'], { env });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return { hashes: hashesOf(out), counts: countsOf(out) };
}

describe('same input, same bytes', () => {
  const input = join(folder, 'one');
  let expected: ReturnType<typeof outputOf>;
  beforeAll(() => {
    expected = outputOf('base', [input]);
  });

  test('the output is the whole set', () => {
    expect(Object.keys(expected.hashes)).toEqual([
      'articles.ndjson',
      'events.csv',
      'events.ndjson',
      'participants.csv',
      'rejects.ndjson',
      'report.html',
      'reports.ndjson',
      'run.json',
    ]);
    expect(expected.counts).toMatchObject({ documents: LINES.length, rejected: 0 });
    expect(expected.counts.events).toBeGreaterThan(2);
    expect(expected.counts.reports_merged).toBeGreaterThan(0);
  });

  test('a second run into the same folder', () => {
    expect(outputOf('base', [input])).toEqual(expected);
  });

  test.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])('time zone %s', (TZ) => {
    expect(outputOf(`tz-${TZ.replace('/', '-')}`, [input], { TZ })).toEqual(expected);
  });

  test.each(['de_DE.UTF-8', 'tr_TR.UTF-8', 'C'])('locale %s', (LC_ALL) => {
    expect(outputOf(`locale-${LC_ALL}`, [input], { LC_ALL, LANG: LC_ALL })).toEqual(expected);
  });

  test.each(['1', '2', '3'])('%s jobs', (jobs) => {
    expect(outputOf(`jobs-${jobs}`, [input, '--jobs', jobs])).toEqual(expected);
  });

  test('inputs named in another order', () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'pages')];
    expect(outputOf('order-1', [one, other])).toEqual(outputOf('order-2', [other, one]));
  });

  test('lines in another order: the same events, reports and counts', () => {
    const { hashes, counts } = outputOf('shuffled', [join(folder, 'shuffled')]);
    expect(counts).toEqual(expected.counts);
    for (const file of ['events.csv', 'events.ndjson', 'reports.ndjson', 'rejects.ndjson']) {
      expect([file, hashes[file]]).toEqual([file, expected.hashes[file]]);
    }
  });
});
