import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const conferences = (text: string): string[] =>
  reportsOf(text)
    .filter(({ type }) => type === 'conference')
    .map((report) => [told(report), ...report.others.map(({ name, party }) => name ?? party)].join(' + '));

describe('talks told by the number of their sides', () => {
  test.each([
    [
      'the states that the article lists take part',
      'Three-way talks on the dam resumed in Khartoum on Monday. Egypt, Ethiopia and Sudan share the river.',
      ['conference 040: SDN / EGY + ETH'],
    ],
    [
      'the officials who speak take part',
      'Three-way talks on the dam resumed in Khartoum on Monday. Egyptian envoy Sameh Fawzy said that water was life. Ethiopian envoy Abebe Bekele said that he was patient.',
      ['conference 040: SDN / Sameh Fawzy + Abebe Bekele'],
    ],
    [
      'talks that are only hoped for are none',
      'Egypt hopes that the three-way talks on the dam will resume soon.',
      [],
    ],
  ])('%s', (_, text, expected) => expect(conferences(text)).toEqual(expected));
});

describe('who hosts, told behind the gathering', () => {
  test.each([
    [
      'in a relative clause',
      'The conference, which Peru and Chile were to co-host, was put off for lack of money.',
      ['conference 040 cancelled: PER / CHL'],
    ],
    [
      'behind its date',
      "The APEC leaders' meeting is slated for Nov. 18-19, to be chaired by Vietnamese President Nguyen Minh Triet.",
      ['conference 040 scheduled: Nguyen Minh Triet / APEC'],
    ],
    [
      'of what will be the next one',
      'The highlight will be the SCO summit in Bishkek in May.',
      ['conference 040 scheduled: KGZ / SCO'],
    ],
  ])('%s', (_, text, expected) => expect(conferences(text)).toEqual(expected));
});
