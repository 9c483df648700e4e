import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../pipeline/dates/calendar.ts';
import { meaningBetween } from '../../pipeline/dates.ts';
import type { EventReport } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { foldAll } from './fold-all.ts';
import { linkAll } from './link-all.ts';
import { dated, undated, WORDS } from './undated.ts';

const { dedupe: LIMITS } = DEFAULTS;
/** Each run folds all reports once or twice. */
const RUNS = { numRuns: 40 } as const;
const ACTORS = [
  'Ana Brook, foreign minister, NZL',
  'Ida Stone, prime minister, NZL',
  'Brook, -, NZL',
] as const;
const DAYS = ['2020-01-27', '2020-02-03', '2020-02-04', '2020-02-06', '2020-02-10', '2021-02-03'] as const;

/** A few people, cities and days, so that reports meet; articles of up to two reports. */
const facts = fc.record({
  actor: fc.constantFrom(...ACTORS),
  place: fc.constantFrom('Oslo, NOR', 'Oslo, NOR', 'Bergen, NOR', null),
  status: fc.constantFrom('occurred', 'occurred', 'scheduled', 'cancelled'),
  type: fc.constantFrom('meeting', 'meeting', 'visit'),
  document: fc.integer({ min: 0, max: 6 }).map(String),
} as const);
const told = fc.array(
  fc.oneof(
    fc.tuple(facts, fc.constantFrom(...DAYS)).map(([one, date]) => ({ ...one, date })),
    fc.tuple(facts, fc.constantFrom(...WORDS)).map(([one, words]) => ({ ...one, words })),
  ),
  { minLength: 2, maxLength: 14 },
);

/** An article tells its days either all by themselves or all by words that count from its unknown publication day. */
const reports = told.map((all) =>
  all.map((one, at): EventReport => {
    const document = `${'words' in one ? 'u' : 'd'}${one.document}`;
    return 'words' in one
      ? undated({ ...one, id: `u${at}`, document })
      : dated({ ...one, id: `d${at}`, document });
  }),
);
const together = async (all: readonly EventReport[]) => (await foldAll(all)).events;

describe('whatever is told', () => {
  test('the order of reports changes nothing', async () => {
    const shuffled = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, other]) => {
        const byId = (x: EventReport, y: EventReport) => (x.report_id < y.report_id ? -1 : 1);
        const linked = async (some: readonly EventReport[]) => [...(await linkAll(some)).reports].sort(byId);
        expect(await linked(other)).toEqual(await linked(all));
        expect(await together(other)).toEqual(await together(all));
      }),
      RUNS,
    );
  });

  test('a linked day agrees with the words, and with the publication day where one follows', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        for (const { date, published_at } of (await linkAll(all)).reports) {
          if (date?.basis !== 'linked' || !date.anchor || !date.start || !date.end) continue;
          const { weekday, month, day } = date.anchor;
          const start = new Date(`${date.start}T00:00:00Z`);
          if (weekday) expect(start.getUTCDay() || 7).toBe(weekday);
          if (month && day) expect(date.start.slice(5)).toBe(`0${month}-0${day}`);
          if (!published_at) continue;
          const published = parseDay(published_at);
          const meant = meaningBetween(date.anchor, { start: published, end: published });
          expect(meant?.days).toEqual({ start: parseDay(date.start), end: parseDay(date.end) });
        }
      }),
      RUNS,
    );
  });

  test('a report that tells its own day keeps it, and its article its publication day', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const linked = (await linkAll(all)).reports;
        for (const [at, one] of all.entries()) if (one.published_at !== null) expect(linked[at]).toEqual(one);
      }),
      RUNS,
    );
  });

  test('linking what was linked gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const once = await linkAll(all);
        expect(await linkAll(once.reports)).toEqual(once);
        expect(await together(once.reports)).toEqual(await together(all));
      }),
      RUNS,
    );
  });

  test('an undated report never joins two events that are told on different days', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.constantFrom(...WORDS), async (all, words) => {
        const one = undated({ id: 'u', words });
        const events = await together([...all, one]);
        const dayOf = new Map(all.map((other) => [other.report_id, other.date?.start ?? null]));
        const home = events.find((event) =>
          event.reports.some(({ report_id }) => report_id === one.report_id),
        );
        const days = home?.reports.flatMap(({ report_id }) => dayOf.get(report_id) ?? []) ?? [];
        const span = Math.max(...days.map(parseDay)) - Math.min(...days.map(parseDay));
        // Visits may be told by days that differ a little; see `max_window_days`.
        if (days.length > 1) expect(span).toBeLessThan(LIMITS.max_window_days);
      }),
      RUNS,
    );
  });

  test('a report that two days fit takes neither', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 2, maxLength: 4 }),
        async (days) => {
          const one = undated({ id: 'u', words: 'yesterday' });
          const [linked] = (await linkAll([one, ...days.map((date) => dated({ id: date, date }))])).reports;
          expect(linked).toEqual(one);
        },
      ),
    );
  });
});
