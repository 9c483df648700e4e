import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMN_IDS, COLUMNS, sorted } from '../../pipeline/page-data/columns.ts';
import { countedValues, placeCounts, VALUES } from '../../pipeline/page-data/counted-values.ts';
import { dateInWords, fieldInWords } from '../../pipeline/page-data/in-words.ts';
import { markedParts } from '../../pipeline/page-data/marked-parts.ts';
import type { PackedPage } from '../../pipeline/page-data/packed.ts';
import type { PageDate, PageEvent } from '../../pipeline/page-data/page-event.ts';
import { FIRST_VIEW, readView, viewInWords } from '../../pipeline/page-data/page-view.ts';
import { company } from '../../pipeline/page-data/party-pairs.ts';
import { timeBins } from '../../pipeline/page-data/time-bins.ts';
import { unpack } from '../../pipeline/page-data/unpack.ts';
import { readFilter } from '../../pipeline/select/filter-words.ts';
import { matchesFilter } from '../../pipeline/select/matches.ts';
import { event, side } from '../select/event.ts';
import { madeSet } from './made-set.ts';
import { blocksOf, pageOf } from './page-of.ts';

const SET = madeSet(60);

async function shown(set = SET): Promise<readonly PageEvent[]> {
  const path = await pageOf(set);
  const page = unpack(blocksOf(path) as unknown as PackedPage);
  rmSync(dirname(dirname(path)), { recursive: true });
  return page;
}

describe('what the page holds', () => {
  test('is what events.ndjson holds, in its order', async () => {
    const page = await shown();
    expect(page.map(({ event_id }) => event_id)).toEqual(SET.events.map(({ event_id }) => event_id));
    const { actor, place, date, reports } = page[7] ?? {};
    const written = SET.events[7];
    expect(actor).toMatchObject({
      name: written?.actor.name,
      role: 'foreign minister',
      party: written?.actor.party,
    });
    expect([place?.name, place?.lat, date?.start]).toEqual([
      written?.place?.name,
      written?.place?.lat,
      written?.date?.start,
    ]);
    expect(reports?.[0]).toMatchObject({
      title: written?.reports[0]?.title,
      outlet: written?.reports[0]?.outlet,
    });
  });

  test.each([
    'party=KEN',
    'search=greta+nairobi',
    'topic=energy&since=2021',
    'type=call,visit&min-confidence=0.8',
  ])('is found by %s as the records are', async (words) => {
    const { filter } = readFilter(words);
    const found = (events: readonly (PageEvent | (typeof SET.events)[number])[]) =>
      events.filter((one) => matchesFilter(one, filter)).map(({ event_id }) => event_id);
    const expected = found(SET.events);
    expect(expected.length).toBeGreaterThan(0);
    expect(found(await shown())).toEqual(expected);
  });

  test('conflicts and reasons name the reports that stand beside them', async () => {
    const [one, other] = madeSet(2).reports;
    if (one === undefined || other === undefined) throw new Error('Unexpected set, expected two reports.');
    const ids = [one.report_id, other.report_id] as const;
    const merged = event({
      reports: [one, other],
      conflicts: [{ field: 'date', values: [{ value: '2020-01-06', reports: [ids[1]] }] }],
      merged_because: [{ reports: ids, levels: { actor: 'same name' }, total: 12 }],
    });
    const [page] = await shown({ ...madeSet(2), events: [merged] });
    const [first, second] = page?.reports ?? [];
    expect(page?.conflicts[0]?.values[0]?.reports).toEqual([second?.report_id]);
    expect(page?.merged_because).toEqual([
      { reports: [first?.report_id, second?.report_id], levels: { actor: 'same name' }, total: 12 },
    ]);
  });
});

describe('the address', () => {
  test('of the first view is empty, and of another reads back as the same', () => {
    expect(viewInWords(FIRST_VIEW)).toBe('');
    expect(readView('')).toEqual(FIRST_VIEW);
    const words = fc.record({
      by: fc.constantFrom(...COLUMN_IDS),
      isDescending: fc.boolean(),
      columns: fc.subarray([...COLUMN_IDS], { minLength: 1 }),
      who: fc.constantFrom('matrix', 'network'),
      search: fc.constantFrom('', 'a b', '&=#%', 'Ñandú'),
    });
    fc.assert(
      fc.property(words, ({ by, isDescending, columns, who, search }) => {
        const { filter } = readFilter(new URLSearchParams({ search, party: 'KEN' }).toString());
        const view = { filter, sort: { by, isDescending }, open: 'e_1', columns, who } as typeof FIRST_VIEW;
        expect(readView(`#${viewInWords(view)}`)).toEqual(view);
      }),
    );
  });

  test('with words that mean nothing is the first view', () => {
    expect(readView('#sort=nothing&columns=,&who=x&colour=red&type=picnic')).toEqual(FIRST_VIEW);
  });
});

describe('rows', () => {
  test('are sorted either way, those without a value last', async () => {
    const undated = event({ event_id: 'e_00000000000000ff', date: null });
    const page = await shown({ ...SET, events: [...SET.events.slice(0, 5), undated] });
    for (const isDescending of [false, true]) {
      const days = sorted(page, { by: 'date', isDescending }).map(({ date }) => date?.start ?? null);
      const dated = days.slice(0, -1);
      expect(days.at(-1)).toBe(null);
      expect(isDescending ? dated.toReversed() : dated).toEqual(dated.toSorted());
    }
  });

  test('every column has a text or null, and sorts', async () => {
    const page = await shown();
    for (const { id, text } of COLUMNS) {
      expect(sorted(page, { by: id, isDescending: true })).toHaveLength(page.length);
      for (const one of page)
        expect([typeof text(one), id]).toEqual([expect.stringMatching(/string|object/), id]);
    }
  });
});

describe('words', () => {
  const date = (start: string, end: string, precision: PageDate['precision']): PageDate => ({
    start,
    end,
    precision,
    basis: 'stated',
    text: '',
  });

  test.each([
    [date('2021-04-06', '2021-04-06', 'day'), '6 Apr 2021'],
    [date('2021-04-06', '2021-04-08', 'day'), '6–8 Apr 2021'],
    [date('2021-04-30', '2021-05-01', 'day'), '30 Apr – 1 May 2021'],
    [date('2020-12-31', '2021-01-01', 'day'), '31 Dec 2020 – 1 Jan 2021'],
    [date('2021-04-01', '2021-04-30', 'month'), 'Apr 2021'],
    [date('2021-01-01', '2021-12-31', 'year'), '2021'],
    [date('2021-04-05', '2021-04-11', 'within'), 'in 5–11 Apr 2021'],
    [null, null],
  ])('%j is %s', (written, words) => {
    expect(dateInWords(written)).toBe(words);
  });

  test('fields are told as people would', () => {
    expect(['type', 'actor.name', 'others[1].role', 'topics[0]', 'place.name'].map(fieldInWords)).toEqual([
      'what happened',
      'actor, name',
      'participant 4, role',
      'topic',
      'place',
    ]);
  });

  test('marks cut a sentence into pieces that give it back, each with its fields', () => {
    const parts = markedParts('Ana met Bo.', [
      { field: 'type', start: 4, end: 7 },
      { field: 'topic', start: 0, end: 7 },
      { field: 'date', start: 40, end: 50 },
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe('Ana met Bo.');
    expect(parts.filter(({ fields }) => fields.includes('type'))).toEqual([
      { text: 'met', fields: ['type', 'topic'] },
    ]);
    expect(parts.filter(({ fields }) => fields.includes('date'))).toEqual([]);
  });
});

describe('charts', () => {
  const dated = (start: string): PageEvent =>
    ({ date: { start, end: start, precision: 'day', basis: 'stated', text: '' } }) as unknown as PageEvent;

  test('events stand in the week that begins on the Monday before', () => {
    const { unit, bins } = timeBins([dated('2021-04-11'), dated('2021-04-12'), dated('2021-04-05')], 100);
    expect(unit).toBe('week');
    expect(bins.map(({ start, events }) => [start.toISOString().slice(0, 10), events.length])).toEqual([
      ['2021-04-05', 2],
      ['2021-04-12', 1],
    ]);
  });

  test('too many weeks become months, and what is far too early is counted, not drawn', () => {
    const days = Array.from({ length: 40 }, (_, month) =>
      dated(`${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`),
    );
    const { unit, bins, earlier } = timeBins([dated('1951-01-01'), ...days], 60);
    expect([unit, bins.length, earlier]).toEqual(['month', 40, 1]);
    expect(bins.every(({ events }) => events.length === 1)).toBe(true);
  });

  test('no event is lost between bins', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 5, max: 300 }),
        (days, max) => {
          const events = days.map((one) => dated(one.toISOString().slice(0, 10)));
          const { bins, earlier } = timeBins(events, max);
          expect(bins.reduce((sum, bin) => sum + bin.events.length, earlier)).toBe(events.length);
        },
      ),
    );
  });

  test('parties that stand in one event together are a pair, once for the event', () => {
    const three = event({ others: [side('OMN', 'Oman'), side('IRN', 'Iran')] }) as unknown as PageEvent;
    const { parties, pairs, beyond } = company([three, event() as unknown as PageEvent], 2);
    expect(parties.map(({ party, count }) => [party, count])).toEqual([
      ['IRN', 2],
      ['PAK', 2],
    ]);
    expect(pairs.map(({ one, other, count }) => [one.name, other.name, count])).toEqual([
      ['Iran', 'Pakistan', 2],
    ]);
    expect(beyond).toBe(1);
  });

  test('places and values are counted, the most frequent first', async () => {
    const page = await shown();
    const places = placeCounts(page);
    expect(places.map(({ count }) => count)).toEqual(
      places.map(({ count }) => count).toSorted((a, b) => b - a),
    );
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(page.length);
    const types = countedValues(page, VALUES.type);
    expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(page.length);
  });
});
