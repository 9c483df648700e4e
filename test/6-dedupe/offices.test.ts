import { describe, expect, test } from 'vitest';
import { isSameOffice, officeForm, officeKey } from '../../pipeline/6-dedupe/offices.ts';

function areSame(left: string, right: string): boolean {
  const [one, other] = [officeForm(left), officeForm(right)];
  return one !== null && other !== null && isSameOffice(one, other) && isSameOffice(other, one);
}

describe('one office in other words', () => {
  test.each([
    ['foreign minister', 'minister of foreign affairs'],
    ['foreign minister', 'Minister for Foreign Affairs'],
    ['foreign minister', 'external affairs minister'],
    ['foreign minister', 'minister of external relations'],
    ['foreign minister', 'foreign secretary'],
    ['foreign minister', 'FM'],
    ['foreign minister', 'Secretary of State for Foreign Affairs'],
    ['foreign minister', 'visiting foreign minister'],
    ['foreign minister', 'minister of foreign affairs and trade'],
    ['foreign minister', 'deputy prime minister and foreign minister'],
    ['deputy prime minister', 'deputy prime minister and foreign minister'],
    ['prime minister', 'vice president and prime minister'],
    ['premier', 'prime minister'],
    ['PM', 'prime minister'],
    ['prime minister', 'head of government'],
    ['vice premier', 'deputy prime minister'],
    ['vice-president', 'vice president'],
    ['defense minister', 'minister of defence'],
    ['defence secretary', 'minister of national defence'],
    ['head of state', 'president'],
    ['president', 'president of the republic'],
    ['president-elect', 'president elect'],
    ['ex-president', 'former president'],
    ['interim president', 'acting president'],
    ['interior minister', 'home secretary'],
    ['interior minister', 'minister of internal affairs'],
    ['finance minister', 'treasury secretary'],
    ['finance minister', 'Chancellor of the Exchequer'],
    ['economics minister', 'minister for the economy'],
    ['commerce minister', 'trade minister'],
    ['oil minister', 'minister of petroleum'],
    ['secretary of state', 'US Secretary of State'],
    ['envoy', 'special representative for refugees'],
    ["president's special envoy", 'envoy'],
    ['secretary-general', 'Secretary General'],
    ['parliament speaker', 'speaker of the parliament'],
  ])('%s, %s', (left, right) => expect(areSame(left, right)).toBe(true));
});

describe('two offices', () => {
  test.each([
    ['minister', 'prime minister'],
    ['president', 'vice president'],
    ['president', 'former president'],
    ['president', 'president-elect'],
    ['president', 'acting president'],
    ['president', 'president of the parliament'],
    ['president', 'prime minister'],
    ['chancellor', 'Chancellor of the Exchequer'],
    ['foreign minister', 'deputy foreign minister'],
    ['foreign minister', 'vice minister of foreign affairs'],
    ['foreign minister', 'former foreign minister'],
    ['foreign minister', 'assistant foreign minister'],
    ['foreign minister', 'minister of state for foreign affairs'],
    ['foreign minister', 'shadow foreign minister'],
    ['foreign minister', 'defence minister'],
    ['foreign minister', 'minister of foreign trade'],
    ['foreign minister', 'secretary of state'],
    ['foreign minister', 'adviser to the foreign minister'],
    ['foreign minister', "foreign minister's spokesman"],
    ['foreign minister', 'foreign ministry spokesman'],
    ['secretary of state', 'deputy secretary of state'],
    ['secretary of state', 'assistant secretary of state'],
    ['secretary of state', 'under-secretary of state'],
    ['secretary of state', 'secretary of defence'],
    ['secretary-general', 'minister'],
    ['prime minister', 'deputy prime minister'],
    ['prime minister', 'chief minister'],
    ['prime minister', 'envoy of the prime minister'],
    ['prime minister', "prime minister's envoy"],
    ['finance minister', 'foreign minister'],
    ['deputy prime minister and foreign minister', 'deputy prime minister and defence minister'],
    ['trade minister', 'labor minister'],
    ['interior minister', 'foreign minister'],
  ])('%s, %s', (left, right) => expect(areSame(left, right)).toBe(false));
});

describe('who is meant', () => {
  test.each(['finance ministers', 'heads of state', 'leaders', 'ministers of foreign affairs', '', null])(
    '%s is nobody in particular',
    (role) => {
      expect(officeForm(role)).toBeNull();
      expect(officeKey(role)).toBe('');
    },
  );

  test('a key is the same for variants that say no more', () => {
    expect(officeKey('Minister of Foreign Affairs')).toBe(officeKey('foreign minister'));
    expect(officeKey('foreign minister')).not.toBe(officeKey('deputy foreign minister'));
  });
});
