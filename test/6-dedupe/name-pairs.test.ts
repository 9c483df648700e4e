import { describe, expect, test } from 'vitest';
import { compareNames, nameForm } from '../../pipeline/6-dedupe/names.ts';
import { ONE_PERSON, TWO_PEOPLE } from './name-pairs.ts';

const pairs = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([left = '', right = '']) => [left, right] as const);

function levelOf(left: string, right: string): string {
  const [one, other] = [nameForm(left), nameForm(right)];
  const [there, back] = [compareNames(one, other), compareNames(other, one)];
  return there === back ? there : `${there}, but the other way round ${back}`;
}

describe('one person in two spellings', () => {
  test.each(pairs(ONE_PERSON))('%s, %s', (left, right) => {
    expect(['same name', 'sounds alike', 'family name']).toContain(levelOf(left, right));
  });
});

describe('two people', () => {
  test.each(pairs(TWO_PEOPLE))('%s, %s', (left, right) => expect(levelOf(left, right)).toBe('otherwise'));
});
