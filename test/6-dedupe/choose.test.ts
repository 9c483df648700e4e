import { describe, expect, test } from 'vitest';
import { commonest, shownName } from '../../pipeline/6-dedupe/choose.ts';

describe('the name shown', () => {
  test.each([
    [['Ana Brook', 'Ana Brook', 'Ana Maria Brook'], 'Ana Brook', 'the commonest'],
    [['Ana Brook', 'Ana Maria Brook'], 'Ana Maria Brook', 'of equally common ones the longest'],
    [['Ana Brook', 'Ana Broek'], 'Ana Broek', 'of equally long ones the first'],
    [['Brook', 'Brook', 'Ana Brook'], 'Ana Brook', 'a full form before a family name'],
    [['al-Zubi', 'El Zubi', 'El Zubi', 'Khalid Zubi'], 'Khalid Zubi', 'an article makes no full form'],
    [['Zubi', 'al-Zubi', 'al-Zubi', null], 'al-Zubi', 'a family name where nothing else is told'],
  ])('%j: %s, %s', (names, shown, _) => expect(shownName(names)).toBe(shown));
});

test('nobody told, nobody shown', () => expect(shownName([null, null])).toBeNull());

test('the commonest value leaves out what is not told', () => {
  expect(commonest([null, 'envoy', null])).toBe('envoy');
  expect(commonest([])).toBeNull();
});
