import { expect, test } from 'vitest';
import { datelineDay, findDateline } from '../../pipeline/2-normalise/dateline.ts';
import { pageLines } from '../../pipeline/2-normalise/page-line.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { growth, LINEAR } from '../growth.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };
const REST = 'The ministers met.';

/** Words before `REST`; place; day when published on 2021-04-08; agency. */
const DATELINES: readonly (readonly [string, string | null, string | null, string | null])[] = [
  ['ISLAMABAD, April 7 (Reuters) - ', 'ISLAMABAD', '2021-04-07', 'Reuters'],
  ['WASHINGTON, Oct. 3 (Xinhua) -- ', 'WASHINGTON', '2020-10-03', 'Xinhua'],
  ['MOSCOW/ISLAMABAD, 7 April (Interfax) - ', 'MOSCOW/ISLAMABAD', '2021-04-07', 'Interfax'],
  ['MOSCOW. April 7 (Interfax) - ', 'MOSCOW', '2021-04-07', 'Interfax'],
  ['OSLO, April 7 (Harbour Wire) - ', 'OSLO', '2021-04-07', 'Harbour Wire'],
  ['OSLO, April 7 (Web Desk) - ', 'OSLO', '2021-04-07', null],
  ['OSLO (Harbour Wire) - ', 'OSLO', null, null],
  ['MOSCOW, April 7. /TASS/. ', 'MOSCOW', '2021-04-07', 'TASS'],
  ['UNITED NATIONS, April 10 (Xinhua) -- ', 'UNITED NATIONS', '2021-04-10', 'Xinhua'],
  ['LONDON, 11 April (AFP) — ', 'LONDON', '2020-04-11', 'AFP'],
  ['LONDON, 7 April 2019 (AFP) — ', 'LONDON', '2019-04-07', 'AFP'],
  ['Islamabad, Apr 7 (PTI) ', 'Islamabad', '2021-04-07', 'PTI'],
  ['April 7 (Reuters) - ', null, '2021-04-07', 'Reuters'],
  ['(Reuters) - ', null, null, 'Reuters'],
  ['(CNN) ', null, null, 'CNN'],
  ['PARIS (AFP) – ', 'PARIS', null, 'AFP'],
  ['BEIJING -- ', 'BEIJING', null, null],
  ['LONDON — ', 'LONDON', null, null],
  ['LONDON—', 'LONDON', null, null],
  ['RIYADH - ', 'RIYADH', null, null],
  ['UNITED NATIONS -- ', 'UNITED NATIONS', null, null],
  ['MANILA, Philippines (AP) _ ', 'MANILA', null, 'AP'],
  ['SMALLTOWN, Pa. — ', 'SMALLTOWN', null, null],
  ['ISLAMABAD: ', 'ISLAMABAD', null, null],
  ['Islamabad: ', 'Islamabad', null, null],
];
test.each(DATELINES)('dateline "%s"', (words, place, day, agency) => {
  const text = `\u00a0 ${words}${REST}`;
  const dateline = findDateline(pageLines(text), context);
  expect(dateline).toMatchObject({ place, agency });
  expect(text.slice(dateline?.span?.start, dateline?.span?.end)).toBe(words.trim());
  expect(dateline === null ? null : datelineDay(dateline, '2021-04-08', 2)).toBe(day);
});

const NONE: readonly string[] = [
  'Islamabad and Moscow agreed on Wednesday.',
  'UPDATE: The ministers met.',
  'BREAKING - The ministers met.',
  'US-China talks opened on Monday.',
  'ASEAN–China talks opened on Monday.',
  'ASEAN – a bloc of ten states – met on Monday.',
  'Both sides: the ministers and their aides met.',
  'The Harbour Agency (ANI) said the ministers met.',
  'On April 7 the ministers met - in secret.',
  'Qureshi - who chaired the talks - left.',
];
test.each(NONE)('no dateline in "%s"', (text) => {
  expect(findDateline(pageLines(text), context)).toBeNull();
});

test('a month and day without a publication date stay without a year', () => {
  const dateline = findDateline(pageLines('ISLAMABAD, April 7 (Reuters) - They met.'), context);
  expect(dateline === null ? '' : datelineDay(dateline, null, 2)).toBeNull();
});

test('29 February goes back to the last leap year only if it is next to publication', () => {
  const dateline = findDateline(pageLines('OSLO, Feb 29 (Reuters) - They met.'), context);
  const days = ['2020-03-02', '2021-02-28', '2022-03-01'].map(
    (day) => dateline && datelineDay(dateline, day, 2),
  );
  expect(days).toEqual(['2020-02-29', '2020-02-29', null]);
});

test('datelines are read in linear time', () => {
  const read = (length: number): void => {
    for (const part of ['A', 'AB ', 'Ab ', "A'", 'A/', 'A.-'])
      findDateline(pageLines(part.repeat(length)), context);
  };
  expect(growth(read, 20_000)).toBeLessThan(LINEAR);
});
