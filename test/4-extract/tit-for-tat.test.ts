import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const protests = (text: string, around = {}): string[] =>
  reportsOf(text, around)
    .filter(({ type }) => type === 'protest')
    .map(told)
    .map((line) => line.replace(/^protest \d+: /, ''));

const AFTER = 'Chile expelled nine Bolivian diplomats. ';
const FIRST = 'CHL / BOL';

describe('several who do the same', () => {
  test.each([
    ['Peru and Ecuador withdrew their ambassadors from Bolivia.', ['PER / BOL', 'ECU / BOL']],
    ['Peru and Ecuador withdrew their ambassadors on Monday.', ['PER / ECU', 'ECU / PER']],
    [`${AFTER}Peru expelled four and Ecuador two.`, [FIRST, 'PER / BOL', 'ECU / BOL']],
    [`${AFTER}Peru ordered four out on Monday, and Ecuador two.`, [FIRST, 'PER / BOL', 'ECU / BOL']],
    [`${AFTER}Peru and Ecuador each said they were throwing out four.`, [FIRST, 'PER / BOL', 'ECU / BOL']],
    [`${AFTER}Peru sold four and Ecuador two.`, [FIRST]],
    ['Peru joined Chile on Monday in throwing out Bolivian diplomats.', ['PER / BOL', 'CHL / BOL']],
    [`${AFTER}Peru followed suit, as did Ecuador.`, [FIRST, 'PER / BOL', 'ECU / BOL']],
    ['Chile cut ties with Bolivia on Monday, and so did Peru.', [FIRST, 'PER / BOL']],
    ['Chile buys gas from Bolivia, and so did Peru.', []],
  ])('%s', (text, expected) => {
    expect(protests(text)).toEqual(expected);
  });
});

describe('who acts', () => {
  test('a minister who announces what his state does acts for it', () => {
    expect(
      protests('Chile has expelled a Bolivian envoy, Chilean Foreign Minister Luis Soto announced.'),
    ).toEqual(['Luis Soto / BOL']);
    expect(
      protests('Chilean Foreign Minister Luis Soto said that Chile was expelling a Bolivian envoy.'),
    ).toEqual(['Luis Soto / BOL']);
  });

  test('a spokesman acts for nobody', () => {
    expect(protests('Chile has expelled two Bolivian diplomats, spokesman Luis Soto said.')).toEqual([FIRST]);
  });

  test('who is moved to an answer has answered', () => {
    expect(protests('Chile cut ties with Bolivia, prompting La Paz to recall its ambassador.')).toEqual([
      FIRST,
      'BOL / CHL',
    ]);
  });

  test('what is voted is done', () => {
    expect(protests('Chile’s cabinet voted on Monday to cut ties with Bolivia.')).toEqual([FIRST]);
    expect(protests('Chile’s cabinet was asked to cut ties with Bolivia.')).toEqual([]);
  });
});

describe('what a call, a protest or a greeting is about', () => {
  const topicsOf = (text: string): readonly string[] => reportsOf(text)[0]?.topics ?? [];

  test('about relations where nothing else is told', () => {
    expect(topicsOf('Chile recalled its ambassador from Bolivia.')).toEqual(['bilateral_relations']);
    expect(topicsOf('Chile recalled its ambassador from Bolivia over gas exports.')).not.toContain(
      'bilateral_relations',
    );
  });

  test('a meeting of which nothing is told has none', () => {
    expect(topicsOf('Chilean President Luis Soto met Bolivian President Ana Rojas.')).toEqual([]);
  });
});
