import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const found = (text: string): string[] =>
  reportsOf(text)
    .filter(({ type }) => type === 'message' || type === 'meeting')
    .map(told)
    .map((line) => line.replace(/ \d+:/, ':'));

const SOTO = 'Chilean President Luis Soto';
const ROJAS = 'Bolivian President Ana Rojas';

describe('letters of several', () => {
  test.each([
    [
      `Letters from ${SOTO} and Peruvian President Juan Vega reached ${ROJAS} on Monday.`,
      ['message: Luis Soto / Ana Rojas', 'message: Juan Vega / Ana Rojas'],
    ],
    [
      `Cables went to ${ROJAS} from ${SOTO} and from Peruvian President Juan Vega.`,
      ['message: Luis Soto / Ana Rojas', 'message: Juan Vega / Ana Rojas'],
    ],
    [
      `Congratulations reached ${ROJAS}, among them one from ${SOTO} and another from Peruvian President Juan Vega.`,
      ['message: Luis Soto / Ana Rojas', 'message: Juan Vega / Ana Rojas'],
    ],
    [
      `Congratulations poured in for ${ROJAS}. ${SOTO} said in a cable that he was glad.`,
      ['message: Luis Soto / Ana Rojas'],
    ],
    [`Rain poured down on ${ROJAS}. ${SOTO} said in a cable that he was glad.`, []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('letters that somebody hands over', () => {
  test('the two have met', () => {
    expect(
      found(`Chilean Foreign Minister Rosa Lara handed ${ROJAS} a letter from ${SOTO} on Monday.`),
    ).toEqual(['message: Luis Soto / Ana Rojas', 'meeting: Rosa Lara / Ana Rojas']);
  });

  test('a letter that is only sent makes no meeting', () => {
    expect(found(`${SOTO} sent ${ROJAS} a letter on Monday.`)).toEqual(['message: Luis Soto / Ana Rojas']);
  });
});

describe('offices told in the plural', () => {
  const roles = (text: string): (string | null | undefined)[] =>
    reportsOf(text)
      .slice(0, 1)
      .flatMap(({ actor, counterpart }) => [actor.name, actor.role, counterpart?.name, counterpart?.role]);
  const PAIR = ['Luis Soto', 'president', 'Ana Rojas', 'president'];

  test.each([
    ['The presidents of Chile and Bolivia, Luis Soto and Ana Rojas, spoke by phone on Monday.', PAIR],
    ['The Chilean and Bolivian presidents, Luis Soto and Ana Rojas, met on Monday.', PAIR],
    ['Chilean and Bolivian Presidents Luis Soto and Ana Rojas met on Monday.', PAIR],
    ['Chile’s Luis Soto and Bolivia’s Ana Rojas spoke by phone. The two presidents agreed on gas.', PAIR],
    [
      'Chile’s Luis Soto and Bolivia’s Ana Rojas spoke by phone. The two men agreed on gas.',
      ['Luis Soto', null, 'Ana Rojas', null],
    ],
    [
      'On Monday, Mr. SOTO Luis, President of Chile, had a telephone talk with H.E. Ms. ROJAS Ana, President of Bolivia.',
      ['SOTO Luis', 'president', 'ROJAS Ana', 'president'],
    ],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
