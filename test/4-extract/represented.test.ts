import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

describe('extract: who stood for states that are told alone', () => {
  test.each([
    [
      'Peru and Chile signed a pact on Monday. The text was initialled by Peruvian Trade Minister Juan Quispe and Chilean Trade Minister Ana Soto.',
      'agreement 057: Juan Quispe / Ana Soto',
    ],
    [
      'Peru and Chile signed a pact on Monday. Peruvian Trade Minister Juan Quispe and Chilean Trade Minister Ana Soto put their names to it.',
      'agreement 057: Juan Quispe / Ana Soto',
    ],
    [
      'A Peruvian delegation arrived in Oman on Monday. The delegation is headed by Trade Minister Juan Quispe.',
      'visit 042: Juan Quispe / OMN',
    ],
    [
      'Peru and Chile held talks on fishing on Monday. Trade Minister Juan Quispe led the Peruvian side.',
      'meeting 046: Juan Quispe / CHL',
    ],
    [
      'Officials of Peru and Chile signed a pact on Monday. It was initialled by the two secretaries, Juan Quispe and Ana Soto.',
      'agreement 057: Juan Quispe / Ana Soto',
    ],
    [
      'A Peruvian delegation led by Trade Minister Juan Quispe slept. The delegation met Chilean President Ana Soto.',
      'meeting 040: Juan Quispe / Ana Soto',
    ],
    [
      'Peru and Chile signed a pact on Monday. Peruvian Trade Minister Juan Quispe slept.',
      'agreement 057: PER / CHL',
    ],
    [
      'Peru and Chile signed a pact on Monday. Peruvian Trade Minister Juan Quispe signed another in 1998.',
      'agreement 057: PER / CHL',
    ],
  ])('%s', (text, found) => {
    expect(reportsOf(text).map(told)).toContain(found);
  });
});
