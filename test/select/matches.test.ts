import { describe, expect, it } from 'vitest';
import { readFilter } from '../../pipeline/select/filter-words.ts';
import { type FilterableEvent, matchesFilter } from '../../pipeline/select/matches.ts';
import { event, side } from './event.ts';

function passes(words: string, one: FilterableEvent = event()): boolean {
  const { filter, problems } = readFilter(words);
  expect(problems).toEqual([]);
  return matchesFilter(one, filter);
}

describe('the filter of events', () => {
  it.each([
    ['no filter at all', '', true],
    ['a party on the first side', 'party=PAK', true],
    ['a party on the second side, by its name in any case', 'party=iran', true],
    ['both parties', 'party=PAK&party=IRN', true],
    ['a party that takes no part beside one that does', 'party=PAK&party=IND', false],
    ['a part of a code, which is another party', 'party=PA', false],
    ['a family name', 'person=qureshi', true],
    ['a full name', 'person=Javad+Zarif', true],
    ['the beginning of a name, which is another name', 'person=Qur', false],
    ['a person key', 'person=p_0000000000000014', true],
    ['a place written without its marks', 'place=tehran', true],
    ['one of two places', 'place=Quetta&place=Tehran', true],
    ['another place', 'place=Quetta', false],
    ['a country in small letters', 'country=irn', true],
    ['another country', 'country=PAK', false],
    ['one of two topics', 'topic=nuclear,territory', true],
    ['another topic', 'topic=nuclear', false],
    ['one of two types', 'type=visit&type=meeting', true],
    ['another type', 'type=call', false],
    ['the status', 'status=occurred', true],
    ['another status', 'status=cancelled', false],
    ['as many outlets', 'min-outlets=1', true],
    ['more outlets', 'min-outlets=2', false],
    ['as sure', 'min-confidence=0.9', true],
    ['surer', 'min-confidence=0.91', false],
    ['the news', 'core=true', true],
    ['background', 'core=false', false],
    ['two filters of which one fails', 'party=PAK&type=call', false],
  ])('%s', (_, words, expected) => {
    expect(passes(words)).toBe(expected);
  });

  it('finds a party among further participants', () => {
    expect(passes('party=TUR', event({ others: [side('TUR', 'Turkey')] }))).toBe(true);
  });

  it('finds nobody on a side that is not told', () => {
    expect(passes('party=IRN', event({ counterpart: null }))).toBe(false);
  });
});

describe('the days of an event, against bounds', () => {
  it.each([
    ['since=2021', true],
    ['since=2021-04-21', true],
    ['since=2021-04-22', false],
    ['since=2021-05', false],
    ['since=2022', false],
    ['until=2021-04-20', true],
    ['until=2021-04-19', false],
    ['until=2021-04', true],
    ['until=2021-03', false],
    ['until=2020', false],
    ['since=2021-04-21&until=2021-04-21', true],
  ])('20 and 21 April 2021 overlap with %s: %s', (words, expected) => {
    expect(passes(words)).toBe(expected);
  });

  it.each(['since=0001', 'until=9999'])(
    'an undated event, and one whose day could not be worked out, fail %s',
    (words) => {
      const { date } = event();
      expect(passes(words, event({ date: null }))).toBe(false);
      expect(passes(words, event({ date: date && { ...date, start: null, end: null, edtf: null } }))).toBe(
        false,
      );
    },
  );
});

describe('the search', () => {
  it.each([
    ['beginnings of words in any order', 'zar qur', true],
    ['a headline', 'border market', true],
    ['an outlet', 'caspian', true],
    ['an office', 'foreign minister', true],
    ['a topic', 'trade', true],
    ['a place', 'Tehrān', true],
    ['the middle of a word', 'ureshi', false],
    ['a word that is nowhere', 'qureshi ottawa', false],
  ])('%s', (_, search, expected) => {
    expect(passes(new URLSearchParams({ search }).toString())).toBe(expected);
  });
});
