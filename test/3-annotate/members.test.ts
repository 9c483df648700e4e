import { describe, expect, test } from 'vitest';
import { articleOf } from '../4-extract/article-of.ts';

const named = (text: string, dateline?: string): string[] =>
  articleOf(`${text} They met.`, dateline ? { dateline } : {})
    .entities.filter(({ kind, name }) => kind === 'person' && name !== null)
    .map(({ name, role, party }) => `${name}, ${role}, ${party}`);

const unnamed = (text: string): string[] =>
  articleOf(`${text} They met.`)
    .entities.filter(({ name, role }) => name === null && role !== null)
    .map(({ role, party }) => `${role}, ${party}`);

describe('annotate: an office told in the plural with several states', () => {
  test.each([
    [
      'The presidents of Estonia, Latvia and Finland left.',
      ['president, EST', 'president, LVA', 'president, FIN'],
    ],
    ['The officials of Estonia and Latvia left.', ['officials, EST']],
    ['The presidents of Estonia left.', ['presidents, EST']],
  ])('%s', (text, offices) => expect(unnamed(text)).toEqual(offices));
});

describe('annotate: people told of together, or by what they belong to', () => {
  test.each([
    [
      'The foreign ministers of Estonia and Latvia, Peeter Kask and Maris Ozols, left.',
      ['Peeter Kask, foreign minister, EST', 'Maris Ozols, foreign minister, LVA'],
    ],
    [
      'Talks between foreign secretaries Peeter Kask of Estonia and Maris Ozols of Latvia ended.',
      ['Peeter Kask, foreign secretary, EST', 'Maris Ozols, foreign secretary, LVA'],
    ],
    [
      'The Estonian and Latvian presidents, Peeter Kask and Maris Ozols, left.',
      ['Peeter Kask, president, EST', 'Maris Ozols, president, LVA'],
    ],
    [
      'The French and Latvian presidents, Jean Roux and Maris Ozols, left.',
      ['Jean Roux, president, FRA', 'Maris Ozols, president, LVA'],
    ],
    [
      'The Estonian and Latvian presidents, Peeter Kask, Ants Roos and Maris Ozols, left.',
      ['Peeter Kask, president, null', 'Ants Roos, president, null', 'Maris Ozols, president, null'],
    ],
    [
      'It was signed by the finance ministers, Peeter Kask for Estonia and Maris Ozols for Latvia.',
      ['Peeter Kask, finance minister, EST', 'Maris Ozols, finance minister, LVA'],
    ],
    [
      'Peeter Kask left for Estonia and Maris Ozols for Latvia.',
      ['Peeter Kask, null, null', 'Maris Ozols, null, null'],
    ],
    [
      'Peeter Kask, the Estonian, and Maris Ozols, the Latvian, left.',
      ['Peeter Kask, null, EST', 'Maris Ozols, null, LVA'],
    ],
    [
      'Finnish Trade Minister Timo Salo rang his Estonian and Latvian colleagues, Peeter Kask and Maris Ozols.',
      [
        'Timo Salo, trade minister, FIN',
        'Peeter Kask, trade minister, EST',
        'Maris Ozols, trade minister, LVA',
      ],
    ],
    [
      'Finnish Trade Minister Timo Salo rang his opposite number in Tallinn, Peeter Kask, on Monday.',
      ['Timo Salo, trade minister, FIN', 'Peeter Kask, trade minister, EST'],
    ],
    [
      'Finnish Trade Minister Timo Salo saw his Estonian counterpart, Minister Peeter Kask.',
      ['Timo Salo, trade minister, FIN', 'Peeter Kask, minister, EST'],
    ],
    [
      'Presidents Peeter Kask of Estonia and Maris Ozols of Latvia left.',
      ['Peeter Kask, president, EST', 'Maris Ozols, president, LVA'],
    ],
    [
      'Estonian Trade Minister Peeter Kask met deputy ministers Timo Salo and Maris Ozols, who left.',
      [
        'Peeter Kask, trade minister, EST',
        'Timo Salo, deputy minister, null',
        'Maris Ozols, deputy minister, null',
      ],
    ],
    [
      'Presidents Peeter Kask and Maris Ozols left.',
      ['Peeter Kask, president, null', 'Maris Ozols, president, null'],
    ],
    ['Colonel Than Aye signed for the LTTE.', ['Than Aye, colonel, LTTE']],
    ['Colonel Than Aye signed for four hours.', ['Than Aye, colonel, null']],
    [
      'Estonia’s Peeter Kask rang Maris Ozols. The Estonian president smiled.',
      ['Peeter Kask, president, EST', 'Maris Ozols, null, null'],
    ],
    ['Peeter Kask, the ceremonial head of state of Estonia, left.', ['Peeter Kask, head of state, EST']],
    [
      'Estonia’s minister responsible for trade, Peeter Kask, left.',
      ['Peeter Kask, minister responsible for trade, EST'],
    ],
    ['Amos Otieno, an official from the African Union (AU), left.', ['Amos Otieno, official, AU']],
    ['A team of lawyers from the African Union led by Amos Otieno left.', ['Amos Otieno, null, AU']],
    ['A mission to the African Union led by Amos Otieno left.', ['Amos Otieno, null, null']],
    ['Amos Otieno, an official in Sudan, left.', ['Amos Otieno, official, null']],
    ['Paul Reed, who is in charge of Asia at the State Department, left.', ['Paul Reed, null, USA']],
    ['Julia Roe, WHO’s malaria and measles coordinator in Laos, left.', ['Julia Roe, null, WHO']],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found);
  });

  test.each([
    ['Iceland objected. Its ambassador, Jona Karls, left.', 'Jona Karls, ambassador, ISL', 'OSLO'],
    ['Iceland objected. Its envoy in Riga, Jona Karls, left.', 'Jona Karls, envoy in Riga, ISL', 'OSLO'],
    ['Sweden slept. Its trade minister, Karin Dahl, left.', 'Karin Dahl, trade minister, SWE', 'HARARE'],
    ['Sweden slept. The trade minister, Karin Dahl, left.', 'Karin Dahl, trade minister, ZWE', 'HARARE'],
    ['The secretary of state, Elena Blanco, left.', 'Elena Blanco, secretary of state, ESP', 'MADRID'],
    [
      'The secretary of state, Elena Blanco, left. Washington smiled.',
      'Elena Blanco, secretary of state, USA',
      'MADRID',
    ],
    ['Sudan was told. The Sudanese rebels led by Omar Dahab left.', 'Omar Dahab, null, null', 'OSLO'],
  ])('%s %s %s', (text, found, dateline) => {
    expect(named(text, dateline)).toEqual([found]);
  });
});

describe('annotate: whom "he" and "she" mean', () => {
  test.each([
    ['Tony Carter smiled and Angela Roth spoke of her journey.', 'Angela Roth'],
    ['Angela Roth smiled and Tony Carter spoke of his journey.', 'Tony Carter'],
    ['Angela Roth spoke to Tony Carter of his journey.', 'Tony Carter'],
    ['Angela Roth spoke of his journey.', undefined],
  ])('%s', (text, found) => {
    const { sentences, entities } = articleOf(`${text} Sudan and Kenya met.`);
    const pronoun = sentences.flatMap(({ mentions }) => mentions).find(({ kind }) => kind === 'pronoun');
    expect(entities.find(({ id }) => id === pronoun?.entity)?.name).toBe(found);
  });
});
