import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  formatDay,
  isoWeek,
  isRealDay,
  monthDayOf,
  parseDay,
  weekdayOf,
} from '../../pipeline/dates/calendar.ts';
import { holidayIn } from '../../pipeline/dates/holidays.ts';

describe('calendar', () => {
  it.each([
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2000-02-29', 2],
    ['2021-04-07', 3],
  ])('%s is weekday %i and survives the way to a number and back', (day, weekday) => {
    expect(weekdayOf(parseDay(day))).toBe(weekday);
    expect(formatDay(parseDay(day))).toBe(day);
  });

  it('month and day are those of the day itself, in leap years and before 1970', () => {
    const from = parseDay('1896-01-01');
    const days = Array.from({ length: 76_000 }, (_, at) => from + at);
    const told = (day: number) => Number(formatDay(day).slice(5).replace('-', ''));
    expect(days.filter((day) => monthDayOf(day) !== told(day))).toEqual([]);
  });

  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
  ])('%s lies in ISO week %i-W%i', (day, year, week) => {
    expect(isoWeek(parseDay(day))).toEqual({ year, week });
  });

  it.each([
    [2021, 2, 29, false],
    [2020, 2, 29, true],
    [2021, 4, 31, false],
    [2021, 13, 1, false],
    [2021, 1, 0, false],
  ])('says whether %i-%i-%i exists: %s', (year, month, day, real) => {
    expect(isRealDay(year, month, day)).toBe(real);
  });

  it('counts days of the first century as such', () => {
    expect(formatDay(dayNumber(99, 2, 28))).toBe('0099-02-28');
    expect(isRealDay(4, 2, 29)).toBe(true);
  });

  it.each([
    ['easter', 2021, '2021-04-04'],
    ['easter', 2000, '2000-04-23'],
    ['good friday', 1998, '1998-04-10'],
    ['thanksgiving', 2021, '2021-11-25'],
    ['election day', 2000, '2000-11-07'],
    ['election day', 1998, '1998-11-03'],
  ])('%s of %i is %s', (name, year, day) => {
    expect(formatDay(holidayIn(name, year) ?? dayNumber(1970, 1, 1))).toBe(day);
  });

  it('knows no feast that is not in its table', () => {
    expect(holidayIn('republic day', 2021)).toBeNull();
  });
});
