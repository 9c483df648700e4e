import { describe, expect, test } from 'vitest';
import { findCity, foldName } from '../../pipeline/3-annotate/gazetteer.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { City } from '../../pipeline/lexicon/rows.ts';

const { cities } = loadLexicon();

function found(name: string, ...countries: string[]): string | null {
  return findCity(name, cities, { countries: new Set(countries) })?.country ?? null;
}

describe('findCity', () => {
  test.each([
    ['New York', 'USA'],
    ['Washington', 'USA'],
    ['London', 'GBR'],
    ['Geneva', 'CHE'],
    ['San José', 'CRI'],
    ['Birmingham', 'GBR'],
    ['Camp David', 'USA'],
    ['Salisbury', 'GBR'],
  ])('a bare "%s" is in %s', (name, country) => {
    expect(found(name)).toBe(country);
  });

  test.each([
    ['Tripoli', ['LBN'], 'LBN'],
    ['Tripoli', ['LBY', 'LBN'], 'LBY'],
    ['Georgetown', ['GUY', 'USA'], 'GUY'],
    ['Victoria', ['SYC'], 'SYC'],
    ['Victoria', ['CAN'], 'CAN'],
    ['San Jose', ['CRI', 'USA'], 'CRI'],
    ['Valencia', ['ESP'], 'ESP'],
    ['Valencia', ['VEN'], 'VEN'],
    ['Cordoba', ['ESP'], 'ESP'],
    ['Córdoba', ['ARG'], 'ARG'],
    ['Birmingham', ['USA', 'GBR'], 'GBR'],
    ['Hyderabad', ['PAK'], 'PAK'],
    ['Bethlehem', ['PSE', 'ISR', 'USA'], 'PSE'],
  ])('"%s" in an article about %s is in %s', (name, countries, expected) => {
    expect(found(name, ...countries)).toBe(expected);
  });

  test.each([
    ['London', ['CAN'], 'GBR'],
    ['Paris', ['USA'], 'FRA'],
    ['Geneva', ['USA'], 'CHE'],
    ['Moscow', ['USA'], 'RUS'],
  ])('a dwarfed namesake of "%s" in %s does not win: %s does', (name, countries, expected) => {
    expect(found(name, ...countries)).toBe(expected);
  });

  test('a name that no city bears is null', () => {
    expect(found('Nowhereville-on-Sea', 'USA')).toBeNull();
    expect(found('')).toBeNull();
  });

  test('of equals, the first of the table is found', () => {
    const twin = (geonames_id: number): City => ({
      name: 'Twin',
      country: 'FRA',
      lat: 0,
      lon: 0,
      geonames_id,
      population: 9,
    });
    const table = new Map([['twin', [twin(1), twin(2)]]]);
    expect(findCity('Twin', table, { countries: new Set() })?.geonames_id).toBe(1);
  });
});

describe('foldName', () => {
  test.each([
    ['Port-au-Prince', 'port au prince'],
    ["Sana'a", 'sanaa'],
    ['Sana’a', 'sanaa'],
    ['  São   Tomé ', 'sao tome'],
    ['Łódź', 'lodz'],
    ['İzmir', 'izmir'],
    ['St. Petersburg', 'st petersburg'],
    ['Washington, D.C.', 'washington dc'],
  ])('"%s" is looked up as "%s"', (name, key) => {
    expect(foldName(name)).toBe(key);
    expect(foldName(key)).toBe(key);
  });
});
