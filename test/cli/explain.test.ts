import { describe, expect, test } from 'vitest';
import { explanationOf } from '../../pipeline/commands/explanation.ts';
import { table } from '../../pipeline/commands/table.ts';
import type { DiplomaticEvent, ReportReference, Superseded } from '../../pipeline/records.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { EVENT, REPORT } from '../schemas/samples.ts';
import { demarche, folderOf } from './demarche.ts';

function reference(report_id: string, document_id: string, outlet: string | null): ReportReference {
  return { report_id, document_id, outlet, url: null, title: null, published_at: outlet && '2021-04-07' };
}

const [ONE, OTHER] = [REPORT.report_id, 'r_ffffffffffffffff'];

/** The talks in Lisbon, told by two outlets that disagree on the day. */
const TOLD_TWICE: DiplomaticEvent = {
  ...EVENT,
  reports: [reference(ONE, '2021/lisbon-talks', 'The Daily Courier'), reference(OTHER, 'wire-7', null)],
  report_count: 2,
  conflicts: [
    {
      field: 'date',
      values: [
        { value: '2021-04-06', reports: [ONE] },
        { value: '2021-04-07', reports: [OTHER] },
      ],
    },
  ],
  merged_because: [
    {
      reports: [ONE, OTHER],
      levels: {
        type: 'same type',
        date: 'a day apart',
        place: 'same place',
        actor: 'same name',
        mood: 'cheerful',
      },
      total: 14,
    },
  ],
};

/** Settings of a run, which are not today's defaults. */
const LIMITS: Settings['dedupe'] = {
  ...DEFAULTS.dedupe,
  min_weight: 9,
  weights: {
    ...DEFAULTS.dedupe.weights,
    type: { 'same type': 2 },
    date: { 'a day apart': -1 },
    place: { 'same place': 4 },
    participant: { 'same name': 6 },
  },
};

const EXPLAINED = `e_0a1b2c3d4e5f6071: meeting, occurred, 2021-04-06

Evidence
field              value             words             document           span
type               meeting           held talks        2021/lisbon-talks  text 49-59
actor.name         Ana Duarte        Ana Duarte        2021/lisbon-talks  text 26-36
actor.role         foreign minister  Foreign Minister  2021/lisbon-talks  text 9-25
actor.party        PRT               Portugal          2021/lisbon-talks  text 40-48
counterpart.name   Conor Byrne       Conor Byrne       2021/lisbon-talks  text 87-98
counterpart.party  IRL               Irish             2021/lisbon-talks  text 69-74
place.name         Lisbon            Lisbon            2021/lisbon-talks  text 102-108
date               2021-04-06        on Tuesday        2021/lisbon-talks  text 109-119
topics[0]          energy            gas pipelines     2021/lisbon-talks  text 126-139

Reports
report              outlet             published   document
r_0a1b2c3d4e5f6071  The Daily Courier  2021-04-07  2021/lisbon-talks
r_ffffffffffffffff  -                  -           wire-7

Conflicts
field  value       told by
date   2021-04-06  r_0a1b2c3d4e5f6071
       2021-04-07  r_ffffffffffffffff

Merged because (two reports are one from weight 9)
r_0a1b2c3d4e5f6071  The Daily Courier  2021-04-07  2021/lisbon-talks
r_ffffffffffffffff  -                  -           wire-7
  field  weight  level
  type        2  same type
  date       -1  a day apart
  place       4  same place
  actor       6  same name
  mood        -  cheerful
              3  beside the levels
  total      14
`;

describe('explanation of an event', () => {
  test('tells values with their words, reports, conflicts, and level by level why two reports are one', () => {
    expect(explanationOf(TOLD_TWICE, LIMITS)).toBe(EXPLAINED);
  });

  test('of a single report: nothing was merged, nothing disagrees', () => {
    const single = {
      ...TOLD_TWICE,
      reports: TOLD_TWICE.reports.slice(0, 1),
      conflicts: [],
      merged_because: [],
    };
    expect(explanationOf(single, LIMITS)).not.toMatch(/Conflicts|Merged/);
  });

  test('what an event lacks is a dash', () => {
    const evidence = [
      { ...EVENT.evidence[0], field: 'published_at' },
      { ...EVENT.evidence[0], field: 'date' },
    ];
    const open = { ...EVENT, date: null, evidence } as DiplomaticEvent;
    const told = explanationOf(open, LIMITS);
    expect(told).toMatch(/: meeting, occurred, no date\n/);
    expect(told).toMatch(/^published_at {2}- {6}held talks/m);
    expect(told).toMatch(/^date {10}- {6}held talks/m);
  });
});

describe('a table for the terminal', () => {
  test('pads all columns but the last, and leaves no spaces at line ends', () => {
    expect(
      table([
        ['a', 'bb', ''],
        ['ccc', 'd', 'e'],
      ]),
    ).toBe('a    bb\nccc  d   e\n');
  });

  test('a last cell that is too long goes on below itself', () => {
    const lines = table([['field', `${'0123456789 '.repeat(20)}end`]])
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith(' '.repeat('field  '.length)))).toBe(true);
  });

  test('a word longer than the line is not cut', () => {
    const word = 'x'.repeat(200);
    expect(table([['a', `b ${word}`]])).toContain(word);
  });
});

describe('demarche explain', () => {
  const gone = 'e_1111111111111111';
  const parted = EVENT.event_id;
  const superseded: readonly Superseded[] = [
    { event_id: gone, superseded_by: [parted], moved: [{ report_id: ONE, event_id: parted }] },
    {
      event_id: 'e_2222222222222222',
      superseded_by: [],
      moved: [{ report_id: 'r_2222222222222222', event_id: null }],
    },
  ];
  const run = { settings: { dedupe: LIMITS } };
  const out = folderOf({
    'events.ndjson': `${JSON.stringify(TOLD_TWICE)}\n`,
    'superseded.ndjson': superseded.map((line) => `${JSON.stringify(line)}\n`).join(''),
    'run.json': JSON.stringify(run),
  });

  test('weighs by the settings of the run', () => {
    const { status, stdout } = demarche(['explain', parted, '--out', out]);
    expect([status, stdout]).toEqual([0, explanationOf(TOLD_TWICE, LIMITS)]);
  });

  test('weighs by the defaults where no run.json stands', () => {
    const folder = folderOf({ 'events.ndjson': `${JSON.stringify(TOLD_TWICE)}\n` });
    const { stdout } = demarche(['explain', parted, '--out', folder]);
    expect(stdout).toBe(explanationOf(TOLD_TWICE, DEFAULTS.dedupe));
  });

  test('an id that --append superseded: says so, and explains the event that holds its reports now', () => {
    const { status, stdout } = demarche(['explain', gone, '--out', out]);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `${gone} is an event of an earlier set, superseded:\n  ${ONE} is in ${parted}\n\n${explanationOf(TOLD_TWICE, LIMITS)}`,
    );
  });

  test('an id whose reports are gone: says so', () => {
    const { status, stdout } = demarche(['explain', 'e_2222222222222222', '--out', out]);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/ {2}r_2{16} is gone\n$/)]);
  });

  test('an id that is there, and that reports have left: explains it, and says where they are', () => {
    const left = { event_id: parted, superseded_by: [gone], moved: [{ report_id: OTHER, event_id: gone }] };
    const folder = folderOf({
      'events.ndjson': `${JSON.stringify(TOLD_TWICE)}\n`,
      'superseded.ndjson': `${JSON.stringify(left)}\n`,
    });
    const { stdout } = demarche(['explain', parted, '--out', folder]);
    expect(stdout).toMatch(
      `${parted} had further reports in an earlier set:\n  ${OTHER} is in ${gone}\n\n${parted}: `,
    );
  });

  test('an event that somebody changed: 64, and its line', () => {
    const folder = folderOf({ 'events.ndjson': `{}\n${JSON.stringify({ ...EVENT, evidence: null })}\n` });
    const { status, stderr } = demarche(['explain', EVENT.event_id, '--out', folder]);
    expect(status).toBe(64);
    expect(stderr).toMatch(/events\.ndjson:2, expected it as a run writes it \(\/evidence: Unexpected null/);
  });

  test('an id that nothing knows: 64, and where it was looked for', () => {
    const { status, stderr } = demarche(['explain', 'e_3333333333333333', '--out', out]);
    expect([status, stderr]).toEqual([
      64,
      `demarche: Unexpected event "e_3333333333333333", expected an event_id of ${out}/events.ndjson or of ${out}/superseded.ndjson. The last column of events.csv has them\n`,
    ]);
  });
});
