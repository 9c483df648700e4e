import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changesOf, fieldChanges } from '../../pipeline/diff/changes.ts';
import { type ComparedEvent, comparedEvent } from '../../pipeline/diff/compared-event.ts';
import { DIFF_FORMS, summaryOf } from '../../pipeline/diff/forms.ts';
import { matchEvents } from '../../pipeline/diff/match.ts';
import type { DiplomaticEvent, ReportReference } from '../../pipeline/records.ts';
import { event, side } from '../select/event.ts';

type Told = Readonly<Record<string, string>>;

function reference(report_id: string): ReportReference {
  return { report_id, document_id: 'd', outlet: null, url: null, title: null, published_at: null };
}

/** Events by id, each with its reports as letters. */
function setOf(told: Told, facts: Readonly<Record<string, Partial<DiplomaticEvent>>> = {}): ComparedEvent[] {
  return Object.entries(told).map(([event_id, reports]) =>
    comparedEvent(event({ event_id, reports: [...reports].map(reference), ...facts[event_id] })),
  );
}

async function* each(events: readonly ComparedEvent[]): AsyncGenerator<ComparedEvent> {
  yield* events;
}

async function changesBetween(
  was: readonly ComparedEvent[],
  now: readonly ComparedEvent[],
): Promise<Change[]> {
  const [before, after]: [ComparedEvent[], ComparedEvent[]] = [[], []];
  const matched = await matchEvents(each(was), each(now), {
    was: (one) => before.push(one),
    now: (one) => after.push(one),
  });
  const shelf = (events: readonly ComparedEvent[]) => (numbers: readonly number[]) =>
    numbers.flatMap((number) => events[number] ?? []);
  return [...changesOf(matched, shelf(before), shelf(after))];
}

const inShort = ({ change, was_ids, now_ids }: Change): string =>
  `${change} ${was_ids.join('+')}>${now_ids.join('+')}`;

describe('events of two sets', () => {
  it.each([
    ['the same', { a: 'rs' }, { a: 'rs' }, []],
    ['one more', { a: 'r' }, { a: 'r', b: 's' }, ['gained >b']],
    ['one less', { a: 'r', b: 's' }, { b: 's' }, ['lost a>']],
    ['two that became one', { a: 'r', b: 'st' }, { a: 'rst' }, ['merged a+b>a']],
    ['one that became two', { a: 'rst' }, { a: 'r', b: 'st' }, ['split a>a+b']],
    ['another id for the same reports, which is told', { a: 'rs' }, { b: 'rs' }, ['changed a>b']],
    ['a report that came and one that went', { a: 'rs' }, { a: 'st' }, ['changed a>a']],
    [
      'a report that went over to another event',
      { a: 'rs', b: 't' },
      { a: 'r', b: 'st' },
      ['merged a+b>b', 'split a>a+b'],
    ],
    ['an id that now means other reports', { a: 'r' }, { a: 's' }, ['gained >a', 'lost a>']],
    ['two sets of nothing', {}, {}, []],
  ] as [string, Told, Told, string[]][])('%s', async (_, was, now, changes) => {
    expect((await changesBetween(setOf(was), setOf(now))).map(inShort)).toEqual(changes);
  });

  it('are matched whatever their order, and each event is told of once as what it is', async () => {
    const parted = fc.array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 8 });
    const setBy = (homes: readonly number[]): Told => {
      const told: Record<string, string> = {};
      for (const [report, home] of homes.entries())
        told[`e${home}`] = (told[`e${home}`] ?? '') + String.fromCharCode(97 + report);
      return told;
    };
    await fc.assert(
      fc.asyncProperty(parted, parted, async (was, now) => {
        const [before, after] = [setOf(setBy(was)), setOf(setBy(now))];
        const changes = (await changesBetween(before, after)).map(inShort);
        const turned = (await changesBetween(before.toReversed(), after.toReversed())).map(inShort);
        const sortedIds = (words: string) =>
          words.replace(/[\w+]+/g, (ids) => ids.split('+').sort().join('+'));
        expect(turned.map(sortedIds).sort()).toEqual(changes.map(sortedIds).sort());
        const back = (await changesBetween(after, before)).map(inShort);
        const count = (list: readonly string[], kind: string) =>
          list.filter((one) => one.startsWith(kind)).length;
        expect([count(back, 'merged'), count(back, 'split')]).toEqual([
          count(changes, 'split'),
          count(changes, 'merged'),
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('fields of an event', () => {
  it('are told with both values, and reports by those that left and came', () => {
    const [was] = setOf({ a: 'rs' });
    const [now] = setOf(
      { a: 'st' },
      {
        a: {
          type: 'call',
          place: null,
          others: [side('TUR', 'Turkey')],
          date: { ...(event().date as NonNullable<DiplomaticEvent['date']>), edtf: '2021-04-20' },
        },
      },
    );
    expect(was && now && fieldChanges(was, now)).toEqual([
      { field: 'date', was: '2021-04-20/2021-04-21', now: '2021-04-20' },
      { field: 'type', was: 'meeting', now: 'call' },
      { field: 'others', was: null, now: 'Turkey (TUR)' },
      { field: 'place.name', was: 'Tehrān', now: null },
      { field: 'place.country', was: 'IRN', now: null },
      { field: 'reports', was: 'r', now: 't' },
    ]);
  });
});

describe('forms of a diff', () => {
  const changes = () =>
    changesBetween(
      setOf({ a: 'r', b: 's', c: 't', d: 'uv', e: 'w' }),
      setOf({ a: 'rs', d: 'u', v: 'v', e: 'w', x: 'x' }, { e: { type: 'visit', status: 'scheduled' } }),
    );
  const TOTALS = { was: 5, now: 5, changes: { gained: 1, lost: 1, merged: 1, split: 1, changed: 1 } };

  async function written(form: string): Promise<string> {
    const { head = '', row, end } = DIFF_FORMS.get(form) ?? {};
    const rows = (await changes()).map((change, at) => row?.(change, at === 0));
    return head + rows.join('') + end?.(TOTALS);
  }

  it('as text, with a line that sums up', async () => {
    const words =
      '2021-04-20/2021-04-21 meeting: Shah Mahmood Qureshi (PAK), Mohammad Javad Zarif (IRN); Tehrān';
    expect(await written('text')).toBe(`gained   x  ${words}
lost     c  ${words}
merged   a  ${words}
         was a, b
split    d  ${words}
         now d, v
changed  e  ${words.replace('meeting', 'visit (scheduled)')}
         type: meeting -> visit
         status: occurred -> scheduled

5 events before, 5 now: 1 gained, 1 lost, 1 merged, 1 split, 1 changed.
`);
  });

  it('as CSV, a row for each pair of ids and each field', async () => {
    const rows = (await written('csv')).split('\n').map((line) => line.split(',').slice(0, 6).join(','));
    expect(rows).toEqual([
      'change,was_event_id,now_event_id,field,was,now',
      'gained,,x,,,',
      'lost,c,,,,',
      'merged,a,a,,,',
      'merged,b,a,,,',
      'split,d,d,,,',
      'split,d,v,,,',
      'changed,e,e,type,meeting,visit',
      'changed,e,e,status,occurred,scheduled',
      '',
    ]);
  });

  it('as one JSON document', async () => {
    const document = JSON.parse(await written('json')) as Readonly<Record<string, unknown>>;
    expect(document).toMatchObject({ events: { was: 5, now: 5 }, counts: TOTALS.changes });
    expect(document.changes).toHaveLength(5);
  });

  it('equal sets say so', () => {
    const none = { gained: 0, lost: 0, merged: 0, split: 0, changed: 0 };
    expect(summaryOf({ was: 1, now: 1, changes: none })).toBe(
      'No difference: both sets have the same 1 event.',
    );
  });
});
