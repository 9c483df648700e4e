import { expect, test } from 'vitest';
import { remembered } from '../../pipeline/remembered.ts';

test('an answer is made once, until as many as the limit are kept', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => asked.push(text) && text.length, 2);
  expect(['a', 'a', 'bb', 'a', 'ccc', 'a'].map(lengthOf)).toEqual([1, 1, 2, 1, 3, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});
