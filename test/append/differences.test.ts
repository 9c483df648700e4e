import { expect, test } from 'vitest';
import { differences } from '../../pipeline/append/differences.ts';

test.each([
  ['nothing, where all is the same', { a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }, []],
  ['a value inside', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, ['a.c 2, expected 3']],
  ['a list as one value', { a: [1, 2] }, { a: [2, 1] }, ['a [1,2], expected [2,1]']],
  [
    'what one of the two lacks',
    { a: null },
    { b: 'x' },
    ['a null, expected nothing', 'b nothing, expected "x"'],
  ],
  [
    'a value in place of an object',
    { a: 1 },
    { a: { b: 1 } },
    ['a 1, expected nothing', 'a.b nothing, expected 1'],
  ],
  ['what is no object at all', undefined, { a: 1 }, ['a nothing, expected 1']],
])('differences: %s', (_, found, expected, told) => {
  expect(differences(found, expected)).toEqual(told);
});
