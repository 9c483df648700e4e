import { describe, expect, test } from 'vitest';
import { articleOf } from '../4-extract/article-of.ts';

const people = (text: string): string[] =>
  articleOf(`${text} They met.`)
    .entities.filter(({ kind, name }) => kind === 'person' && name !== null)
    .map(({ name, role, party }) => `${name}, ${role}, ${party}`);

describe('annotate: words around a name', () => {
  test.each([
    ['The chief Peruvian negotiator, Juan Quispe, left.', 'Juan Quispe, chief negotiator, PER'],
    ['Peru’s chief negotiator, Trade Minister Juan Quispe, left.', 'Juan Quispe, trade minister, PER'],
    ['The Peruvian envoy, Christopher Hill, left.', 'Christopher Hill, envoy, PER'],
    [
      'The head of Peru’s security council, Juan Quispe, left.',
      'Juan Quispe, head of Peru’s security council, PER',
    ],
    [
      'Peru’s health and social services minister, Juan Quispe, left.',
      'Juan Quispe, health and social services minister, PER',
    ],
    [
      'Juan Quispe, Peru’s minister of foreign affairs and trade, left.',
      'Juan Quispe, minister of foreign affairs and trade, PER',
    ],
    [
      'Lena Berg, NATO’s special representative for the Caucasus and Central Asia, left.',
      'Lena Berg, special representative for the Caucasus and Central Asia, NATO',
    ],
    [
      'Lena Berg, NATO’s special representative to the peace process, left.',
      'Lena Berg, special representative to the peace process, NATO',
    ],
    [
      'Juan Quispe, the Peruvian envoy for the western region, left.',
      'Juan Quispe, envoy for the western region, PER',
    ],
    ['Juan Quispe, the Peruvian envoy for talks on Monday, left.', 'Juan Quispe, envoy, PER'],
    ['The Peruvian Middle East Envoy, Juan Quispe, left.', 'Juan Quispe, Middle East envoy, PER'],
    [
      'Juan Quispe, Vice-Chairman of the Peruvian People’s Trade Union, left.',
      'Juan Quispe, vice-chairman of the Peruvian People’s Trade Union, PER',
    ],
    ['Peruvian ex-premier Juan Quispe left.', 'Juan Quispe, ex-premier, PER'],
    ['UN chief investigator Lena Berg left.', 'Lena Berg, chief investigator, UN'],
    ['Tibet’s spiritual leader the Dalai Lama left.', 'Dalai Lama, spiritual leader, TIBET'],
    ['The Lima-based prime minister of Peru, Juan Quispe, left.', 'Juan Quispe, prime minister, PER'],
    ['Peruvian National Police (PNP) Chief Juan Quispe left.', 'Juan Quispe, national police chief, PER'],
    ['Peru’s own army chief Juan Quispe left.', 'Juan Quispe, army chief, PER'],
    ['The team under Peruvian mediator Juan Quispe left.', 'Juan Quispe, mediator, PER'],
    ['Danish Trade Minister Per Stig Holm left.', 'Per Stig Holm, trade minister, DNK'],
    ['Congolese Trade Minister Jean Nzita wa Nzita left.', 'Jean Nzita wa Nzita, trade minister, COD'],
    ['Speaker of the Storting Christian Moe left.', 'Christian Moe, speaker of the Storting, NOR'],
    [
      'Peru’s intelligence chief, Lieutenant General Juan Quispe, left.',
      'Juan Quispe, intelligence chief, PER',
    ],
    [
      'Somalia’s parliament speaker, Sharif Hassan Sheikh Aden, left.',
      'Sharif Hassan Sheikh Aden, parliament speaker, SOM',
    ],
    ['Peruvian Foreign Minister Jan Hall left.', 'Jan Hall, foreign minister, PER'],
    ['Singapore-based Juan Quispe left.', 'Juan Quispe, null, null'],
    ['The ethnic Indian Ravi Prasad left.', 'Ravi Prasad, null, null'],
  ])('%s', (text, found) => {
    expect(people(text)).toEqual([found]);
  });

  test.each([
    'The Grand Cordon was given.',
    'A village in Peru’s Bayan-Ulgii province slept.',
    'Peru’s official ANDA news agency said so.',
    'The Peru Observer said so.',
    'Nobody came at the head of a Peruvian group.',
    'South America fears Peru’s Class-A criminals.',
    'A major confrontation in Peru’s Cusco Province was told.',
  ])('nobody is named: %s', (text) => {
    expect(people(text)).toEqual([]);
  });

  test('a verb or preposition that opens a sentence is no part of the name behind it', () => {
    expect(people('Peru said so. Accompanying Jan Novak are two. To Evo Quispe Rojas he said so.')).toEqual([
      'Jan Novak, null, null',
      'Evo Quispe Rojas, null, null',
    ]);
  });

  test('South American leaders are not the United States’', () => {
    const { entities } = articleOf('South American leaders met Latin American bankers.');
    expect(entities.map(({ party }) => party)).not.toContain('USA');
  });
});
