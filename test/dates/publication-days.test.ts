import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, type Interval, parseDay } from '../../pipeline/dates/calendar.ts';
import { meaningOf, publicationDays } from '../../pipeline/dates/publication-days.ts';
import { NO_ANCHOR } from '../../pipeline/dates/rule.ts';
import { resolveBetween } from '../../pipeline/dates.ts';
import type { Anchor } from '../../pipeline/records.ts';

const span = (start: string, end = start): Interval => ({ start: parseDay(start), end: parseDay(end) });
const said = (anchor: Partial<Anchor>): Anchor => ({ ...NO_ANCHOR, ...anchor });

/** First and last day on which the words can have been written. */
function written(anchor: Partial<Anchor>, days: Interval): string | null {
  const found = publicationDays(said(anchor), days);
  return found && `${formatDay(found.start)}/${formatDay(found.end)}`;
}

const TUESDAY = span('2020-02-04');

describe('the days on which a phrase can have been written', () => {
  test.each<[string, Partial<Anchor>, Interval, string | null]>([
    ['"yesterday" on the day after', { offset: -1 }, TUESDAY, '2020-02-05/2020-02-05'],
    ['"today" on the day', { offset: 0 }, TUESDAY, '2020-02-04/2020-02-04'],
    ['"on Tuesday", past, within the week', { weekday: 2, tense: 'past' }, TUESDAY, '2020-02-04/2020-02-10'],
    [
      '"on Tuesday", future, within the week before',
      { weekday: 2, tense: 'future' },
      TUESDAY,
      '2020-01-29/2020-02-04',
    ],
    ['"on Wednesday" never for a Tuesday', { weekday: 3, tense: 'past' }, TUESDAY, null],
    [
      '"on Wednesday" for a stay that has one',
      { weekday: 3 },
      span('2020-02-04', '2020-02-06'),
      '2020-02-05/2020-02-11',
    ],
    ['"last week" in the week after', { unit: 'week', offset: -1 }, TUESDAY, '2020-02-10/2020-02-16'],
    [
      '"last month" in the month after',
      { unit: 'month', offset: -1 },
      span('2020-02-01', '2020-02-29'),
      '2020-03-01/2020-03-31',
    ],
    ['"last year" in the year after', { unit: 'year', offset: -1 }, TUESDAY, '2021-01-01/2021-12-31'],
    [
      '"February 4", past, within a year',
      { month: 2, day: 4, tense: 'past' },
      TUESDAY,
      '2020-02-04/2021-02-03',
    ],
    ['"February 5" never for the 4th', { month: 2, day: 5, tense: 'past' }, TUESDAY, null],
    ['"two days later" on no day', { offset: 2, from: 'text' }, TUESDAY, null],
  ])('%s', (_, anchor, days, expected) => {
    expect(written(anchor, days)).toBe(expected);
  });

  test('an anchor of another tool without `year` is read as one without year', () => {
    const { year: _, ...bare } = said({ weekday: 2, tense: 'past' });
    expect(publicationDays(bare as Anchor, TUESDAY)).toEqual(span('2020-02-04', '2020-02-10'));
  });

  const tense = fc.constantFrom('past', 'present', 'future', null);
  const anchors: fc.Arbitrary<Partial<Anchor>> = fc.oneof(
    fc.record({
      unit: fc.constantFrom('day', 'week', 'weekend', 'month', 'quarter', 'year'),
      offset: fc.integer({ min: -5, max: 3 }),
      tense,
    }),
    fc.record({ weekday: fc.integer({ min: 1, max: 7 }), offset: fc.constantFrom(-1, 0, 1, null), tense }),
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      of: fc.record({ unit: fc.constant('week'), offset: fc.integer({ min: -2, max: 1 }) }),
      tense,
    }),
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      offset: fc.constantFrom(-1, 0, 1, null),
      tense,
    }),
    fc.record({
      unit: fc.constant('month'),
      month: fc.integer({ min: 1, max: 12 }),
      offset: fc.constantFrom(-1, 1, null),
      tense,
    }),
  ) as fc.Arbitrary<Partial<Anchor>>;
  const START = parseDay('2015-06-01');

  test('are all days on which the resolver reads the phrase as those days, and no other', () => {
    fc.assert(
      fc.property(anchors, fc.nat(3_000), fc.constantFrom(0, 0, 0, 2, 6, 29), (told, from, length) => {
        const [anchor, days] = [said(told), { start: START + from, end: START + from + length }];
        const inside = (at: Interval, of: Interval) => of.start <= at.start && at.end <= of.end;
        const means = (fits: (meant: Interval) => boolean) =>
          Array.from({ length: 3_800 }, (_, at) => days.start - 1_500 + at).filter((day) => {
            const meant = meaningOf(anchor, day);
            return meant !== null && fits(meant);
          });
        const exact = means((meant) => inside(meant, days));
        const fitting = exact.length > 0 ? exact : means((meant) => inside(days, meant));
        const found = publicationDays(anchor, days);
        expect(
          found && Array.from({ length: found.end - found.start + 1 }, (_, at) => found.start + at),
        ).toEqual(fitting.length > 0 ? fitting : null);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a phrase means when the publication day is known within a span', () => {
  test('"on Wednesday" is one day for a whole week of publication days', () => {
    const meant = resolveBetween(said({ weekday: 3, tense: 'past' }), span('2021-04-07', '2021-04-13'));
    expect(meant).toMatchObject({ start: '2021-04-07', end: '2021-04-07', precision: 'day' });
  });

  test('"yesterday" is nothing, since it means another day on each', () => {
    expect(resolveBetween(said({ offset: -1 }), span('2021-04-07', '2021-04-08'))).toBeNull();
  });

  test('"last month" is one month as long as the span stays inside the next one', () => {
    const lastMonth = said({ unit: 'month', offset: -1 });
    expect(resolveBetween(lastMonth, span('2021-04-01', '2021-04-30'))?.edtf).toBe('2021-03');
    expect(resolveBetween(lastMonth, span('2021-04-30', '2021-05-01'))).toBeNull();
  });
});
