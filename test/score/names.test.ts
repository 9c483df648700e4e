import { describe, expect, test } from 'vitest';
import { isSameDate } from '../../pipeline/score/dates.ts';
import { fold, isSameName, isSameRole } from '../../pipeline/score/names.ts';

describe('names', () => {
  test.each([
    ['Łódź – São', 'lodz sao'],
    ['al-Zubi', 'al zubi'],
    [null, ''],
  ])('fold %j', (name, folded) => expect(fold(name)).toBe(folded));

  test.each([
    ['Ana Brook', 'Brook', true],
    ['Ana Brook', 'A. Brooke', true],
    ['Ana Brook', 'Ole Brook', false],
    ['Kim', 'Kin', false],
    ['Ana Brook', null, false],
  ])('%j and %j are one person: %j', (left, right, same) => expect(isSameName(left, right)).toBe(same));

  test.each([
    ['foreign minister', 'minister of foreign affairs', true],
    ['foreign minister', 'former foreign minister', false],
    ['president', 'vice president', false],
    ['envoy', '', false],
  ])('%j and %j are one office: %j', (left, right, same) => expect(isSameRole(left, right)).toBe(same));
});

describe('dates', () => {
  const day = (start: string, end = start) => ({ start, end, precision: 'day' });
  test.each([
    [day('2020-02-03'), day('2020-02-03'), true],
    [day('2020-02-03'), day('2020-02-03', '2020-02-04'), false],
    [day('2020-02-03', '2020-02-05'), day('2020-02-03', '2020-02-04'), true],
    [{ start: '2020-02-01', end: '2020-02-29', precision: 'month' }, { start: '2020-02', end: null }, true],
    [{ start: '2020', end: '2020', precision: 'year' }, day('2020-05-01'), false],
    [day('2020-02-03'), null, false],
  ])('%j against %j: %j', (gold, got, same) => expect(isSameDate(gold, got)).toBe(same));
});
