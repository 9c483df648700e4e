import { describe, expect, test } from 'vitest';
import { compareNames, nameForm } from '../../pipeline/6-dedupe/names.ts';
import { isSameOffice, officeKey } from '../../pipeline/6-dedupe/offices.ts';
import { soundOf } from '../../pipeline/6-dedupe/sound.ts';

describe('names across outlets', () => {
  test.each([
    ['Ana Brook', 'ANA BROOK', 'same name'],
    ['Shah Mahmood Qureshi', 'Shah Mehmood Kureishi', 'sounds alike'],
    ['Shah Mahmood Qureshi', 'Qureshi', 'family name'],
    ['Sergey Lavrov', 'Sergei Lavrov', 'sounds alike'],
    ['Muammar Gaddafi', 'Muammar Qadhafi', 'sounds alike'],
    ['Gaddafi', 'Kadafi', 'family name'],
    ['Kim Jong Il', 'Kim Jong-il', 'same name'],
    ['Kim Jongil', 'Kim Jong-il', 'sounds alike'],
    ['Shinzo Abe', 'Abe Shinzo', 'sounds alike'],
    ['Khalid al-Zubi', 'Khalid El Zubi', 'sounds alike'],
    ['José Peña', 'Jose Pena', 'same name'],
    ['G. Brook', 'Gina Brook', 'sounds alike'],
    ['Ivanov', 'Petr Ivanoff', 'family name'],
    ['Ana Brook', 'Tom Brook', 'otherwise'],
    ['Ana Brook', 'Ana Stone', 'otherwise'],
    ['Kabulov', 'Kabul', 'otherwise'],
    ['Li Peng', 'Lu Peng', 'otherwise'],
    ['Zhou Wen', 'Zhao Wen', 'otherwise'],
    ['Brook', 'Stone', 'otherwise'],
  ])('%s, %s: %s', (left, right, level) => {
    expect(compareNames(nameForm(left), nameForm(right))).toBe(level);
    expect(compareNames(nameForm(right), nameForm(left))).toBe(level);
  });

  test('a long word without vowels is read in linear time', () => {
    expect(soundOf('k'.repeat(200_000))).toBe('k');
  });
});

describe('offices', () => {
  test.each([
    ['foreign minister', 'minister of foreign affairs', true],
    ['premier', 'prime minister', true],
    ['defense minister', 'minister of defence', true],
    ['head of state', 'president', true],
    ['envoy', 'special representative for refugees', true],
    ['minister', 'prime minister', false],
    ['president', 'vice president', false],
    ['foreign minister', 'deputy foreign minister', false],
    ['foreign minister', 'defence minister', false],
  ])('%s, %s: %s', (left, right, same) => expect(isSameOffice(officeKey(left), officeKey(right))).toBe(same));

  test.each(['finance ministers', 'heads of state', 'leaders', null])('%s is nobody in particular', (role) =>
    expect(officeKey(role)).toBe(''),
  );
});
