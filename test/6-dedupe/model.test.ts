import { describe, expect, test } from 'vitest';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { foldAll } from './fold-all.ts';
import { report, type Told } from './report.ts';

const { max_window_days } = DEFAULTS.dedupe;
const MS_PER_DAY = 86_400_000;

async function eventsOf(told: readonly Told[]): Promise<readonly DiplomaticEvent[]> {
  return (await foldAll(told.map(report))).events;
}

/** Which of the reports stand together: the outlets that told them, event by event. */
async function together(...told: Told[]): Promise<readonly string[]> {
  const events = await eventsOf(told);
  const outlets = ({ reports }: DiplomaticEvent) =>
    reports
      .map(({ outlet }) => outlet)
      .sort()
      .join('+');
  return events.map(outlets).sort();
}

/** A day of February 2020, from 1. */
const february = (day: number): string => `2020-02-${String(day).padStart(2, '0')}`;
const OFFICES = {
  actor: '-, foreign minister, NZL',
  counterpart: '-, foreign minister, NOR',
} as const;
const SUMMIT = { type: 'conference', actor: '-, -, NOR', place: 'Oslo, NOR' } as const;

describe('a merge must fit the whole cluster', () => {
  test('a family name between two people who bear it joins one of them, not both', async () => {
    const events = await together(
      { id: 'a' },
      { id: 'b', actor: 'Brook, -, NZL' },
      { id: 'c', actor: 'Tom Brook, -, NZL' },
    );
    expect(events).toHaveLength(2);
    expect(events.filter((event) => event.includes('a') && event.includes('c'))).toEqual([]);
  });

  test('one member that disagrees as a slip would does not keep a report from the others', async () => {
    const [early, late] = [
      { id: 'e', ...OFFICES, date: february(2) },
      { id: 'l', ...OFFICES, date: february(4) },
    ];
    expect(await together(early, late)).toEqual(['e', 'l']);
    expect(await together({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, early, late)).toEqual([
      'a+b+c+d+e+l',
    ]);
  });

  test('no event spans more than its date window, however the days of a visit chain', async () => {
    const days = [3, 4, 5, 6, 7, 8, 9].map(
      (day): Told => ({ id: `v${day}`, type: 'visit', date: february(day), published: february(day) }),
    );
    const starts = new Map(
      days.map(({ id, date }) => [id, Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY] as const),
    );
    const events = await eventsOf(days);
    expect(events.length).toBeGreaterThan(1);
    for (const { reports } of events) {
      const told = reports.map(({ outlet }) => starts.get(outlet ?? '') ?? Number.NaN);
      expect(Math.max(...told) - Math.min(...told)).toBeLessThan(max_window_days);
    }
  });

  test('two reports of one article never stand in one event, though a third joins either', async () => {
    const events = await eventsOf([
      { id: 'a', document: 'one' },
      { id: 'b', document: 'one', topics: ['energy'] },
      { id: 'c' },
      { id: 'd' },
    ]);
    for (const { reports } of events)
      expect(new Set(reports.map(({ document_id }) => document_id)).size).toBe(reports.length);
    expect(events.map(({ report_count }) => report_count).sort()).toEqual([1, 3]);
  });
});

describe('planned, called off, held', () => {
  test('what was planned joins the later account, and the event has occurred', async () => {
    const [event, ...others] = await eventsOf([
      { id: 'a', status: 'scheduled', published: february(1) },
      { id: 'b', published: february(4) },
    ]);
    expect(others).toEqual([]);
    expect(event?.status).toBe('occurred');
  });

  test('what was called off stays apart from what replaced it, and keeps its own plan', async () => {
    expect(
      await together(
        { id: 'plan', status: 'scheduled', published: february(1) },
        { id: 'off', status: 'cancelled', published: february(2) },
        { id: 'held', date: february(12), published: february(12) },
      ),
    ).toEqual(['held', 'off+plan']);
  });

  test('what has occurred was not after its report', async () => {
    const month = { id: 'm', date: '2020-02', published: february(5) } as const;
    expect(await together(month, { id: 'a' })).toEqual(['a+m']);
    expect(await together(month, { id: 'b', date: february(20), published: february(20) })).toEqual([
      'b',
      'm',
    ]);
  });

  test('what is planned was not before its report', async () => {
    const month = { id: 'm', date: '2020-02', status: 'scheduled', published: february(10) } as const;
    expect(await together(month, { id: 'b', date: february(20), published: february(20) })).toEqual(['b+m']);
    expect(await together(month, { id: 'a' })).toEqual(['a', 'm']);
  });
});

describe('a vague report', () => {
  const later = { date: february(20), published: february(20) } as const;
  const month = { id: 'm', date: '2020-02', published: '2020-03-02', topics: ['energy'] } as const;

  test('joins the event that leads', async () => {
    expect(await together({ id: 'a', topics: ['energy'] }, { id: 'b', ...later }, month)).toEqual([
      'a+m',
      'b',
    ]);
  });

  test('joins none where many together are as likely as the one that leads', async () => {
    const others = [8, 12, 16, 20, 24].map(
      (day): Told => ({ id: `o${day}`, date: february(day), published: february(day) }),
    );
    const events = await together({ id: 'a', topics: ['energy'] }, ...others, month);
    expect(events).toContain('m');
  });

  test('without any day or publication needs both people and the place', async () => {
    const open = { id: 'o', date: null, published: null } as const;
    expect(await together({ id: 'a' }, open)).toEqual(['a+o']);
    expect(await together({ id: 'a' }, { ...open, place: null })).toEqual(['a', 'o']);
    expect(await together({ id: 'a' }, { ...open, actor: '-, -, NZL' })).toEqual(['a', 'o']);
  });
});

test('of an article that tells a tour and its leg, another outlet joins the report that fits as well and says where', async () => {
  const tour = { type: 'visit', counterpart: '-, -, NOR', published: february(5) } as const;
  expect(
    await together(
      { ...tour, id: 'tour', document: 'one', place: '-, NOR', date: '2020-02-01/2020-02-05' },
      { ...tour, id: 'leg', document: 'one', place: 'Bergen, NOR', date: null },
      { ...tour, id: 'other', place: 'Bergen, NOR', date: '2020-02-03/2020-02-05' },
    ),
  ).toEqual(['leg+other', 'tour']);
});

describe('people and gatherings', () => {
  test('one family name with two offices is two people', async () => {
    expect(
      await together(
        { id: 'a', actor: 'Brook, foreign minister, NZL' },
        { id: 'b', actor: 'Brook, defence minister, NZL' },
      ),
    ).toEqual(['a', 'b']);
  });

  test('"X met A" and "X met B and A" are compared the same whichever comes first', async () => {
    const [one, both] = [
      { counterpart: 'Jan Maas, -, NOR' },
      { counterpart: 'Ole Dahl, -, NOR', others: ['Jan Maas, -, NOR'] },
    ];
    const forth = await together({ id: 'a', ...one }, { id: 'b', ...both });
    expect(await together({ id: 'a', ...both }, { id: 'b', ...one })).toEqual(forth);
    expect(forth).toEqual(['a+b']);
  });

  test('a gathering is known by its members where the place is not told', async () => {
    const others = ['Jan Maas, -, NLD', '-, -, SWE', '-, -, FIN'];
    const gathering = { ...SUMMIT, counterpart: '-, -, NZL', others } as const;
    const open = { ...gathering, id: 'o', place: null, date: null, published: february(2) } as const;
    expect(await together({ id: 'a', ...gathering }, open)).toEqual(['a+o']);
    expect(await together({ id: 'a', ...gathering }, { ...open, others: [] })).toEqual(['a', 'o']);
  });

  test('gatherings in one city whose days cross are two, unless they have members in common', async () => {
    const first = { ...SUMMIT, counterpart: 'Ana Brook, -, NZL', date: '2020-02-03/2020-02-04' } as const;
    const second = { ...SUMMIT, counterpart: 'Jan Maas, -, NLD', date: '2020-02-04/2020-02-05' } as const;
    expect(await together({ id: 'a', ...first }, { id: 'b', ...second })).toEqual(['a', 'b']);
    const both = ['Eva Lind, -, SWE', '-, -, FIN'];
    expect(await together({ id: 'a', ...first, others: both }, { id: 'b', ...second, others: both })).toEqual(
      ['a+b'],
    );
  });
});

describe('wire copies', () => {
  const sketch = (hex: string) => (told: Told) => ({ ...report(told), text_sketch: hex });

  test('join first, also where the copy moved the day and leaves out who', async () => {
    const copy = { text: 'same', actor: '-, -, NZL' } as const;
    expect(
      await together({ id: 'a', ...copy }, { id: 'b', ...copy, date: february(4), published: february(4) }),
    ).toEqual(['a+b']);
  });

  test('count as outlets, equal or nearly equal in text, and confirm nothing', async () => {
    const equal = await eventsOf([
      { id: 'a', text: 'x' },
      { id: 'b', text: 'x' },
    ]);
    expect(equal).toMatchObject([{ outlet_count: 2, confidence: 0.7 }]);
    const near = [
      sketch('00000000000000ff')({ id: 'a', text: 'x' }),
      sketch('00000000000000fe')({ id: 'b', text: 'y' }),
    ];
    expect((await foldAll(near)).events).toMatchObject([{ outlet_count: 2, confidence: 0.7 }]);
    const far = [near[0], sketch('ffffffff00000000')({ id: 'c', text: 'z' })].flatMap((one) => one ?? []);
    expect((await foldAll(far)).events[0]?.confidence).toBeGreaterThan(0.7);
  });
});
