import { describe, expect, test } from 'vitest';
import { FURNITURE_RULES } from '../../pipeline/2-normalise/furniture-rules.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { growth, LINEAR } from '../growth.ts';

describe.each(FURNITURE_RULES)('$id', ({ examples, needs, pattern }) => {
  test('has examples of both kinds', () => {
    expect(new Set(examples.map(({ found }) => found))).toEqual(new Set([true, false]));
  });

  test.each(examples)('$line', ({ line, found }) => {
    expect(pattern.test(line)).toBe(found);
    // what a rule says that its lines hold is in each of them
    if (found && needs !== undefined) expect(needs.some((part) => line.includes(part))).toBe(true);
  });
});

test('ids of furniture rules are unique', () => {
  const ids = FURNITURE_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const SENTENCES: readonly string[] = [
  'Share of trade between the two states doubled last year, the minister said.',
  'Read out in parliament, the letter called for talks with Chad.',
  'By the time the envoy arrived in Maseru, the talks were over.',
  'Photographs of the meeting showed both presidents smiling.',
  'Related talks on fishing rights start in Oslo on Monday.',
  'Images from the site: none, the ministry said.',
  'Updated on Monday by their aides, the ministers met in Riga.',
  'The views expressed by the envoy were welcomed in Lima.',
  'Tags were fixed to every crate before the ship left port.',
  'More: that is what the president asked of her guest. She got it in a treaty that both of them signed in the evening, after a dinner of several hours, in the presence of the ambassadors and of both chambers of parliament, whose speakers had travelled with them that day.',
];
test.each(SENTENCES)('no furniture rule takes a sentence of an article: %s', (sentence) => {
  expect(FURNITURE_RULES.filter(({ pattern }) => pattern.test(sentence)).map(({ id }) => id)).toEqual([]);
});

const LONG = DEFAULTS.normalise.max_furniture_line;
const HOSTILE = [
  'A ',
  'By A',
  'a.',
  '(',
  '/ ',
  'Photo: ',
  'News ',
  ' - ',
  'Reuters/',
  'AaAa',
  'Facebook ',
  '> a ',
  '1,',
  '. ',
];
test('every furniture rule is linear on lines made to slow it down', () => {
  const read = (length: number): void => {
    for (const part of HOSTILE)
      for (const { pattern } of FURNITURE_RULES) pattern.test(`${part.repeat(length).slice(0, length)}!`);
  };
  expect(growth(read, LONG)).toBeLessThan(LINEAR);
});
