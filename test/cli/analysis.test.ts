import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventLine } from '../../pipeline/7-emit/ndjson.ts';
import type { DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { event, side } from '../select/event.ts';
import { called } from './called.ts';
import { article, CALL, folderOf, MEETING, MEETING_RETOLD, recordsOf } from './demarche.ts';

let folder = '';
let out = '';
beforeAll(async () => {
  folder = folderOf({
    'in/a.ndjson': article('a', MEETING) + article('b', MEETING_RETOLD) + article('c', CALL),
  });
  out = join(folder, 'out');
  await called(['run', join(folder, 'in'), '--out', out, '--jobs', '1', '--quiet']);
});

const eventsOf = (stdout: string): DiplomaticEvent[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DiplomaticEvent);

describe('demarche select', () => {
  test('writes the lines of the events that pass, as they stand, and says how many', async () => {
    const { status, stdout, stderr } = await called(['select', out, '--party', 'BRA', '--since', '2020']);
    const [call = ''] = readFileSync(join(out, 'events.ndjson'), 'utf8').split('\n');
    expect([status, stdout, stderr]).toEqual([0, `${call}\n`, 'demarche: 1 of 2 events\n']);
  });

  test('takes options again and again, together with a filter of the page', async () => {
    const pasted = 'file:///out/report.html#party=Canada&sort=type&open=e_0';
    const both = await called([
      'select',
      out,
      '--filter',
      pasted,
      '--party',
      'JPN',
      '--topic',
      'trade_economy',
    ]);
    expect(eventsOf(both.stdout).map(({ type }) => type)).toEqual(['meeting']);
    expect((await called(['select', out, '--filter', pasted, '--party', 'BRA'])).stdout).toBe('');
  });

  test('writes the table, or the reports of the events', async () => {
    const csv = (await called(['select', out, '--type', 'meeting', '--format', 'csv'])).stdout;
    const table = readFileSync(join(out, 'events.csv'), 'utf8').split('\n');
    expect(csv.split('\n')).toEqual([table[0], table[2], '']);
    const reports = (await called(['select', join(out, 'events.ndjson'), '--type', 'meeting', '--reports']))
      .stdout;
    const all = recordsOf<EventReport>(join(out, 'reports.ndjson'));
    expect(
      reports
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(all.filter(({ type }) => type === 'meeting'));
  });

  test('reads events from stdin', async () => {
    const input = eventLine(event()) + eventLine(event({ actor: side('TUR', 'Turkey') }));
    const { stdout, stderr } = await called(['select', '-', '--party', 'TUR'], input);
    expect([eventsOf(stdout).length, stderr]).toEqual([1, 'demarche: 1 of 2 events\n']);
  });

  test('tells every problem of the filters at once: exit 64', async () => {
    const wrong = ['--type', 'metting', '--since', '21', '--filter', 'colour=red'];
    const { status, stdout, stderr } = await called(['select', out, ...wrong]);
    expect([status, stdout]).toEqual([64, '']);
    for (const problem of [
      '--filter: Unexpected filter "colour", expected one of search, party, ',
      'Unexpected --type "metting", expected meeting, ',
      'Unexpected --since "21", expected YYYY',
    ])
      expect(stderr).toContain(problem);
  });

  test('an option without a value, as a shell makes it of a variable that is not set: exit 64', async () => {
    const { status, stderr } = await called(['select', out, '--party', 'BRA', '--party', '']);
    expect([status, stderr]).toEqual([64, expect.stringContaining('Unexpected empty --party, expected')]);
  });

  test('a line that is no event is told with its place', async () => {
    const { status, stderr } = await called(['select', join(out, 'reports.ndjson')]);
    expect([status, stderr]).toEqual([
      64,
      expect.stringMatching(/Unexpected record at .*reports\.ndjson:1, expected an event/),
    ]);
  });
});

describe('demarche diff', () => {
  test('equal sets: says so, exit 0 with --exit-code too', async () => {
    const { status, stdout } = await called(['diff', out, join(out, 'events.ndjson'), '--exit-code']);
    expect([status, stdout]).toEqual([0, 'No difference: both sets have the same 2 events.\n']);
  });

  test('corrected sets: exit 0, and 1 with --exit-code; explain tells the corrections', async () => {
    const [call, meeting] = recordsOf<DiplomaticEvent>(join(out, 'events.ndjson'));
    const corrections = join(folder, 'corrections.csv');
    const rows = [`${call?.event_id},drop,,`, `${meeting?.event_id},set actor.name Lucille Roy,AB,married`];
    writeFileSync(corrections, `event_id,action,who,why\n${rows.join('\n')}\n`);
    const other = join(folder, 'other');
    const args = ['run', join(folder, 'in'), '--out', other, '--jobs', '1', '--quiet', '--corrections'];
    expect(await called([...args, corrections])).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = await called(['diff', out, other]);
    expect([status, stdout.split('\n').at(-2)]).toEqual([0, '2 events before, 1 now: 1 lost, 1 changed.']);
    expect(stdout).toContain(`actor.name: ${meeting?.actor.name} -> Lucille Roy\n`);
    expect((await called(['diff', out, other, '--exit-code', '--format', 'csv'])).status).toBe(1);
    expect((await called(['explain', meeting?.event_id ?? '', '--out', other])).stdout).toMatch(
      /^Corrections\nof +correction +was +by\ne_\w+ +set actor\.name Lucille Roy +\w+ \w+ +AB: married$/m,
    );
    expect(await called(['validate', other])).toMatchObject({ status: 0, stdout: 'No problem found.\n' });
  });

  test('a corrections file that can not be used: exit 64 with all that is wrong, and nothing is written', async () => {
    const corrections = join(folder, 'wrong.csv');
    writeFileSync(corrections, 'event_id,action\nx,drop\ne_0123456789abcdef,set type metting\n');
    const none = join(folder, 'none');
    const ran = await called([
      'run',
      join(folder, 'in'),
      '--out',
      none,
      '--quiet',
      '--corrections',
      corrections,
    ]);
    expect([ran.status, ran.stderr.split('\n')]).toEqual([
      64,
      [
        expect.stringMatching(/^demarche: .*wrong\.csv:2: Unexpected "x", expected an event_id/),
        expect.stringMatching(/wrong\.csv:3: Unexpected type "metting", expected meeting, /),
        '',
      ],
    ]);
    expect(() => readFileSync(join(none, 'run.json'))).toThrow('ENOENT');
  });

  test('a set that is not there: exit 64', async () => {
    const { status, stderr } = await called(['diff', out, join(folder, 'nowhere')]);
    expect([status, stderr]).toEqual([64, expect.stringMatching(/nowhere\/events\.ndjson.*expected a file/)]);
  });
});
