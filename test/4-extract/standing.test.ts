import { describe, expect, test } from 'vitest';
import { reportsOf } from './article-of.ts';

/** `type status`, of all that the words tell. */
const told = (text: string): string[] => reportsOf(text).map(({ type, status }) => `${type} ${status}`);

describe('status', () => {
  test.each([
    ['Norwegian Prime Minister Kjell Bondevik will seek support during a trip to Peru.', ['visit scheduled']],
    ['Norwegian Prime Minister Kjell Bondevik sought support during a trip to Peru.', ['visit occurred']],
    [
      'During his visit to Peru, Norwegian Prime Minister Kjell Bondevik is to open a school.',
      ['visit scheduled'],
    ],
    [
      'A planned visit by Norwegian Prime Minister Kjell Bondevik to Peru has been postponed, diplomats said.',
      ['visit cancelled'],
    ],
    [
      'A visit by Norwegian Prime Minister Kjell Bondevik to Peru has been called off. Bondevik was to visit Peru on June 20.',
      ['visit cancelled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik is due in Peru on Friday. During his visit to Peru he arrives by boat.',
      ['visit scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik is to report on his talks last month with Peruvian President Alan Garcia.',
      ['meeting occurred'],
    ],
    ['Norwegian Prime Minister Kjell Bondevik said this before leaving for Peru.', ['visit occurred']],
    [
      'Norwegian Prime Minister Kjell Bondevik will sign the book before leaving for Peru.',
      ['visit scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik is the first leader to visit Peru in ten years.',
      ['visit occurred'],
    ],
    ['Norwegian Prime Minister Kjell Bondevik will be the first leader to visit Peru.', ['visit scheduled']],
    ['The minister spoke about negotiating with Peru and about visiting Norway.', []],
    [
      'Norwegian Prime Minister Kjell Bondevik spoke of his anticipated meeting with Peruvian President Ollanta Humala.',
      ['meeting scheduled'],
    ],
    ['Norwegian skier Kjell Bondevik came third in Lima, Peru.', []],
    ['Hopes of direct talks between Norway and Peru rose on Sunday.', []],
    [
      'The agenda of talks between Norway and Peru would cover fishing, officials said.',
      ['meeting scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik will meet Peruvian President Ollanta Humala. Bondevik spoke of fish ahead of the talks with Humala.',
      ['meeting scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik had been expected to meet Peruvian President Ollanta Humala.',
      ['meeting cancelled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik was to have conferred with Peruvian President Ollanta Humala.',
      ['meeting cancelled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik was expected to meet Peruvian President Ollanta Humala.',
      ['meeting scheduled'],
    ],
    [
      'A planned meeting between Peruvian President Ollanta Humala and Norwegian Prime Minister Kjell Bondevik did not take place.',
      ['meeting cancelled'],
    ],
    [
      'A meeting between Peruvian President Ollanta Humala and Norwegian Prime Minister Kjell Bondevik is being arranged.',
      ['meeting scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik held talks with Peruvian President Ollanta Humala, delayed his flight and sang.',
      ['meeting occurred'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik would fly on to Lima for consultations with Peruvian President Ollanta Humala.',
      ['visit scheduled', 'meeting scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik was to tour a port before he heads to Peru.',
      ['visit scheduled'],
    ],
    [
      'Following his lunch with Peruvian President Ollanta Humala, Norwegian Prime Minister Kjell Bondevik is to open a school.',
      ['meeting scheduled'],
    ],
    [
      'A visit to Peru by Norwegian Prime Minister Kjell Bondevik that was to have begun on Monday has been delayed.',
      ['visit cancelled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik was to lunch with Peruvian President Ollanta Humala.',
      ['meeting scheduled'],
    ],
    [
      'Norwegian Prime Minister Kjell Bondevik was in Lima on Monday to meet Peruvian President Ollanta Humala.',
      ['visit occurred', 'meeting occurred'],
    ],
    ['Norwegian Prime Minister Kjell Bondevik departs for Peru next Sunday.', ['visit scheduled']],
  ])('"%s"', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
