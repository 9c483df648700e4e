import { describe, expect, test } from 'vitest';
import type { EventReport } from '../../pipeline/records.ts';
import { reportsOf } from './article-of.ts';

/** `type TOWN/COUNTRY` of each report, in order of text. */
const shown = ({ type, place }: EventReport): string =>
  `${type} ${place?.name ?? '-'}/${place?.country ?? '-'}`;

/** Text, dateline, where it was; articles are published on Wednesday, June 10, 2015. */
const PLACED: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'Kenyan President Mwai Kibaki flew to Lusaka on Monday for an African Union summit.',
    'NAIROBI',
    ['visit Lusaka/ZMB', 'conference Lusaka/ZMB'],
  ],
  [
    'Kenyan President Mwai Kibaki left Lusaka on Monday after an African Union summit.',
    'NAIROBI',
    ['visit Lusaka/ZMB', 'conference Lusaka/ZMB'],
  ],
  [
    'Kenyan President Mwai Kibaki met Zambian President Levy Mwanawasa in Ndola on Tuesday. Kibaki arrived earlier in the day.',
    'LUSAKA',
    ['meeting Ndola/ZMB', 'visit Ndola/ZMB'],
  ],
  [
    'NATO Secretary General Jens Stoltenberg met Chilean Foreign Minister Heraldo Munoz on Tuesday.',
    'BRUSSELS',
    ['meeting Brussels/BEL'],
  ],
  [
    'UN Secretary General Kofi Annan met Chilean Foreign Minister Soledad Alvear on Tuesday.',
    'UNITED NATIONS',
    ['meeting New York/USA'],
  ],
  [
    'NATO Secretary General Jens Stoltenberg met Chilean Foreign Minister Heraldo Munoz on Tuesday.',
    'LISBON',
    ['meeting -/-'],
  ],
  [
    'Kenyan President Mwai Kibaki began a visit to Zambia on Monday. He signed a treaty with Zambian President Levy Mwanawasa.',
    'NAIROBI',
    ['visit -/ZMB', 'agreement -/-'],
  ],
  [
    'Kenyan President Mwai Kibaki met Tanzanian President Benjamin Mkapa on the border on Tuesday.',
    'NAIROBI',
    ['meeting -/-'],
  ],
  [
    'Kenyan President Mwai Kibaki met Tanzanian President Benjamin Mkapa at his office on Tuesday.',
    'NAIROBI',
    ['meeting Nairobi/KEN'],
  ],
  [
    'Kenyan President Mwai Kibaki said he had discussed trade with Tanzanian President Benjamin Mkapa.',
    'NAIROBI',
    ['meeting -/-'],
  ],
  [
    'Oman and Djibouti signed a treaty on shipping in Nairobi on Monday.',
    'MUSCAT',
    ['agreement Nairobi/KEN'],
  ],
  [
    'Rice is dear.\n\nFarmers want roads.\n\nTrade is growing.\n\nJapanese Prime Minister Keizo Obuchi will visit Hanoi after the ASEAN summit.',
    'TOKYO',
    ['visit Hanoi/VNM', 'conference -/-'],
  ],
  [
    'US President Bill Clinton met Portuguese President Jorge Sampaio at the White House on Monday.',
    'LISBON',
    ['meeting Washington/USA'],
  ],
  [
    'Japanese Prime Minister Keizo Obuchi met South Korean President Kim Dae-jung at the Blue House last week.',
    'TOKYO',
    ['meeting Seoul/KOR'],
  ],
  [
    'Dutch Foreign Minister Jozias van Aartsen met Thai Foreign Minister Surin Pitsuwan in Singapore in March.',
    'THE HAGUE',
    ['meeting Singapore/SGP'],
  ],
  [
    'Norwegian Prime Minister Kjell Magne Bondevik discussed the crisis in Sri Lanka in talks with Indian Prime Minister Atal Bihari Vajpayee last month.',
    'OSLO',
    ['meeting -/-'],
  ],
  [
    'Kenyan President Mwai Kibaki arrived here on Tuesday for a state visit.\n\nOfficials said trade was growing.\n\nFarmers want roads.\n\nTourism is doing well.\n\nKibaki held talks with Zambian President Levy Mwanawasa on Tuesday.',
    'LUSAKA',
    ['visit Lusaka/ZMB', 'meeting Lusaka/ZMB'],
  ],
  ['Peru and Brazil signed a treaty on extradition on Tuesday.', 'BRASILIA', ['agreement Brasilia/BRA']],
  ['Peru and Brazil signed a treaty on extradition in 1962.', 'BRASILIA', ['agreement -/-']],
  [
    'Finnish President Martti Ahtisaari flew into northern Chad on Tuesday to see camps.',
    "N'DJAMENA",
    ['visit -/TCD'],
  ],
  ['Swedish Prime Minister Goran Persson will visit Chile next month.', 'SANTIAGO', ['visit -/CHL']],
  [
    'Kenyan President Mwai Kibaki flies to Lusaka on Friday, where he is to meet Zambian President Levy Mwanawasa, and ends his tour in Harare.',
    'NAIROBI',
    ['visit Lusaka/ZMB', 'meeting Lusaka/ZMB', 'visit Harare/ZWE'],
  ],
  [
    'Kenyan President Mwai Kibaki flew to Lusaka on Monday and is to meet Zambian President Levy Mwanawasa on Thursday.',
    'NAIROBI',
    ['visit Lusaka/ZMB', 'meeting Lusaka/ZMB'],
  ],
  [
    'Kenyan President Mwai Kibaki met Zambian President Levy Mwanawasa at a Harare hotel on Monday.',
    'NAIROBI',
    ['meeting Harare/ZWE'],
  ],
  [
    'Kenyan President Mwai Kibaki met Zimbabwean President Robert Mugabe in the Zambian capital on Monday.',
    'LUSAKA',
    ['meeting Lusaka/ZMB'],
  ],
  [
    'Kenyan President Mwai Kibaki met Zimbabwean President Robert Mugabe in the Zambian capital on Monday.',
    'NDOLA',
    ['meeting -/ZMB'],
  ],
  [
    'Kenyan President Mwai Kibaki spoke by telephone with Zambian President Levy Mwanawasa ahead of a summit in Harare.',
    'NAIROBI',
    ['call -/-'],
  ],
];

describe('places', () => {
  test.each(PLACED)('place: %s', (text, dateline, found) => {
    expect(reportsOf(text, { dateline }).map(shown)).toEqual(found);
  });
});
