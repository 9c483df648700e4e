import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Encoder, type SlimBatch } from '../../pipeline/6-dedupe/encode.ts';
import type { EventReport } from '../../pipeline/records.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { foldAll, foldBatches } from './fold-all.ts';
import { report, type Told } from './report.ts';

const ACTORS = ['Ana Brook, foreign minister, NZL', 'Brook, -, NZL', '-, foreign minister, NZL', '-, -, NZL'];
const OTHERS = [
  'Ole Dahl, foreign minister, NOR',
  'Jan Maas, president, NOR',
  'O. Dahl, -, NOR',
  '-, -, NOR',
];
const DAYS = ['2020-02-03', '2020-02-04', '2020-02-11', '2020-02', 'on Tuesday', null];

const told = fc.record({
  type: fc.constantFrom('meeting', 'visit', 'conference', 'call'),
  status: fc.constantFrom('occurred', 'occurred', 'scheduled', 'cancelled'),
  actor: fc.constantFrom(...ACTORS),
  counterpart: fc.constantFrom(...OTHERS),
  others: fc.subarray(['Pia Roth, -, AUT'], { maxLength: 1 }),
  place: fc.constantFrom('Oslo, NOR', 'Bergen, NOR', '-, NOR', null),
  date: fc.constantFrom(...DAYS),
  published: fc.constantFrom('2020-02-03', '2020-02-05', '2020-02-12', null),
  document: fc.constantFrom(undefined, 'd1', 'd2'),
  text: fc.constantFrom(undefined, undefined, 'copy'),
});

/** Reports of a few interactions of the same people, as outlets tell them; two may stand in one article. */
const reports: fc.Arbitrary<readonly EventReport[]> = fc
  .array(told, { minLength: 2, maxLength: 14 })
  .map((all) =>
    all.map((one, at) => {
      const kept = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
      return report({ ...kept, id: `r${at}` } as Told);
    }),
  );

const runs = { numRuns: 60, seed: 4 };
const textOf = async (all: readonly EventReport[], settings?: Settings) =>
  JSON.stringify((await foldAll(all, settings)).events);

describe('events', () => {
  test('are the same in any order of reports', async () => {
    const shuffled = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, other]) => {
        expect(await textOf(other)).toBe(await textOf(all));
      }),
      runs,
    );
  });

  test('are the same however reports come in shards, and from where on the engine sorts', async () => {
    const sharded = fc.tuple(reports, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 14 }));
    await fc.assert(
      fc.asyncProperty(sharded, async ([all, shards, spill]) => {
        const encoders = Array.from({ length: shards }, (_, number) => new Encoder(number));
        async function* batches(): AsyncGenerator<SlimBatch> {
          for (const [at, one] of all.entries()) {
            const encoder = encoders[at % shards];
            if (encoder) yield encoder.batch([one]);
          }
        }
        const { events } = await foldBatches(batches(), all, DEFAULTS, spill);
        expect(JSON.stringify(events)).toBe(await textOf(all));
      }),
      { ...runs, numRuns: 40 },
    );
  });

  test('of what a run wrote are those that it wrote', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const { events, reports: written } = await foldAll(all);
        expect(await textOf(written)).toBe(JSON.stringify(events));
      }),
      runs,
    );
  });

  test('of an article about others change nothing', async () => {
    const other = report({ id: 'z', actor: 'Lu Chen, -, CHN', counterpart: 'Eva Lind, -, SWE', place: null });
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const alone = (await foldAll(all)).events.map((event) => JSON.stringify(event));
        const beside = (await foldAll([...all, other])).events.map((event) => JSON.stringify(event));
        expect(beside).toEqual(expect.arrayContaining(alone));
        expect(beside).toHaveLength(alone.length + 1);
      }),
      runs,
    );
  });

  test('tell no article twice, and no days further apart than their window', async () => {
    const { max_window_days } = DEFAULTS.dedupe;
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const { events, reports: written } = await foldAll(all);
        for (const { event_id, reports: members } of events) {
          expect(new Set(members.map(({ document_id }) => document_id)).size).toBe(members.length);
          const days = written.flatMap((one) =>
            one.event_id === event_id && one.date?.precision === 'day' && one.date.start
              ? [Date.parse(one.date.start) / 86_400_000]
              : [],
          );
          if (days.length > 0) expect(Math.max(...days) - Math.min(...days)).toBeLessThan(max_window_days);
        }
      }),
      runs,
    );
  });

  test('only split where the threshold is higher and nothing is dated by company', async () => {
    const at = (min_weight: number): Settings => ({
      ...DEFAULTS,
      dedupe: { ...DEFAULTS.dedupe, min_weight, link_dates: false },
    });
    const higher = fc.tuple(reports, fc.integer({ min: 1, max: 8 }));
    await fc.assert(
      fc.asyncProperty(higher, async ([all, more]) => {
        const { min_weight } = DEFAULTS.dedupe;
        const low = await foldAll(all, at(min_weight));
        const high = await foldAll(all, at(min_weight + more));
        for (const { reports: members } of high.events) {
          const homes = new Set(members.map(({ report_id }) => low.event_id_of.get(report_id)));
          expect(homes.size).toBe(1);
        }
      }),
      runs,
    );
  });
});
