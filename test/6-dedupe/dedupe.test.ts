import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventReport } from '../../pipeline/records.ts';
import { foldAll } from './fold-all.ts';
import { report, type Told } from './report.ts';

const run = (reports: readonly EventReport[]) => foldAll(reports);

/** Which of the reports stand together: their ids, event by event. */
async function together(told: readonly Told[]): Promise<string[]> {
  const reports = told.map(report);
  const idOf = new Map(reports.map(({ report_id }, at) => [report_id, told[at]?.id ?? '']));
  const events = (await run(reports)).events.map((event) =>
    event.reports
      .map(({ report_id }) => idOf.get(report_id) ?? '')
      .sort()
      .join('+'),
  );
  return events.sort();
}

/** A visit the other way round. */
const [BACK, THERE] = ['Ole Dahl, foreign minister, NOR', 'Ana Brook, foreign minister, NZL'] as const;
const NOBODY = { actor: '-, -, NZL', counterpart: '-, -, NOR', date: null, place: null } as const;

const MERGE: readonly (readonly [string, Partial<Told>, Partial<Told>])[] = [
  ['the same from two outlets', {}, {}],
  [
    'names told from either side',
    {},
    { actor: 'Ole Dahl, foreign minister, NOR', counterpart: 'Ana Brook, -, NZL' },
  ],
  ['a family name alone', {}, { actor: 'Brook, -, NZL', counterpart: 'Dahl, -, NOR' }],
  ['another spelling', { actor: 'Sergei Mahmoud, -, NZL' }, { actor: 'Sergey Mahmood, -, NZL' }],
  ['an office where the other names its holder', {}, { actor: '-, minister of foreign affairs, NZL' }],
  ['a government where the other names its minister', {}, { actor: '-, -, NZL' }],
  ['planned, then held', { status: 'scheduled', published: '2020-01-30' }, {}],
  ['planned, then called off', { status: 'scheduled' }, { status: 'cancelled' }],
  ['a month that has the day', {}, { date: '2020-02' }],
  ['one outlet a day late', {}, { date: '2020-02-04' }],
  ['no place told', {}, { place: null }],
  ['only the country told', {}, { place: '-, NOR' }],
  ['a meeting told as a conference', {}, { type: 'conference' }],
  ['no date words, published near the day', {}, { date: null, published: '2020-02-04' }],
  ['a weekday without publication date that fits', {}, { date: 'on Monday', published: null }],
  [
    'a stay that overlaps',
    { type: 'visit', date: '2020-02-03/2020-02-05' },
    { type: 'visit', date: '2020-02-04' },
  ],
  [
    'a wire copy that kept "yesterday"',
    { text: 'same' },
    { text: 'same', date: '2020-02-05', published: '2020-02-06' },
  ],
];

const KEEP_APART: readonly (readonly [string, Partial<Told>, Partial<Told>])[] = [
  ['another day', {}, { date: '2020-02-06' }],
  ['another city on the same day', {}, { place: 'Bergen, NOR' }],
  ['another country on the same day', {}, { place: 'Paris, FRA' }],
  ['another minister of one cabinet', {}, { actor: 'Ida Stone, foreign minister, NZL' }],
  ['two ministers of one family name', {}, { actor: 'Tom Brook, defence minister, NZL' }],
  ['another office of the same government', {}, { actor: '-, prime minister, NZL' }],
  ['another party', {}, { actor: 'Ana Brook, foreign minister, AUS' }],
  ['a visit and the meeting during it', {}, { type: 'visit' }],
  ['a visit and the visit in return', { type: 'visit' }, { type: 'visit', actor: BACK, counterpart: THERE }],
  ['a call and a meeting', {}, { type: 'call' }],
  ['called off, and held on a later day', { status: 'cancelled' }, { date: '2020-02-12' }],
  ['called off, and held on the same day', { status: 'cancelled' }, {}],
  ['called off without a day, and planned', { status: 'cancelled', date: null }, { status: 'scheduled' }],
  ['two reports of one article', { document: 'one' }, { document: 'one' }],
  ['a weekday that does not fit', {}, { date: 'on Thursday', published: null }],
  ['no date words, published a month later', {}, { date: null, published: '2020-03-10' }],
  ['undated, nobody named', { actor: '-, -, NZL', counterpart: '-, -, NOR' }, { ...NOBODY }],
  ['a year later', { type: 'visit' }, { type: 'visit', date: '2021-02-03', published: '2021-02-03' }],
];

describe('must merge', () => {
  test.each(MERGE)('%s', async (_, first, second) => {
    expect(
      await together([
        { id: 'a', ...first },
        { id: 'b', ...second },
      ]),
    ).toEqual(['a+b']);
  });
});

describe('must not merge', () => {
  test.each(KEEP_APART)('%s', async (_, first, second) => {
    expect(
      await together([
        { id: 'a', ...first },
        { id: 'b', ...second },
      ]),
    ).toEqual(['a', 'b']);
  });

  test('daily meetings do not chain', async () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => ({ id: `d${day}`, date: `2020-02-0${day}` }));
    expect(await together(days)).toEqual(days.map(({ id }) => id));
  });

  test('two days in a row of which many outlets tell are no slip, one outlet a day late is', async () => {
    const outlets = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ id: `a${n}` }));
    const next = (told: readonly Told[]) => told.map(({ id }) => ({ id: `b${id}`, date: '2020-02-04' }));
    const ids = (told: readonly Told[]) => told.map(({ id }) => id).join('+');
    const late = next(outlets.slice(0, 1));
    expect(await together([...outlets, ...late])).toEqual([ids([...outlets, ...late])]);
    const all = next(outlets);
    expect(await together([...outlets, ...all])).toEqual([ids(outlets), ids(all)]);
  });

  test('a month does not glue two meetings in it', async () => {
    const told = [
      { id: 'a' },
      { id: 'b', date: '2020-02-20' },
      { id: 'm', date: '2020-02', published: '2020-03-01' },
    ];
    expect(await together(told)).toEqual(['a', 'b', 'm']);
  });

  test('a report without a city does not glue meetings in two cities', async () => {
    const told = [{ id: 'a' }, { id: 'b', place: 'Bergen, NOR' }, { id: 'c', place: null, date: '2020-02' }];
    expect(await together(told)).toEqual(['a', 'b', 'c']);
  });

  test('a summit and the meeting of two of its members on the sidelines', async () => {
    const summit = { type: 'conference', actor: '-, -, NOR', counterpart: 'Ana Brook, -, NZL' } as const;
    const told = [
      { id: 's', ...summit, others: ['Jan Maas, -, NLD', 'Eva Lind, -, SWE'] },
      { id: 'm', counterpart: 'Jan Maas, -, NLD' },
    ];
    expect(await together(told)).toEqual(['m', 's']);
  });
});

describe('the merged event', () => {
  const merged = async (...told: Told[]) => {
    const { events } = await run(told.map(report));
    expect(events).toHaveLength(1);
    return events[0];
  };

  test('what was planned and then held has occurred', async () => {
    expect((await merged({ id: 'a', status: 'scheduled' }, { id: 'b' }))?.status).toBe('occurred');
  });

  test('what was planned and then called off is cancelled', async () => {
    expect((await merged({ id: 'a', status: 'scheduled' }, { id: 'b', status: 'cancelled' }))?.status).toBe(
      'cancelled',
    );
  });

  test('the commonest full name is shown, and all spellings have one person_key', async () => {
    const event = await merged(
      { id: 'a' },
      { id: 'b', actor: 'Anna Brook, -, NZL' },
      { id: 'c' },
      { id: 'd', actor: 'Brook, -, NZL' },
    );
    expect(event?.actor).toMatchObject({ name: 'Ana Brook', role: 'foreign minister', party: 'NZL' });
    expect(event?.actor.person_key).toMatch(/^p_[0-9a-f]{16}$/);
  });

  test('values that disagree are kept with their reports', async () => {
    const event = await merged({ id: 'a' }, { id: 'b' }, { id: 'c', date: '2020-02-04' });
    expect(event?.date?.start).toBe('2020-02-03');
    expect(
      event?.conflicts.map(({ field, values }) => [field, values.map((v) => [v.value, v.reports.length])]),
    ).toEqual([
      [
        'date',
        [
          ['2020-02-03', 2],
          ['2020-02-04', 1],
        ],
      ],
    ]);
  });

  test('less detail is no conflict', async () => {
    expect((await merged({ id: 'a' }, { id: 'b', date: '2020-02', place: '-, NOR' }))?.conflicts).toEqual([]);
  });

  test('counts of outlets and first and last publication are of its reports', async () => {
    expect(await merged({ id: 'a' }, { id: 'b', published: '2020-02-05' })).toMatchObject({
      report_count: 2,
      outlet_count: 2,
      first_reported: '2020-02-03',
      last_reported: '2020-02-05',
    });
  });

  test('a copy of the same text confirms nothing', async () => {
    expect((await merged({ id: 'a', text: 'x' }, { id: 'b', text: 'x' }))?.confidence).toBe(0.7);
    expect((await merged({ id: 'a' }, { id: 'b' }))?.confidence).toBeGreaterThan(0.7);
  });

  test('merged_because says which level each field reached', async () => {
    const [reason] =
      (await merged({ id: 'a' }, { id: 'b', actor: 'Brook, -, NZL', place: null }))?.merged_because ?? [];
    expect(reason?.levels).toMatchObject({
      actor: 'family name',
      counterpart: 'same name',
      place: 'missing',
      date: 'same days',
    });
  });

  test('a third participant stands once, whoever stands first', async () => {
    const jan = 'Jan Maas, trade minister, NOR';
    const event = await merged(
      { id: 'a', others: [jan] },
      { id: 'b', counterpart: jan, others: ['Ole Dahl, -, NOR'] },
    );
    expect(event?.others).toHaveLength(1);
  });
});

describe('any order of reports', () => {
  const told: readonly Told[] = [
    ...MERGE.slice(0, 12).flatMap(([, first, second], at) => [
      { id: `a${at}`, ...first },
      { id: `b${at}`, ...second },
    ]),
    ...KEEP_APART.map(([, , second], at) => ({ id: `c${at}`, ...second })),
  ];
  const reports = told.map(report);

  test('gives the same events, ids and reasons', async () => {
    const expected = JSON.stringify((await run(reports)).events);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(reports, { minLength: reports.length }), async (shuffled) => {
        expect(JSON.stringify((await run(shuffled)).events)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('a repeated report changes nothing', async () => {
    const expected = JSON.stringify((await run(reports)).events);
    await fc.assert(
      fc.asyncProperty(fc.subarray(reports), async (again) => {
        expect(JSON.stringify((await run([...again, ...reports])).events)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('an article about others changes no event', async () => {
    const other = report({ id: 'z', actor: 'Lu Chen, -, CHN', counterpart: 'Pia Roth, -, AUT', place: null });
    const ids = async (all: readonly EventReport[]) =>
      (await run(all)).events.map(({ event_id }) => event_id);
    expect(await ids([...reports, other])).toEqual(expect.arrayContaining(await ids(reports)));
  });

  test('every report has exactly one event, and no event two reports of one article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(reports), async (some) => {
        const { events, event_id_of, merged } = await run(some);
        expect(event_id_of.size).toBe(some.length);
        expect(merged).toBe(some.length - events.length);
        for (const { reports: members } of events)
          expect(new Set(members.map(({ document_id }) => document_id)).size).toBe(members.length);
      }),
      { numRuns: 50 },
    );
  });
});

test('no report gives no event', async () => {
  expect(await run([])).toMatchObject({ events: [], reports: [], merged: 0, skipped_pairs: 0 });
});

test('events are in order of their first day, those without last', async () => {
  const told = [
    { id: 'a', date: null },
    { id: 'b', date: '2020-03-01' },
    { id: 'c', date: '2019-01-01' },
  ];
  const { events } = await run(told.map((one) => report({ ...one, actor: `${one.id} ${one.id}x, -, NZL` })));
  expect(events.map((event) => event.date?.start ?? null)).toEqual(['2019-01-01', '2020-03-01', null]);
});
