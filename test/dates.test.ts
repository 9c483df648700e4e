import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { datesOf, findDatePhrases, resolveAnchor, resolveDate, timexValue } from '../pipeline/dates.ts';
import type { Tense } from '../pipeline/records.ts';
import { growth, LINEAR } from './growth.ts';

/** A Wednesday. */
const PUBLISHED = '2021-04-07';

function edtf(sentence: string, tense: Tense | null, published: string | null = PUBLISHED) {
  const [phrase] = findDatePhrases(sentence);
  return phrase === undefined ? null : resolveDate(phrase, published, tense);
}

describe('resolve date', () => {
  it.each([
    ['They will meet next month.', '9999-12-31'],
    ['They will meet in three weeks.', '9999-12-20'],
    ['They met 40 centuries ago.', PUBLISHED],
  ])('"%s" on %s is no day that can be written: it stays open', (sentence, published) => {
    expect(edtf(sentence, null, published)?.start ?? null).toBeNull();
  });

  it.each<[string, Tense | null, string, string]>([
    ['They met Wednesday.', 'past', '2021-04-07', 'day'],
    ['They met on Tuesday.', 'past', '2021-04-06', 'day'],
    ['They met on Thursday.', 'past', '2021-04-01', 'day'],
    ['They will meet on Thursday.', 'future', '2021-04-08', 'day'],
    ['They will meet Wednesday.', 'future', '2021-04-07', 'day'],
    ['They met last Wednesday.', 'past', '2021-03-31', 'day'],
    ['They will meet next Friday.', 'future', '2021-04-16', 'day'],
    ['They meet on Friday next week.', 'future', '2021-04-16', 'day'],
    ['They met late Monday night.', 'past', '2021-04-05', 'day'],
    ['They met yesterday.', 'past', '2021-04-06', 'day'],
    ['They meet tomorrow.', 'future', '2021-04-08', 'day'],
    ['They talked overnight.', 'past', '2021-04-06/2021-04-07', 'day'],
    ['They met three days ago.', 'past', '2021-04-04', 'day'],
  ])('"%s" (%s) is %s', (sentence, tense, expected, precision) => {
    expect(edtf(sentence, tense)).toMatchObject({ edtf: expected, precision, basis: 'relative' });
  });

  it.each<[string, Tense | null, string, string]>([
    ['They met last week.', 'past', '2021-03-29/2021-04-04', 'within'],
    ['They meet later this week.', 'future', '2021-04-05/2021-04-11', 'within'],
    ['They met over the weekend.', 'past', '2021-04-03/2021-04-04', 'within'],
    ['They met last weekend.', 'past', '2021-04-03/2021-04-04', 'within'],
    ['They meet this weekend.', 'future', '2021-04-10/2021-04-11', 'within'],
    ['They meet next weekend.', 'future', '2021-04-17/2021-04-18', 'within'],
    ['They meet at the weekend.', 'future', '2021-04-10/2021-04-11', 'within'],
    ['They met two weeks ago.', 'past', '2021-03-22/2021-03-28', 'within'],
    ['They met earlier this month.', 'past', '2021-04', 'month'],
    ['They met late last month.', 'past', '2021-03', 'month'],
    ['They met in March.', 'past', '2021-03', 'month'],
    ['They met in April.', 'past', '2021-04', 'month'],
    ['They met in May.', 'past', '2020-05', 'month'],
    ['They meet in March.', 'future', '2022-03', 'month'],
    ['They met last April.', 'past', '2020-04', 'month'],
    ['They met in March last year.', 'past', '2020-03', 'month'],
    ['They met last year.', 'past', '2020', 'year'],
    ['They met two years ago.', 'past', '2019', 'year'],
    ['They met last summer.', 'past', '2020-06-01/2020-08-31', 'within'],
  ])('"%s" (%s) is %s, no single day', (sentence, tense, expected, precision) => {
    expect(edtf(sentence, tense)).toMatchObject({ edtf: expected, precision, basis: 'relative' });
  });

  it.each<[string, Tense | null, string]>([
    ['They met from Monday to Wednesday.', 'past', '2021-04-05/2021-04-07'],
    ['They held Monday-Tuesday talks.', 'past', '2021-04-05/2021-04-06'],
    ['They met on Monday and Tuesday.', 'past', '2021-04-05/2021-04-06'],
    ['They meet on April 14-16.', 'future', '2021-04-14/2021-04-16'],
    ['They meet between April 14 and 16.', 'future', '2021-04-14/2021-04-16'],
    ['They meet from May 31 to June 1.', 'future', '2021-05-31/2021-06-01'],
    ['They met from December 30 to January 2.', 'past', '2020-12-30/2021-01-02'],
  ])('"%s" (%s) is the range %s', (sentence, tense, expected) => {
    expect(edtf(sentence, tense)).toMatchObject({ edtf: expected, precision: 'day' });
  });

  it.each<[string, string, string]>([
    ['He visited Rome from February 16 to 17, 1997.', '1997-02-16/1997-02-17', 'day'],
    ['He visited Rome from May 31 to June 1, 1997.', '1997-05-31/1997-06-01', 'day'],
    ['He left Rome between December 30 and January 2, 1998.', '1997-12-30/1998-01-02', 'day'],
    ['They met on 7 April 1995.', '1995-04-07', 'day'],
    ['They met in October 1994.', '1994-10', 'month'],
    ['They met in 1995.', '1995', 'year'],
    ['They met in the summer of 1995.', '1995-06-01/1995-08-31', 'within'],
    ['They met in the first half of 2005.', '2005-01-01/2005-06-30', 'within'],
    ['They met at Easter 1998.', '1998-04-12', 'day'],
  ])('"%s" is %s whatever the publication day', (sentence, expected, precision) => {
    const wanted = { edtf: expected, precision, basis: 'stated', anchor: null };
    expect(edtf(sentence, 'past', null)).toMatchObject(wanted);
    expect(edtf(sentence, null)).toMatchObject(wanted);
  });

  it('takes a month that news would not yet announce to be behind', () => {
    expect(edtf('A printer introduced in December.', null)?.edtf).toBe('2020-12');
    expect(edtf('A printer for June.', null)?.edtf).toBe('2021-06');
  });

  it('takes a day of a month without year to be the nearest when no tense is known', () => {
    expect(edtf('A summit on April 20.', null)?.edtf).toBe('2021-04-20');
    expect(edtf('A summit on December 20.', null)?.edtf).toBe('2020-12-20');
  });

  it('guesses the tense from the words around when it is told none', () => {
    expect(edtf('The two met on Friday.', null)?.edtf).toBe('2021-04-02');
    expect(edtf('The two will meet on Friday.', null)?.edtf).toBe('2021-04-09');
    expect(edtf('Talks on Friday', null)?.edtf).toBe('2021-04-02');
    expect(edtf('The two will meet in mid-October.', null)?.edtf).toBe('2021-10');
  });

  it('leaves a relative phrase without publication day unresolved, and resolves its anchor later', () => {
    const date = edtf('They will meet on Friday.', 'future', null);
    expect(date).toMatchObject({ start: null, end: null, edtf: null, basis: 'relative', text: 'Friday' });
    expect(date?.anchor && resolveAnchor(date.anchor, PUBLISHED)).toMatchObject({ edtf: '2021-04-09' });
  });

  it('counts "two days later" from the day told before, never from publication', () => {
    const [, later] = findDatePhrases('They met on March 2. Two days later he left.');
    expect(later && resolveDate(later, PUBLISHED, 'past')).toMatchObject({ edtf: '2021-03-04' });
    const alone = edtf('Two days later he left.', 'past');
    expect(alone).toMatchObject({ start: null, edtf: null });
    expect(alone?.anchor && resolveAnchor(alone.anchor, PUBLISHED)).toBeNull();
  });
});

describe('find date phrases', () => {
  it.each([
    'The cat sat and the sun set over the month end of nowhere.',
    'From 1 to 3 people may march.',
    'Some 1995 people and 2,000 more came.',
    'Theresa May met April Glaspie.',
    'It cost $2000 at 1945 GMT.',
    'Flights leave every Monday.',
    'They talked for two days.',
  ])('finds nothing in "%s"', (sentence) => {
    expect(findDatePhrases(sentence)).toEqual([]);
  });

  it('gives offsets in the whole text for a part of it', () => {
    const text = 'On Monday he left. On Tuesday he met the king.';
    const phrases = findDatePhrases(text, 19, 40);
    expect(phrases.map(({ start, end }) => text.slice(start, end))).toEqual(['Tuesday']);
  });

  it('gives phrases in order that do not overlap, each equal to its span', () => {
    const text =
      'On April 7, 2021, last Friday and in May 2020, as in 1995, they met from Monday to Friday last week.';
    let end = 0;
    for (const phrase of findDatePhrases(text)) {
      expect(phrase.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
      end = phrase.end;
    }
    expect(end).toBeGreaterThan(0);
  });

  it.each([
    'April 7, ',
    'last ',
    '19',
    'Monday to ',
    'the next day ',
    'a year ago and ',
    '1 ',
    'two thousand ',
  ])('reads a long row of "%s" in time that grows with its length', (unit) => {
    const read = (length: number): void => {
      datesOf(unit.repeat(Math.ceil(length / unit.length)), PUBLISHED);
    };
    expect(growth(read, 8_000)).toBeLessThan(LINEAR);
  });
});

describe('what a phrase counts from', () => {
  const values = (text: string) => datesOf(text, PUBLISHED).map(({ text: words, value }) => [words, value]);

  it('compares "a year ago" with the month or quarter of its own sentence', () => {
    expect(values('Trade fell in March from a year ago.').at(-1)).toEqual(['a year ago', '2020-03']);
    expect(values('First-quarter trade fell from a year earlier.').at(-1)).toEqual([
      'a year earlier',
      '2020-Q1',
    ]);
    expect(values('It fell in March. A year ago it rose.').at(-1)).toEqual(['A year ago', '2020']);
  });

  it('does not count days from a year', () => {
    expect(values('It began in 1995. The next day he left.')).toEqual([['1995', '1995']]);
  });
});

describe('TimeML values', () => {
  it.each([
    ['They met on April 2.', '2021-04-02'],
    ['They met last week.', '2021-W13'],
    ['They met over the weekend.', '2021-W13-WE'],
    ['They met in March.', '2021-03'],
    ['Trade fell in the first quarter.', '2021-Q1'],
    ['They met last summer.', '2020-SU'],
    ['They met in the winter of 1995.', '1995-WI'],
    ['They met in the second half of 2005.', '2005-H2'],
    ['They met last year.', '2020'],
    ['They fought in the 1990s.', '199'],
  ])('"%s": %s', (sentence, value) => {
    const [phrase] = findDatePhrases(sentence);
    expect(phrase && timexValue(phrase, PUBLISHED, null)).toBe(value);
  });

  it('lists the two ends of a range apart, and leaves out times of day', () => {
    const mentions = datesOf('They met from Monday to Tuesday and talk tonight.', PUBLISHED);
    expect(mentions.map(({ text, value }) => [text, value])).toEqual([
      ['Monday', '2021-04-05'],
      ['Tuesday', '2021-04-06'],
    ]);
  });

  it('gives null for relative phrases when the publication day is not known', () => {
    expect(datesOf('They met Monday, as in 1995.', null).map(({ value }) => value)).toEqual([null, '1995']);
  });
});

describe('independence of the machine', () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('gives the same dates in every time zone', () => {
    const text =
      'They met on April 7, 2021, last Friday, overnight, at Easter, on 31 December 1999 and in March.';
    const inZone = (name: string): string => {
      process.env.TZ = name;
      return JSON.stringify(findDatePhrases(text).map((phrase) => resolveDate(phrase, PUBLISHED, 'past')));
    };
    const utc = inZone('UTC');
    expect(inZone('Asia/Tokyo')).toBe(utc);
    expect(inZone('America/Los_Angeles')).toBe(utc);
    expect(inZone('Pacific/Kiritimati')).toBe(utc);
  });
});

const GOLD = '../shared/gold/dates-dev.ndjson';

interface GoldArticle {
  readonly published_at: string;
  readonly text: string;
  readonly dates: readonly { readonly start: number; readonly end: number; readonly value: string }[];
}

describe.runIf(existsSync(GOLD))('on labelled newswire', () => {
  it('finds date expressions with the right value: F1 of at least 82', () => {
    let [gold, found, right] = [0, 0, 0];
    for (const line of readFileSync(GOLD, 'utf8').split('\n').filter(Boolean)) {
      const article = JSON.parse(line) as GoldArticle;
      const mine = datesOf(article.text, article.published_at);
      const used = new Set<number>();
      gold += article.dates.length;
      found += mine.length;
      for (const date of article.dates) {
        const at = mine.findIndex((one, n) => !used.has(n) && one.start < date.end && one.end > date.start);
        used.add(at);
        if (mine[at]?.value === date.value) right += 1;
      }
    }
    const f1 = (200 * right) / (gold + found);
    console.log(`used ${GOLD}: ${gold} dates, value F1 ${f1.toFixed(1)}`);
    expect(f1).toBeGreaterThan(82);
  });
});
