import { describe, expect, test } from 'vitest';
import { materialOf } from '../../pipeline/3-annotate/material.ts';
import { segmentsOf } from '../../pipeline/3-annotate/segments.ts';
import { namesTwoSides } from '../../pipeline/3-annotate/two-sides.ts';
import { vocabularyOf } from '../../pipeline/3-annotate/vocabulary.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { type Around, normalisedOf } from '../4-extract/article-of.ts';

const vocabulary = vocabularyOf(loadLexicon());

function hasTwoSides(text: string, around: Around = {}): boolean {
  const normalised = normalisedOf(text, around);
  const item = { normalised, characters: text.length };
  return namesTwoSides(
    materialOf(item, segmentsOf(normalised), vocabulary, DEFAULTS.annotate.max_sentence_length),
  );
}

describe('two sides', () => {
  test.each([
    ['two states', 'The president of Peru met the president of Chile.'],
    ['a nationality and a capital', 'A Peruvian envoy flew to Oslo.'],
    ['two states in one word', 'Peru-Chile talks opened on Monday.'],
    ['an office that only one state has, and another state', 'The secretary of state left for Kenya.'],
    ['a holder of an office without his country', 'Angela Merkel will visit Peru.'],
    ['a city that stands for its state', 'Peruvian officials travelled to Shanghai.'],
    [
      'the state of the dateline',
      'OSLO, March 3 (Reuters) - The foreign minister of Chile arrived here on Monday.',
    ],
    ['an organisation alone', 'The European Union held a summit on Monday.'],
    ['a region alone', 'Arab foreign ministers will meet on Monday.'],
    ['a named series of summits', 'The summit of the Americas opened on Monday.'],
  ])('%s are enough', (_, text) => {
    expect(hasTwoSides(text)).toBe(true);
  });

  test('a state that only the title names counts', () => {
    expect(hasTwoSides('The foreign minister arrived.', { title: 'Chile sends its minister to Peru' })).toBe(
      true,
    );
  });

  test.each([
    ['nobody', 'The mayor met the owners of the stadium and signed a deal.'],
    ['one state, however often', 'Peru welcomed the deal. Lima signed it, the Peruvian president said.'],
    ['one state and a person whom no table knows', 'The Peruvian minister met Carla Quispe in Lima.'],
  ])('%s is not enough', (_, text) => {
    expect(hasTwoSides(text)).toBe(false);
  });
});
