import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const found = (text: string, dateline?: string): string[] =>
  reportsOf(text, dateline ? { dateline } : {})
    .filter(({ type }) => type !== 'visit')
    .map(told)
    .map((line) => line.replace(/ \d+:/, ':'));

describe('who is an envoy', () => {
  test.each([
    [
      'Ana Rojas, who has represented Bolivia in Chile, must be gone within 48 hours.',
      'SANTIAGO',
      ['protest: CHL / Ana Rojas'],
    ],
    [
      'Chile on Monday expelled two diplomats of the Bolivian embassy. First secretary Ana Rojas was given 72 hours to leave.',
      'SANTIAGO',
      ['protest: CHL / Ana Rojas'],
    ],
    [
      'Chile asked everyone at the Bolivian embassy to be gone by Friday.',
      'SANTIAGO',
      ['protest: CHL / BOL'],
    ],
    ['Ana Rojas, who has painted Bolivia, must be gone within 48 hours.', 'SANTIAGO', []],
    ['Bolivia’s man in Santiago was told to leave.', 'SANTIAGO', ['protest: CHL / BOL']],
  ])('%s', (text, dateline, expected) => {
    expect(found(text, dateline)).toEqual(expected);
  });
});

describe('embassies and envoys among other steps', () => {
  test.each([
    [
      'Peru recalled its ambassador from Chile. Bolivia closed its embassy in Santiago.',
      ['PER / CHL', 'BOL / CHL'],
    ],
    ['Peru opened a park. Bolivia closed its embassy in Santiago.', []],
    [
      'Peru withdrew its ambassador from Chile and Bolivia asked its own to come home.',
      ['PER / CHL', 'BOL / CHL'],
    ],
    ['In Lima the foreign ministry gave Chile’s consul 48 hours to leave.', ['PER / CHL']],
  ])('%s', (text, expected) => {
    expect(found(text).map((line) => line.replace('protest: ', ''))).toEqual(expected);
  });
});

describe('the two countries', () => {
  test('are the states spoken of last, not the people', () => {
    const text =
      'Chilean President Luis Soto met Peruvian President Juan Vega. Bolivia buys fish from Ecuador. The two countries signed an accord on fish in 1994.';
    expect(found(text)).toEqual(['meeting: Luis Soto / Juan Vega', 'agreement: BOL / ECU']);
  });
});

describe('calls and letters in which something is asked', () => {
  const soto = 'Chilean President Luis Soto';
  test.each([
    [
      `${soto} asked Bolivian President Ana Rojas in a letter on Friday to take the quarrel to court.`,
      ['message: Luis Soto / Ana Rojas'],
    ],
    [
      `${soto} explained the decision to his Bolivian counterpart, Ana Rojas, in a phone call.`,
      ['call: Luis Soto / Ana Rojas'],
    ],
    [
      `${soto} phoned Bolivian President Ana Rojas. Peru’s Juan Vega telephoned on Saturday.`,
      ['call: Luis Soto / Ana Rojas', 'call: Juan Vega / Ana Rojas'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
