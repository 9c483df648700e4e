import { expect, test } from 'vitest';
import { readDay, readWholeDay } from '../../pipeline/2-normalise/written-day.ts';

const FIELDS: readonly (readonly [string, string | null])[] = [
  ['2017-09-15', '2017-09-15'],
  ['2017-09-15T00:30:00+09:00', '2017-09-15'],
  ['2017-09-15T23:59:59.123Z', '2017-09-15'],
  ['2017-09-15 17:52', '2017-09-15'],
  ['20170915T1752', '2017-09-15'],
  ['2017/9/5', '2017-09-05'],
  ['November 15, 2024 11:55 pm', '2024-11-15'],
  ['Nov. 15, 2024', '2024-11-15'],
  ['07 April 2021', '2021-04-07'],
  ['7th of April, 2021', '2021-04-07'],
  ['Wednesday, April 7, 2021', '2021-04-07'],
  ['Tue, 15 Nov 1994 12:45:26 GMT', '1994-11-15'],
  ['  7-Apr-2021  ', '2021-04-07'],
  ['25/12/2020', '2020-12-25'],
  ['12/25/2020', '2020-12-25'],
  ['05/05/2021', '2021-05-05'],
  ['29 February 2020', '2020-02-29'],
  ['03/04/2021', 'ambiguous'],
  ['3.4.2021', 'ambiguous'],
  ['2021-02-30', 'impossible'],
  ['29 February 2021', 'impossible'],
  ['31/31/2021', 'impossible'],
  ['April 7', null],
  ['April 2021', null],
  ['2021', null],
  ['1505462400', null],
  ['yesterday', null],
  ['Marching 7, 2021', null],
  ['', null],
];
test.each(FIELDS)('publication day of a field: "%s" is %s', (words, expected) => {
  const written = readDay(words);
  expect(written === null ? null : 'day' in written ? written.day : written.problem).toBe(expected);
});

const LINES: readonly (readonly [string, string | null])[] = [
  ['November 15, 2024 11:55 pm', 'November 15, 2024'],
  ['Tuesday 29 January 2019 18.30 GMT', '29 January 2019'],
  ['10:30 AM, April 7, 2021', 'April 7, 2021'],
  ['2017-09-15 17:52:10', '2017-09-15'],
  ['April 7, 2021 saw the envoys meet', null],
  ['On April 7, 2021', null],
];
test.each(LINES)('a line that is a day and nothing else: "%s" has %s', (line, expected) => {
  const written = readWholeDay(line);
  expect(written === null ? null : line.slice(written.span.start, written.span.end)).toBe(expected);
});
