import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { findCity } from '../../pipeline/3-annotate/gazetteer.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';

interface Row {
  readonly name: string;
  readonly country: string;
  readonly lat: string;
  readonly lon: string;
  readonly geonames_id: string;
  readonly of: string;
  readonly source: string;
}

function rowsOf(file: string): Row[] {
  const text = readFileSync(new URL(`../../pipeline/lexicon/${file}`, import.meta.url), 'utf8');
  return parse(text, { columns: true, comment: '#', comment_no_infix: true });
}

/** English exonyms and former names, as agencies write them: [country, names]. */
const PRESS_NAMES: readonly (readonly [string, string])[] = [
  ['AFG', 'Kabul Kandahar Herat Jalalabad Mazar-i-Sharif'],
  ['AUT', 'Vienna Salzburg'],
  ['BEL', 'Brussels Antwerp Bruges Ghent'],
  ['CHE', 'Geneva Zurich Berne Davos Lausanne Basel'],
  ['CHN', 'Beijing Peking Canton Shanghai Tianjin Urumqi'],
  ['COD', 'Kinshasa Goma Lubumbashi'],
  ['CZE', 'Prague'],
  ['DEU', 'Cologne Munich Nuremberg Frankfurt Berlin Bonn Hanover'],
  ['DNK', 'Copenhagen'],
  ['EGY', 'Cairo Alexandria Sharm_el-Sheikh Sharm_al-Sheikh Taba Luxor'],
  ['ESP', 'Seville Madrid'],
  ['FRA', 'Paris Marseilles Strasbourg Rambouillet Nice'],
  ['GEO', 'Tbilisi Tiflis Sukhumi Tskhinvali'],
  ['GRC', 'Athens Salonika Thessaloniki'],
  ['IND', 'Bombay Mumbai Madras Chennai Calcutta Kolkata Bangalore New_Delhi'],
  ['IRQ', 'Baghdad Basra Arbil Mosul'],
  ['ISR', 'Jerusalem Tel_Aviv Eilat'],
  ['ITA', 'Rome Florence Naples Venice Turin Milan Genoa'],
  ['JOR', 'Amman Aqaba'],
  ['KAZ', 'Astana Nur-Sultan Almaty Alma-Ata'],
  ['KOR', 'Seoul Pusan Busan Panmunjom'],
  ['MAR', 'Marrakesh Marrakech Fez Tangier'],
  ['MMR', 'Rangoon Yangon Naypyidaw'],
  ['MNG', 'Ulan_Bator Ulaanbaatar'],
  ['NLD', 'The_Hague Hague Noordwijk'],
  ['PAK', 'Islamabad Rawalpindi Karachi Peshawar'],
  ['POL', 'Warsaw Cracow Danzig Gdansk'],
  ['PRK', 'Pyongyang Kaesong'],
  ['PRT', 'Lisbon Oporto'],
  ['PSE', 'Gaza Gaza_City Ramallah Hebron Nablus Jericho Jenin'],
  ['ROU', 'Bucharest'],
  ['RUS', 'Moscow Leningrad St._Petersburg Sochi Grozny'],
  ['SAU', 'Riyadh Jeddah Mecca Taif'],
  ['SRB', 'Belgrade'],
  ['SWE', 'Gothenburg Stockholm'],
  ['SYR', 'Damascus Aleppo Raqqa'],
  ['TUR', 'Ankara Istanbul Constantinople'],
  ['UKR', 'Kiev Kyiv Kharkov Lvov Lviv Odesa Yalta'],
  ['USA', 'New_York Washington Camp_David Dayton Honolulu'],
  ['UZB', 'Tashkent Samarkand'],
  ['VNM', 'Saigon Hanoi Danang'],
  ['YEM', "Sana'a Sanaa Hodeidah Aden"],
  ['AZE', 'Baku Stepanakert'],
  ['ARE', 'Abu_Dhabi Dubai'],
];

describe('cities.csv', () => {
  const { cities } = loadLexicon();
  const rows = rowsOf('cities.csv');

  test.each(PRESS_NAMES)('every press name of a city of %s leads there', (country, names) => {
    const wrong = names
      .split(' ')
      .map((name) => name.replaceAll('_', ' '))
      .filter((name) => findCity(name, cities, { countries: new Set() })?.country !== country);
    expect(wrong).toEqual([]);
  });

  test('rows are sorted by name, then geonames_id, and none is there twice', () => {
    const keys = rows.map((row) => [row.name, Number(row.geonames_id)] as const);
    const misplaced = keys.filter(([name, id], i) => {
      const [before, beforeId] = keys[i - 1] ?? ['', -1];
      return name < before || (name === before && id <= beforeId);
    });
    expect(misplaced).toEqual([]);
  });

  test('an alternate name shares the coordinates of the city that it names', () => {
    const main = new Map(rows.filter((row) => !row.of).map((row) => [row.geonames_id, row]));
    const strays = rows.filter((row) => row.of && main.get(row.of)?.lat !== row.lat);
    expect(strays).toEqual([]);
  });

  test('a venue or site that is no city in GeoNames has no geonames_id', () => {
    expect(findCity('Camp David', cities, { countries: new Set() })).toMatchObject({
      country: 'USA',
      geonames_id: null,
    });
    expect([...cities.values()].flat().filter(({ geonames_id }) => geonames_id === 0)).toEqual([]);
  });

  test('the licence of GeoNames stands at its head', () => {
    const text = readFileSync(new URL('../../pipeline/lexicon/cities.csv', import.meta.url), 'utf8');
    expect(text.slice(0, 200)).toContain('CC BY 4.0');
  });
});

describe('city-names.csv', () => {
  test('every row has a source, and a city or its own country and coordinates', () => {
    const bare = rowsOf('city-names.csv').filter(
      (row) => !row.source || (!row.geonames_id && !(row.country && row.lat && row.lon)),
    );
    expect(bare).toEqual([]);
  });
});
